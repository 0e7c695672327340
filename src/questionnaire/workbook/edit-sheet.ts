import { type Address, blockIn, lettersOf, nameOf } from './address.ts';
import type { Row, Sheet } from './sheet.ts';
import { insertion, type Splice, spliced } from './splices.ts';
import { attributesOf, escaped } from './tags.ts';

/** A text to be written into a cell. */
export interface Entry extends Address {
  readonly text: string;
  /** Style of a cell that is not there yet; one that is there keeps its own. */
  readonly style?: string;
}

/** The most letters that a cell may hold. */
export const mostLetters = 32_000;

/** Width of a column of ours, in letters. */
const width = 46;

/**
 * The XML of a sheet with texts written into cells of rows that exist. Cells keep their style; every byte that is not a
 * filled cell stays. Texts stand in the cells themselves and are never formulas, whatever they begin with. `column` is one
 * that the sheet did not use before and that is given a width.
 */
export function withEntries(sheet: Sheet, entries: readonly Entry[], column?: number): string {
  const splices: Splice[] = [];
  const byRow = Map.groupBy(entries, ({ row }) => row);
  for (const [number, inRow] of byRow) {
    const row = sheet.rows.get(number);
    if (!row) throw new Error(`There is no row ${number} to write into.`);
    splices.push(
      ...rowSplices(
        sheet,
        row,
        inRow.toSorted((a, b) => a.column - b.column),
      ),
    );
  }
  if (column !== undefined) splices.push(...widthSplices(sheet, column), ...dimensionSplices(sheet, column));
  return spliced(sheet.xml, splices);
}

/** A cell with a text, as XML. */
export function textCell(prefix: string, { row, column, text }: Entry, style: string | undefined): string {
  const short = text.length > mostLetters ? `${text.slice(0, mostLetters)} …` : text;
  const safe = escaped(short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
  const styled = style === undefined ? '' : ` s="${escaped(style)}"`;
  const [c, is, t] = [`${prefix}c`, `${prefix}is`, `${prefix}t`];
  return `<${c} r="${nameOf({ row, column })}"${styled} t="inlineStr"><${is}><${t} xml:space="preserve">${safe}</${t}></${is}></${c}>`;
}

function rowSplices(sheet: Sheet, row: Row, entries: readonly Entry[]): readonly Splice[] {
  const { prefix, xml } = sheet;
  const after = (column: number) => [...row.cells.values()].find((cell) => cell.column > column)?.start;
  const endTag = row.isEmpty ? row.end : xml.lastIndexOf('<', row.end - 1);
  const added: string[] = [];
  const splices: Splice[] = [];
  for (const entry of entries) {
    const cell = row.cells.get(entry.column);
    if (cell) {
      const text = textCell(prefix, entry, cell.style ?? entry.style);
      splices.push({ from: cell.start, to: cell.end, text });
      continue;
    }
    const text = textCell(prefix, entry, entry.style ?? row.style ?? columnStyle(sheet, entry.column));
    const next = after(entry.column);
    if (next === undefined) added.push(text);
    else splices.push(insertion(next, text));
  }
  const last = entries.at(-1)?.column ?? 0;
  const tag = withSpans(xml.slice(row.start, row.tagEnd), last);
  if (row.isEmpty && added.length > 0) {
    const whole = `${tag.replace(/\s*\/>$/, '>')}${added.join('')}</${prefix}row>`;
    return [{ from: row.start, to: row.tagEnd, text: whole }];
  }
  const head = { from: row.start, to: row.tagEnd, text: tag };
  return [head, ...splices, ...(added.length > 0 ? [insertion(endTag, added.join(''))] : [])];
}

function columnStyle({ columns }: Sheet, column: number): string | undefined {
  return columns.find(({ from, to }) => column >= from && column <= to)?.style;
}

/** The hint of a row about its columns must not be short of what it holds. */
function withSpans(tag: string, last: number): string {
  return tag.replace(/(\sspans\s*=\s*["']\d+:)(\d+)(["'])/, (whole, before, to, end) =>
    Number(to) < last ? `${before}${last}${end}` : whole,
  );
}

function widthSplices({ columns, data, prefix }: Sheet, column: number): readonly Splice[] {
  if (columns.some(({ to }) => to >= column)) return [];
  const text = `<${prefix}col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
  const last = columns.at(-1);
  if (last) return [insertion(last.end, text)];
  return [insertion(data.tag.start, `<${prefix}cols>${text}</${prefix}cols>`)];
}

function dimensionSplices({ xml, dimension }: Sheet, column: number): readonly Splice[] {
  const ref = dimension && attributesOf(xml, dimension).get('ref');
  const block = ref === undefined ? undefined : blockIn(ref);
  if (!dimension || ref === undefined || !block || block.to.column >= column) return [];
  const text = `${nameOf(block.from)}:${lettersOf(column)}${block.to.row}`;
  const { start: from, end: to } = dimension;
  return [{ from, to, text: xml.slice(from, to).replace(ref, text) }];
}
