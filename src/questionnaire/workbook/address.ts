/** A cell by row and column, both counted from 1. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners included. */
export interface Block {
  readonly from: Address;
  readonly to: Address;
}

/** The most rows and columns that a sheet may have. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** Letters of a column, counted from 1. */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Name of a cell: `D12`. */
export function nameOf({ row, column }: Address): string {
  return `${lettersOf(column)}${row}`;
}

/** Reads the name of a cell, dollar signs allowed; nothing for what is none. */
export function addressIn(name: string): Address | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name.trim()) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row < 1 || row > mostRows || column > mostColumns ? undefined : { row, column };
}

/** Reads `A1:B3`, `A1` or a whole column such as `D:D`; nothing for what is none. */
export function blockIn(text: string): Block | undefined {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text.trim());
  if (columns) return blockIn(`${columns[1]}1:${columns[2]}${mostRows}`);
  const [first = '', last = first] = text.trim().split(':');
  const [from, to] = [addressIn(first), addressIn(last)];
  return from && to ? { from, to } : undefined;
}

/** Reads blocks that spaces part, as the ranges of a rule are written. */
export function blocksIn(text: string): readonly Block[] {
  return text.split(/\s+/).flatMap((part) => blockIn(part) ?? []);
}

/** Whether a cell lies in a block. */
export function isIn({ from, to }: Block, { row, column }: Address): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}
