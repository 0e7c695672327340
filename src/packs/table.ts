import { type Content, element, type Html, linkTo, page, text } from '../render/html-page.ts';
import { type Table, toCsv } from '../report/csv.ts';
import type { Artefact, Lack } from './artefact.ts';

/** How the cells and rows of a table stand on its page. */
export interface TableOptions {
  /** Address of a cell, relative to the page. */
  readonly links?: (row: number, column: number) => string | undefined;
  /** What a cell shows in place of its text. */
  readonly cells?: (row: number, column: number) => Content | undefined;
  readonly ids?: (row: number) => string | undefined;
  /** Columns that people read in, whatever their cells hold. */
  readonly read?: readonly number[];
}

/** What leads from a page to the top of the pack; a page at the top leads back to the index as well. */
export function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** A table as a page and as CSV, side by side. */
export function tableArtefacts(
  path: string,
  title: string,
  description: string,
  table: Table,
  options: TableOptions & {
    /** A picture or a summary above the table. */
    readonly figure?: Html;
    /** What stands in place of the table on the page, where it shows the rows in another way. */
    readonly shown?: Content;
    /** What the CSV holds, where it holds more than the page. */
    readonly spreadsheet?: Table;
    /** What the auditor asks for and the table lacks. */
    readonly lacks?: readonly Lack[];
  } = {},
): readonly Artefact[] {
  const up = upFrom(path);
  const csv = `${path.split('/').at(-1)}.csv`;
  const body = [
    element('p', { class: 'lead' }, description),
    element('p', {}, [`${table.rows.length} rows. As a spreadsheet: `, linkTo(csv, csv), '.']),
    ...(options.figure ? [options.figure] : []),
    options.shown ?? htmlTable(title, table, options),
  ];
  return [
    {
      ...{ path: `${path}.html`, title, description, table, content: page({ title, up, body }) },
      ...(options.lacks && options.lacks.length > 0 && { lacks: options.lacks }),
    },
    { path: `${path}.csv`, content: toCsv(options.spreadsheet ?? table) },
  ];
}

/** A table on a page: it scrolls by itself where it is wider than the screen. */
export function htmlTable(
  title: string,
  { columns, rows }: Table,
  { links, cells, ids, read = [] }: TableOptions = {},
): Html {
  const wide = columns.map((_, column) => rows.some((row) => String(row[column] ?? '').length > 70));
  const head = element(
    'tr',
    {},
    columns.map((column) => element('th', { scope: 'col' }, column)),
  );
  const body = rows.map((row, index) => {
    const id = ids?.(index);
    const written = row.map((cell, column) => {
      const address = links?.(index, column);
      const own = cells?.(index, column);
      const content = own ?? (address === undefined ? text(String(cell)) : linkTo(address, String(cell)));
      const sort = isDay(cell) ? 'day' : read.includes(column) ? 'read' : wide[column] ? 'wide' : undefined;
      const scope = column === 0 ? { scope: 'row' } : {};
      const isNarrow = column === 0 && sort === 'wide';
      return element(column === 0 ? 'th' : 'td', { ...scope, ...(sort && !isNarrow && { class: sort }) }, content);
    });
    return element('tr', id === undefined ? {} : { id }, written);
  });
  return element('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': title }, [
    element('table', {}, [element('thead', {}, head), element('tbody', {}, body)]),
  ]);
}

/** Whether a cell is a day, which nobody reads in two lines. */
export function isDay(cell: string | number): boolean {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell);
}
