import type { Nodes, Root } from 'mdast';
import { bodyLimits, parseWithinLimits } from '../model/body-limits.ts';
import type { Place } from '../model/diagnostic.ts';
import type { BodyFacts } from '../model/program.ts';
import { loadSatteri } from './on-demand.ts';

/** A body that could be parsed, or where and why it could not. */
export type ParsedBody = { readonly tree: Root } | { readonly unreadable: NonNullable<BodyFacts['unreadable']> };

/** Parses the MDX of a body. Nothing in it is evaluated. Lines count from `bodyLine`, the body's first line in its file. */
export function parseBody(body: string, bodyLine: number): ParsedBody {
  try {
    const tree = parseWithinLimits(body, (text) => loadSatteri().mdxToMdast(text) as Root);
    if (tree) return { tree };
    const place = { line: bodyLine, column: 1 };
    return { unreadable: { message: bodyLimits, place, remedy: 'Split the document.' } };
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
