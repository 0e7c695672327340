import { lettersOf } from './address.ts';
import { textCell } from './edit-sheet.ts';

/** A row of a new sheet: its texts and numbers, and whether it is a heading. */
export interface NewRow {
  readonly cells: readonly (string | number)[];
  readonly isHeading?: boolean;
}

/** Styles of the workbook that a new sheet may use; none where the workbook has none. */
export interface OurStyles {
  readonly text: string;
  readonly heading: string;
}

/** A new sheet as XML: texts are texts and never formulas, numbers are numbers. */
export function newSheet(
  namespace: string,
  rows: readonly NewRow[],
  widths: readonly number[],
  styles: OurStyles | undefined,
): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const written = rows.map(({ cells, isHeading }, at) => {
    const row = at + 1;
    const style = isHeading ? styles?.heading : styles?.text;
    const inner = cells.map((value, index) => {
      const column = index + 1;
      if (value === '') return '';
      if (typeof value === 'string') return textCell('', { row, column, text: value }, style);
      const styled = style === undefined ? '' : ` s="${style}"`;
      return `<c r="${lettersOf(column)}${row}"${styled}><v>${value}</v></c>`;
    });
    return `<row r="${row}">${inner.join('')}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}"><cols>${columns.join('')}</cols>`,
    `<sheetData>${written.join('')}</sheetData></worksheet>`,
  ].join('');
}
