import { readFileSync } from 'node:fs';
import type { Matrix } from '../model/matrix.ts';

const file = new URL('../catalogs/matrix/control-area-matrix.json', import.meta.url);

/** The control-area matrix that Trustwright ships. Its form is proven by a test, so it is not checked again here. */
export function shippedMatrix(): Matrix {
  return JSON.parse(readFileSync(file, 'utf8')) as Matrix;
}
