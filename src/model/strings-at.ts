/** A string inside a value, and the path that leads to it. */
export interface FoundString {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** The strings that stand at a path of keys below a value; lists on the way are followed. */
export function stringsAt(
  value: unknown,
  keys: readonly string[],
  path: readonly PropertyKey[] = [],
): readonly FoundString[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsAt(item, keys, [...path, index]));
  const [key, ...rest] = keys;
  if (key === undefined) return typeof value === 'string' ? [{ path: [...path], text: value }] : [];
  return isRecord(value) && key in value ? stringsAt(value[key], rest, [...path, key]) : [];
}

/** Whether a value is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
