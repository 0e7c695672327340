import type { LineCounter, Node } from 'yaml';
import type { Place } from '../model/diagnostic.ts';
import type { Within } from '../model/program.ts';
import { loadYaml } from './on-demand.ts';

/** Finds where parts of a YAML text are written. `firstLine` is the line of the file on which the text begins. */
export function placeFinder(
  yaml: string,
  firstLine: number,
): (path: readonly PropertyKey[], part?: 'key' | Within) => Place {
  let parsed: { contents: Node | null; lines: LineCounter } | undefined;

  function parse(): { contents: Node | null; lines: LineCounter } {
    const { LineCounter, parseDocument } = loadYaml();
    const lines = new LineCounter();
    // Duplicate keys were refused before; to look for them again would take quadratic time.
    const options = { lineCounter: lines, schema: 'core', logLevel: 'silent', uniqueKeys: false } as const;
    const { contents } = parseDocument(yaml, options);
    return { contents: contents as Node | null, lines };
  }

  return (path, part) => {
    parsed ??= parse();
    const { contents, lines } = parsed;
    const whole = rangeOf(contents, path, part === 'key' ? part : undefined);
    const range = whole && typeof part === 'object' ? wordsIn(yaml, whole, part) : whole;
    if (!range) return { line: firstLine, column: 1 };
    const [from, to] = [lines.linePos(range[0]), lines.linePos(range[1])];
    return {
      line: from.line + firstLine - 1,
      column: from.col,
      endLine: to.line + firstLine - 1,
      endColumn: to.col,
    };
  };
}

/** Range of the deepest node of the path that exists: the key where the value is a collection, else the value. */
function rangeOf(
  contents: Node | null,
  path: readonly PropertyKey[],
  part?: 'key',
): readonly [number, number] | undefined {
  const { isMap, isPair, isScalar, isSeq } = loadYaml();
  let node: unknown = contents;
  let found: readonly [number, number] | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (!pair) break;
      const [keyNode, valueNode] = [pair.key as Node, pair.value as Node | null];
      found = part !== 'key' && isScalar(valueNode) && valueNode.range ? spanOf(valueNode) : spanOf(keyNode);
      node = valueNode;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      if (!item) break;
      found = spanOf(item);
      node = item;
    } else break;
  }
  return found;
}

/** Where words stand in a value, however it breaks its lines; the whole value where they are written in another way. */
function wordsIn(
  yaml: string,
  [from, to]: readonly [number, number],
  { words, time }: Within,
): readonly [number, number] {
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('[\\s*_]{1,80}');
  const found = [...yaml.slice(from, to).matchAll(new RegExp(pattern, 'gi'))][time];
  return found ? [from + found.index, from + found.index + found[0].length] : [from, to];
}

function spanOf(node: Node): readonly [number, number] | undefined {
  return node.range ? [node.range[0], node.range[1]] : undefined;
}
