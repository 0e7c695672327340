import type { Sign } from './signs.ts';

/** One requirement on a sheet. */
export interface SheetCell {
  readonly label: string;
  readonly title: string;
  readonly sign: Sign;
  readonly address: string;
}

/** Requirements that the framework itself puts together. */
export interface SheetGroup {
  readonly label: string;
  readonly title: string;
  readonly cells: readonly SheetCell[];
}

/** Measures of a sheet, in units of its picture. */
export interface SheetMeasures {
  /** Width of a cell and of its sign; what is left is the space between two. */
  readonly cell: number;
  readonly sign: number;
  /** Height of a row, and of the sign in it; a label takes what is left. */
  readonly row: number;
  readonly signHeight: number;
  readonly columns: number;
  /** Height of the heading above a group; 0 for none. */
  readonly heading: number;
  /** Space after a group, in both directions. */
  readonly space: number;
}

/** A group with its place on the sheet. */
export interface PlacedGroup {
  readonly group: SheetGroup;
  readonly x: number;
  readonly y: number;
  readonly columns: number;
}

/** Puts groups side by side in their order, as a periodic table does, and breaks a line where the next does not fit. */
export function layOut(
  groups: readonly SheetGroup[],
  measures: SheetMeasures,
): { readonly placed: readonly PlacedGroup[]; readonly width: number; readonly height: number } {
  const { cell, row, heading, space } = measures;
  const width = measures.columns * cell;
  const placed: PlacedGroup[] = [];
  let x = 0;
  let y = 0;
  let lineHeight = 0;
  for (const group of groups) {
    // A heading needs room to be read, so a small group is as wide as three cells.
    const least = heading > 0 ? Math.min(3, measures.columns) : 1;
    const columns = Math.min(Math.max(group.cells.length, least), measures.columns);
    if (x > 0 && x + columns * cell > width) {
      y += lineHeight + space;
      x = 0;
      lineHeight = 0;
    }
    placed.push({ group, x, y, columns });
    lineHeight = Math.max(lineHeight, heading + Math.ceil(group.cells.length / columns) * row);
    x += columns * cell + space;
  }
  return { placed, width, height: y + lineHeight };
}
