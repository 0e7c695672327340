import { element, type Html, linkTo, page, text } from '../render/html-page.ts';
import { type Table, toCsv } from '../report/csv.ts';
import type { Artefact } from './artefact.ts';

/** A table as a page and as CSV, side by side. `links` gives a cell an address, relative to the page. */
export function tableArtefacts(
  path: string,
  title: string,
  description: string,
  table: Table,
  options: {
    readonly links?: (row: number, column: number) => string | undefined;
    readonly ids?: (row: number) => string | undefined;
    /** A picture above the table. */
    readonly figure?: Html;
    /** What the CSV holds, where it holds more than the page. */
    readonly spreadsheet?: Table;
  } = {},
): readonly Artefact[] {
  const up = '../'.repeat(path.split('/').length - 1);
  const csv = `${path.split('/').at(-1)}.csv`;
  const body = [
    element('p', { class: 'lead' }, description),
    element('p', {}, [`${table.rows.length} rows. As a spreadsheet: `, linkTo(csv, csv), '.']),
    ...(options.figure ? [options.figure] : []),
    htmlTable(title, table, options),
  ];
  return [
    { path: `${path}.html`, title, description, content: page({ title, up, body }) },
    { path: `${path}.csv`, content: toCsv(options.spreadsheet ?? table) },
  ];
}

function htmlTable(
  title: string,
  { columns, rows }: Table,
  { links, ids }: Parameters<typeof tableArtefacts>[4] & object,
): Html {
  const wide = columns.map((_, column) => rows.some((row) => String(row[column] ?? '').length > 70));
  const head = element(
    'tr',
    {},
    columns.map((column) => element('th', { scope: 'col' }, column)),
  );
  const body = rows.map((row, index) => {
    const id = ids?.(index);
    const cells = row.map((cell, column) => {
      const address = links?.(index, column);
      const content = address === undefined ? text(String(cell)) : linkTo(address, String(cell));
      const width = wide[column] ? { class: 'wide' } : {};
      return element(column === 0 ? 'th' : 'td', column === 0 ? { scope: 'row' } : width, content);
    });
    return element('tr', id === undefined ? {} : { id }, cells);
  });
  return element('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': title }, [
    element('table', {}, [element('thead', {}, head), element('tbody', {}, body)]),
  ]);
}
