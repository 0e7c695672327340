import * as z from 'zod';
import { identifier, line, role } from './fields.ts';

const level = z.strictObject({
  name: line.max(40).describe('Name of the level, in a word or two.'),
  means: line.describe('When it is chosen, in words by which two people score alike.'),
});

const band = z.strictObject({
  id: identifier.describe('Name of the band, for instance `low`.'),
  from: z
    .int()
    .min(1)
    .optional()
    .describe(
      'Least product of likelihood and impact in this band. Absent where `matrix` names the band of each pair.',
    ),
  asks: line.optional().describe('What is to be done about a risk in this band.'),
  acceptedBy: z
    .array(role)
    .optional()
    .describe('Roles that may accept what remains in this band. Absent: any. Empty: nobody may.'),
});

/** The scale that risks are rated on, and the appetite (ISO/IEC 27001 and 42001, 6.1.2 a and d). Levels count from 1. */
export const riskScale = z
  .strictObject({
    likelihood: z.array(level).min(2).max(10).describe('Levels of likelihood, the least likely first.'),
    impact: z.array(level).min(2).max(10).describe('Levels of impact, the slightest first.'),
    bands: z.array(band).min(2).max(6).describe('Bands of the rating, the slightest first.'),
    matrix: z
      .array(z.array(identifier.describe('A band.')))
      .optional()
      .describe('A row of bands for each level of likelihood, one for each level of impact, in place of products.'),
    appetite: identifier.describe('Highest band that the organisation lives with; above it, management decides.'),
  })
  .superRefine((scale, context) => {
    for (const [path, message] of [...bandProblems(scale), ...matrixProblems(scale)]) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  })
  .describe('The scale on which risks are rated. Absent: five levels each and four bands.');
export type RiskScale = Readonly<z.infer<typeof riskScale>>;
export type RiskBand = RiskScale['bands'][number];

type Problem = readonly [path: readonly PropertyKey[], message: string];

function* bandProblems({ bands, matrix, appetite, likelihood, impact }: RiskScale): Generator<Problem> {
  const ids = bands.map(({ id }) => id);
  for (const [index, { id, from }] of bands.entries()) {
    if (ids.indexOf(id) < index) yield [['bands', index, 'id'], 'Unexpected second band of this name, expected one.'];
    if (matrix) {
      if (from !== undefined)
        yield [['bands', index, 'from'], 'Unexpected product beside `matrix`, expected one of both.'];
      continue;
    }
    const before = bands[index - 1]?.from ?? 0;
    const most = likelihood.length * impact.length;
    const expected = index === 0 ? 'the first band to begin at 1' : `a product above ${before} and up to ${most}`;
    const isGood = index === 0 ? from === 1 : from !== undefined && from > before && from <= most;
    if (!isGood) yield [['bands', index, 'from'], `Unexpected beginning of a band, expected ${expected}.`];
  }
  if (!ids.includes(appetite)) yield [['appetite'], `Unexpected appetite, expected one of ${ids.join(', ')}.`];
}

/** A matrix names a band for each pair of levels, and a higher level never gives a lower band. */
function* matrixProblems({ bands, matrix, likelihood, impact }: RiskScale): Generator<Problem> {
  if (!matrix) return;
  const rank = (row: number, column: number) => bands.findIndex(({ id }) => id === matrix[row]?.[column]);
  if (matrix.length !== likelihood.length) {
    yield [['matrix'], `Unexpected number of rows, expected ${likelihood.length}, one for each level of likelihood.`];
    return;
  }
  for (const [row, cells] of matrix.entries()) {
    if (cells.length !== impact.length) {
      yield [['matrix', row], `Unexpected number of bands, expected ${impact.length}, one for each level of impact.`];
      continue;
    }
    for (const column of cells.keys()) {
      const own = rank(row, column);
      const path = ['matrix', row, column];
      if (own < 0) yield [path, `Unexpected band, expected one of ${bands.map(({ id }) => id).join(', ')}.`];
      else if (own < rank(row - 1, column) || own < rank(row, column - 1))
        yield [path, 'Unexpected lower band at a higher level, expected one at least as high.'];
    }
  }
}
