/** A table as spreadsheets know it. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A table as CSV (RFC 4180) that a spreadsheet opens without running anything: UTF-8 with BOM, CRLF. */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => field(cell)).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** A cell; text that a spreadsheet would take for a formula is marked as text by a leading apostrophe. */
function field(cell: string | number): string {
  const text = typeof cell === 'number' ? String(cell) : guard(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The characters that begin a formula in some spreadsheet, full-width ones and leading white space included. */
function guard(text: string): string {
  const isFormula = /^[\s\u00a0\ufeff]*[=+\-@|\t\r\n＝＋－＠]/.test(text);
  return isFormula && !isNumber(text) ? `'${text}` : text;
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
