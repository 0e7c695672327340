import { matrixRows } from '../publish/matrix-rows.ts';
import type { Surface } from '../publish/surface.ts';
import { toCsv } from '../report/csv.ts';

/** The matrix as files, by path: for spreadsheets, one row for each cell, and for programs, exactly as the surface has it. */
export function matrixFiles({ asOf, matrix }: Surface): readonly (readonly [path: string, content: string])[] {
  return [
    ['matrix.csv', toCsv(matrixRows(matrix))],
    ['matrix.json', `${JSON.stringify({ format: 1, asOf, ...matrix })}\n`],
  ];
}
