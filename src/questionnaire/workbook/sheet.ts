import type { Address, Block } from './address.ts';
import type { Tag } from './tags.ts';

/** A cell of a sheet, with the place of its element in the XML. */
export interface Cell extends Address {
  /** What it shows, white space at both ends left out. */
  readonly text: string;
  readonly isFormula: boolean;
  readonly style?: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a sheet, with the places of its element: where it begins and ends, and where its first tag ends. */
export interface Row {
  readonly row: number;
  readonly style?: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Columns that share a style. */
export interface Columns {
  readonly from: number;
  readonly to: number;
  readonly style?: string;
  readonly end: number;
}

/** The cells of a sheet, and the text that they were read from. */
export interface Sheet {
  readonly xml: string;
  /** Prefix of its elements, with the colon; usually none. */
  readonly prefix: string;
  readonly rows: ReadonlyMap<number, Row>;
  readonly merged: readonly Block[];
  readonly columns: readonly Columns[];
  /** The tag that states which cells are used. */
  readonly dimension?: Tag;
  /** The tag that holds the rows, and where the XML goes on behind them. */
  readonly data: { readonly tag: Tag; readonly rest: number };
}

/** Text of a cell; empty where there is none. */
export function textAt({ rows }: Pick<Sheet, 'rows'>, { row, column }: Address): string {
  return rows.get(row)?.cells.get(column)?.text ?? '';
}

/** The block of merged cells that a cell lies in, if it does. */
export function mergeAt({ merged }: Pick<Sheet, 'merged'>, { row, column }: Address): Block | undefined {
  return merged.find(
    ({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column,
  );
}
