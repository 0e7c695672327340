import type { Cell } from 'hucre/xlsx';

/** The most letters that a cell may hold. */
const mostLetters = 32_000;

/** A value as a cell: a day as a date, a number as a number, and everything else as the text that it is. */
export function cellValue(value: string | number): Partial<Cell> {
  const alignment = { vertical: 'top', wrapText: true } as const;
  if (typeof value === 'number') return { value, type: 'number', style: { alignment } };
  const serial = serialOf(value);
  if (serial !== undefined) return { value: serial, type: 'number', style: { alignment, numFmt: 'yyyy-mm-dd' } };
  return { value: plainText(value), type: 'string', style: { alignment } };
}

/** How wide each column is to be: as its words ask for, within what a screen can show. */
export function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly number[] {
  return columns.map((name, column) => {
    const lengths = rows.map((row) => String(row[column] ?? '').length).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    return Math.round(Math.min(60, Math.max(9, name.length + 4, usual > 60 ? 40 + usual / 20 : usual + 2)));
  });
}

/** Days since the beginning of 1900 as spreadsheets count them; nothing for what is no day, or one before. */
function serialOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some days that do not exist are taken for days of the next month.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) return undefined;
  const serial = time / 86_400_000 + 25_569;
  return serial < 61 ? undefined : serial;
}

/** Text that XML can hold, within the length of a cell. What looks like an escape of a spreadsheet is escaped itself. */
function plainText(text: string): string {
  const clean = text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ' ');
  const short = clean.length > mostLetters ? `${clean.slice(0, mostLetters)} …` : clean;
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
