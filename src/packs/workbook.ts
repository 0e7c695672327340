import { unzipSync } from 'fflate';
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { zipBytes } from '../integrity/zip.ts';
import type { Day } from '../model/fields.ts';
import type { Table } from '../report/csv.ts';
import { cellValue, columnWidths } from './workbook-cells.ts';

/** A table with the title of its sheet. */
export interface SheetTable {
  readonly title: string;
  readonly table: Table;
}

/** Characters that no name of a sheet may hold, and the most letters that it may have. */
const forbidden = /[[\]:*?/\\]/g;
const longest = 31;

/**
 * A workbook of tables, one sheet each: head frozen, filters, widths, real dates, print titles. No formulas: every text is a
 * text, whatever it begins with. The same tables and day give the same bytes.
 */
export async function makeWorkbook(
  title: string,
  organisation: string,
  day: Day,
  tables: readonly SheetTable[],
): Promise<Uint8Array> {
  const noon = new Date(`${day}T12:00:00Z`);
  const names = new Set<string>();
  const sheets = tables.map(({ title: name, table }) => sheetOf(uniqueName(name, names), table));
  const written = (await writeXlsx({
    sheets,
    defaultFont: { name: 'Calibri', size: 10 },
    properties: { title, creator: organisation, created: noon, modified: noon },
  })) as Uint8Array;
  // Its zip is compressed by the zlib of the machine; ours has the same bytes everywhere.
  const parts = Object.entries(unzipSync(written)).map(([path, bytes]) => ({ path, pieces: [bytes] }));
  return zipBytes(parts, day);
}

function sheetOf(name: string, { columns, rows }: Table): WriteSheet {
  const widths = columnWidths(columns, rows);
  const cells = new Map<string, Partial<Cell>>();
  for (const [column, text] of columns.entries()) {
    cells.set(`0,${column}`, {
      value: text,
      type: 'string',
      style: {
        font: { bold: true, color: { rgb: 'FFFFFF' } },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1B1A17' } },
        alignment: { vertical: 'center', wrapText: true },
      },
    });
  }
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries())
      if (value !== '') cells.set(`${row + 1},${column}`, cellValue(value));
  const last = `${letters(columns.length - 1)}${rows.length + 1}`;
  return {
    name,
    rows: [[...columns], ...rows.map((row) => row.map(() => null))],
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${last}` },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...{ printArea: `$A$1:$${letters(columns.length - 1)}$${rows.length + 1}`, printTitlesRow: '$1:$1' },
    },
    headerFooter: { oddHeader: '&L&A', oddFooter: '&RPage &P of &N' },
  };
}

function uniqueName(title: string, taken: Set<string>): string {
  const plain = title.replace(forbidden, ' ').replace(/\s+/g, ' ').replace(/^'|'$/g, '').trim() || 'Sheet';
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : ` ${count}`;
    const name = `${plain.slice(0, longest - ending.length).trim()}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** The letters of a column, counted from 0. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
