import type { MarkupElement, MarkupNode } from './markup-tree.ts';

/** A table as Markdown knows it: one row of heads, every row as long. Cells that span others leave the others empty. */
export function markdownTable(table: MarkupElement, write: (cell: MarkupElement) => string): readonly string[] {
  const found = rowsIn(table.children);
  const grid = fill(found, write);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return [];
  const heads = found.findIndex(({ isHead }) => !isHead);
  const count = heads === -1 ? grid.length : heads;
  const columns = Array.from({ length: width }, (_, at) => headOf(grid.slice(0, count), at));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const rule = `|${' --- |'.repeat(width)}`;
  return [[line(columns), rule, ...grid.slice(count).map(line)].join('\n')];
}

interface Row {
  readonly cells: readonly MarkupElement[];
  readonly isHead: boolean;
}

function rowsIn(nodes: readonly MarkupNode[], isHead = false): readonly Row[] {
  return nodes.flatMap((node): readonly Row[] => {
    if (typeof node === 'string') return [];
    if (node.name !== 'tr') return rowsIn(node.children, node.name === 'thead');
    const cells = node.children.filter((cell) => typeof cell !== 'string' && /^t[dh]$/.test(cell.name));
    return [{ cells: cells as readonly MarkupElement[], isHead }];
  });
}

/** Puts cells in their columns: one that spans rows keeps its column in those below. */
function fill(rows: readonly Row[], write: (cell: MarkupElement) => string): readonly (readonly string[])[] {
  const taken: number[] = [];
  return rows.map(({ cells }) => {
    const row: string[] = [];
    let column = 0;
    const skip = () => {
      while ((taken[column] ?? 0) > 0) {
        taken[column] = (taken[column] ?? 0) - 1;
        row[column++] = '';
      }
    };
    for (const cell of cells) {
      skip();
      const [wide, high] = ['colspan', 'rowspan'].map((name) => Math.min(Number(cell.attributes.get(name) ?? 1), 100));
      for (let at = 0; at < (wide ?? 1); at++) {
        row[column] = at === 0 ? write(cell).replace(/\s*\n\s*/g, ' ') : '';
        taken[column++] = (high ?? 1) - 1;
      }
    }
    skip();
    return row;
  });
}

/** The head of a column, where there are several rows of heads all that is in them. */
function headOf(rows: readonly (readonly string[])[], column: number): string {
  return rows
    .map((row) => row[column] ?? '')
    .filter((cell) => cell !== '')
    .join(', ');
}
