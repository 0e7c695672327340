import { Unreadable } from '../../integrity/packed-file.ts';
import { type Address, addressIn, blockIn, mostColumns, mostRows } from './address.ts';
import { plain, richText } from './shared-strings.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import { attributesOf, type Tag, tagsIn, textBetween } from './tags.ts';

/** Cells and merged blocks that a sheet may hold before it is taken for an attack; large questionnaires hold a tenth. */
const most = { cells: 400_000, merged: 20_000 } as const;

/** A value that is still being put together. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What is known in the middle of a sheet. */
interface Reading extends Mutable<Pick<Sheet, 'dimension'>> {
  readonly xml: string;
  readonly strings: readonly string[];
  readonly rows: Map<number, Row>;
  readonly merged: Sheet['merged'][number][];
  readonly columns: Sheet['columns'][number][];
  data?: { readonly tag: Tag; rest: number };
  row?: Mutable<Row> & { readonly cells: Map<number, Cell> };
  cell?: { readonly tag: Tag; readonly address: Address; value?: string; isFormula: boolean };
  cells: number;
  lastRow: number;
  lastColumn: number;
}

/** Reads the cells of a sheet. Throws `Unreadable`. */
export function readSheet(xml: string, strings: readonly string[]): Sheet {
  const reading: Reading = {
    ...{ xml, strings, rows: new Map(), merged: [], columns: [] },
    ...{ cells: 0, lastRow: 0, lastColumn: 0 },
  };
  let before = 0;
  for (const tag of tagsIn(xml)) {
    take(reading, tag, before);
    before = tag.end;
  }
  const { rows, merged, columns, data, dimension } = reading;
  if (!data) throw new Unreadable('a sheet in it has no cells at all');
  return { xml, prefix: data.tag.prefix, rows, merged, columns, data, ...(dimension && { dimension }) };
}

function take(reading: Reading, tag: Tag, before: number): void {
  const { name, kind } = tag;
  const { xml, cell, row, data } = reading;
  if (name === 'c' && data && kind !== 'close') beginCell(reading, tag);
  if (name === 'c' && data && kind !== 'open') endCell(reading, tag.end);
  else if (cell && name === 'f') cell.isFormula = true;
  else if (cell && name === 'v' && kind === 'close') cell.value = textBetween(xml, before, tag.start);
  else if (name === 'row' && data && kind !== 'close') beginRow(reading, tag);
  else if (name === 'row' && row && kind === 'close') row.end = tag.end;
  else if (name === 'sheetData' && kind !== 'close') reading.data = { tag, rest: tag.end };
  else if (name === 'sheetData' && data) data.rest = tag.end;
  else if (name === 'dimension' && kind !== 'close') reading.dimension = tag;
  else if (name === 'col' && kind !== 'close') takeColumns(reading, tag);
  else if (name === 'mergeCell' && kind !== 'close') takeMerged(reading, tag);
}

function beginRow(reading: Reading, tag: Tag): void {
  const attributes = attributesOf(reading.xml, tag);
  const row = Number(attributes.get('r') ?? reading.lastRow + 1);
  if (!Number.isInteger(row) || row <= reading.lastRow || row > mostRows) throw disorder();
  const style = attributes.get('customFormat') === '1' ? attributes.get('s') : undefined;
  const places = { start: tag.start, tagEnd: tag.end, end: tag.end, isEmpty: tag.kind === 'empty' };
  reading.row = { row, ...places, cells: new Map(), ...(style !== undefined && { style }) };
  reading.rows.set(row, reading.row);
  [reading.lastRow, reading.lastColumn] = [row, 0];
}

function beginCell(reading: Reading, tag: Tag): void {
  const { row, lastColumn } = reading;
  if (!row) throw disorder();
  if (++reading.cells > most.cells) throw new Unreadable(`a sheet holds more than ${most.cells} cells`);
  const name = attributesOf(reading.xml, tag).get('r');
  const address = name === undefined ? { row: row.row, column: lastColumn + 1 } : addressIn(name);
  if (!address || address.row !== row.row || address.column <= lastColumn || address.column > mostColumns)
    throw disorder();
  reading.lastColumn = address.column;
  reading.cell = { tag, address, isFormula: false };
}

function endCell(reading: Reading, end: number): void {
  const { xml, strings, row, cell } = reading;
  if (!row || !cell) return;
  const { value = '', address, isFormula, tag } = cell;
  const attributes = attributesOf(xml, tag);
  const [style, type = 'n'] = [attributes.get('s'), attributes.get('t')];
  const text = type === 'inlineStr' ? richText(xml.slice(tag.start, end)) : shown(value, type, strings);
  const place = { start: tag.start, end };
  row.cells.set(address.column, {
    ...{ ...address, ...place, text: text.trim(), isFormula },
    ...(style !== undefined && { style }),
  });
  delete reading.cell;
}

/** What a cell shows, for the types that spreadsheets write. */
function shown(value: string, type: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'str' ? plain(value) : value;
}

function takeColumns({ xml, columns }: Reading, tag: Tag): void {
  const attributes = attributesOf(xml, tag);
  const [from, to, style] = [Number(attributes.get('min')), Number(attributes.get('max')), attributes.get('style')];
  if (from >= 1 && to >= from) columns.push({ from, to, end: tag.end, ...(style !== undefined && { style }) });
}

function takeMerged({ xml, merged }: Reading, tag: Tag): void {
  const block = blockIn(attributesOf(xml, tag).get('ref') ?? '');
  if (merged.length >= most.merged) throw new Unreadable(`a sheet holds more than ${most.merged} merged blocks`);
  if (block) merged.push(block);
}

function disorder(): Unreadable {
  return new Unreadable('the rows or cells of a sheet are not in order');
}
