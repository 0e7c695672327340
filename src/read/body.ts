import type { Nodes, Root } from 'mdast';
import type { Place } from '../model/diagnostic.ts';
import type { BodyFacts } from '../model/program.ts';
import { loadSatteri } from './on-demand.ts';

/** A body that could be parsed, or where and why it could not. */
export type ParsedBody = { readonly tree: Root } | { readonly unreadable: NonNullable<BodyFacts['unreadable']> };

/** Deepest nesting of a body. Prose stays far above it, and whatever walks a tree may recurse. */
const deepest = 100;
/** Most tags and expressions of a body: the parser takes quadratic time over more. */
const mostTags = 10_000;
const tooDeep = `nesting of more than ${deepest} levels, or more than ${mostTags} tags and expressions`;

/** A line that opens more quotes and lists than a body may nest: the parser would take quadratic time over it. */
const manyContainers = new RegExp(
  `^[ \\t]{0,80}(?:>[ \\t]{0,8}|(?:[*+-]|\\d{1,9}[.)])[ \\t]{1,8}){${deepest + 1}}`,
  'm',
);

function isHostile(body: string): boolean {
  if (manyContainers.test(body)) return true;
  let tags = 0;
  for (const _tag of body.matchAll(/<[a-z/>]|\{/gi)) if (++tags > mostTags) return true;
  return false;
}

/** Whether a tree is nested too deep, without recursion. */
function isTooDeep(tree: Root): boolean {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/** Parses the MDX of a body. Nothing in it is evaluated. Lines count from `bodyLine`, the body's first line in its file. */
export function parseBody(body: string, bodyLine: number): ParsedBody {
  const place = { line: bodyLine, column: 1 };
  const refusal = { unreadable: { message: tooDeep, place, remedy: 'Split the document.' } };
  if (isHostile(body)) return refusal;
  try {
    const tree = loadSatteri().mdxToMdast(body) as Root;
    return isTooDeep(tree) ? refusal : { tree };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', reason = text] = /^(\d+):(\d+):\s*(.*)$/s.exec(text) ?? [];
    const found = { line: Number(line) + bodyLine - 1, column: Number(column) };
    return { unreadable: { message: withoutCode(reason), place: found } };
  }
}

/** Where a node stands in the file. */
export function placeOfNode(node: Nodes, bodyLine: number): Place {
  const start = node.position?.start;
  const end = node.position?.end;
  const place = { line: (start?.line ?? 1) + bodyLine - 1, column: start?.column ?? 1 };
  return end ? { ...place, endLine: end.line + bodyLine - 1, endColumn: end.column } : place;
}

function withoutCode(reason: string): string {
  return reason.replace(/\s*\([a-z-]+:[a-z-]+\)$/, '').replace(/\s*\(\d+:\d+\)/, '');
}
