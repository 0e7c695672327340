import type { Element, ElementContent } from 'hast';
import { textOf } from '../model/text-of.ts';
import { type TypstCode, typstCall } from './typst-code.ts';

/** A table whose head is repeated on each page; its columns are as wide as their words ask for. */
export function typstTable(table: Element, content: (cell: Element) => TypstCode): TypstCode {
  const rows = elementsIn(table.children, 'thead', 'tbody').flatMap((part) => elementsIn(part.children, 'tr'));
  const cells = rows.map((row) => elementsIn(row.children, 'th', 'td'));
  const [head = [], ...body] = cells;
  const columns = Math.max(1, head.length);
  // A table of GFM has as many cells in each row as in its head.
  const even = (row: readonly Element[]) => Array.from({ length: columns }, (_, at) => cellOf(row[at], content));
  return typstCall(
    'data-table',
    {
      shares: typstShares(cells.map((row) => row.map((cell) => textOf(cell)))),
      sides: Array.from({ length: columns }, (_, at) => sideOf(head[at])),
      head: even(head),
    },
    ...body.flatMap(even),
  );
}

/** How much of the width each column asks for: enough for its longest word, and more the more it holds. */
export function typstShares(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => {
    const texts = rows.map((row) => row[at] ?? '');
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((each) => Math.min(each.length, 24)));
    const mean = texts.reduce((sum, text) => sum + Math.min(text.length, 240), 0) / texts.length;
    return Math.round(Math.max(4, word * 0.85, Math.sqrt(mean) * 3) * 10) / 10;
  });
}

function cellOf(cell: Element | undefined, content: (cell: Element) => TypstCode): TypstCode {
  return cell ? content(cell) : { typst: '[]' };
}

function sideOf(cell: Element | undefined): TypstCode {
  const names = Array.isArray(cell?.properties.className) ? cell.properties.className : [];
  const side = ['right', 'center'].find((each) => names.includes(`align-${each}`)) ?? 'left';
  return { typst: side };
}

function elementsIn(nodes: readonly ElementContent[], ...names: readonly string[]): readonly Element[] {
  return nodes.filter((node): node is Element => node.type === 'element' && names.includes(node.tagName));
}
