/** A string inside a value, and the path that leads to it. */
export interface FoundString {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** The strings that stand at a path of keys below a value; lists on the way are followed. */
export function stringsAt(value: unknown, keys: readonly string[]): readonly FoundString[] {
  const found: FoundString[] = [];
  collect(value, keys, 0, [], found);
  return found;
}

/** One path serves the whole walk, because most documents hold nothing to find: it is copied where a string is kept. */
function collect(
  value: unknown,
  keys: readonly string[],
  depth: number,
  path: PropertyKey[],
  found: FoundString[],
): void {
  const key = keys[depth];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      path.push(index);
      collect(item, keys, depth, path, found);
      path.pop();
    }
  } else if (key === undefined) {
    if (typeof value === 'string') found.push({ path: [...path], text: value });
  } else if (isRecord(value) && Object.hasOwn(value, key)) {
    path.push(key);
    collect(value[key], keys, depth + 1, path, found);
    path.pop();
  }
}

/** Visits every string of a value. The path is the walk's own: copy it to keep it. */
export function visitStrings(
  value: unknown,
  visit: (text: string, path: readonly PropertyKey[]) => void,
  path: PropertyKey[] = [],
): void {
  if (typeof value === 'string') visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) step(value[index], index, visit, path);
  } else {
    for (const key of Object.keys(value)) step((value as Record<string, unknown>)[key], key, visit, path);
  }
}

function step(value: unknown, key: PropertyKey, visit: Parameters<typeof visitStrings>[1], path: PropertyKey[]): void {
  path.push(key);
  visitStrings(value, visit, path);
  path.pop();
}

/** Whether a value is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
