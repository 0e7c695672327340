import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptanceAt } from '../src/assess/risk-acceptance.ts';
import { positionsOf } from '../src/assess/risk-positions.ts';
import { compareRatings, rate } from '../src/assess/risk-rating.ts';
import { assessRisks } from '../src/assess/risk-register.ts';
import { stateAt } from '../src/assess/treatment-actions.ts';
import { defaultRiskScale } from '../src/model/default-risk-scale.ts';
import { riskSchema } from '../src/model/risk.ts';
import { type RiskScale, riskScale } from '../src/model/risk-scale.ts';
import { type Fields, risk, settings } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { programOf } from './support/program.ts';

const levels = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Level ${at + 1}`, means: 'Words.' }));
const bandsOf = (starts: readonly number[]) => starts.map((from, at) => ({ id: `band-${at}`, from }));

/** Any scale by products that the schema takes. */
const anyScale: fc.Arbitrary<RiskScale> = fc
  .record({ rows: fc.integer({ min: 2, max: 10 }), columns: fc.integer({ min: 2, max: 10 }) })
  .chain(({ rows, columns }) =>
    fc.uniqueArray(fc.integer({ min: 2, max: rows * columns }), { minLength: 1, maxLength: 5 }).chain((starts) => {
      const bands = bandsOf([1, ...starts.sort((a, b) => a - b)]);
      return fc.constantFrom(...bands).map((appetite) => ({
        ...{ likelihood: levels(rows), impact: levels(columns), bands, appetite: appetite.id },
      }));
    }),
  );

const anyLevel = fc.integer({ min: 1, max: 10 });
const treated = (more: Fields = {}) => ({
  ...{ option: 'mitigate', decided: '2026-01-02', plan: 'Something.', residualLikelihood: 1, residualImpact: 1 },
  ...more,
});
const anyRisk = (id: string) =>
  fc
    .record({ likelihood: anyLevel, impact: anyLevel, l: anyLevel, i: anyLevel, isTreated: fc.boolean() })
    .map(({ likelihood, impact, l, i, isTreated }) =>
      risk(id, {
        ...{ likelihood, impact },
        ...(isTreated && { treatment: treated({ residualLikelihood: l, residualImpact: i }) }),
      }),
    );
const anyRisks = fc
  .integer({ min: 0, max: 12 })
  .chain((many) => fc.tuple(...Array.from({ length: many }, (_, at) => anyRisk(`risk-${at}`))));

describe('a rating', () => {
  it('is given for every pair of levels of the scale and for no other, in one band', () => {
    fc.assert(
      fc.property(anyScale, anyLevel, anyLevel, (scale, likelihood, impact) => {
        const rating = rate(scale, likelihood, impact);
        const isInside = likelihood <= scale.likelihood.length && impact <= scale.impact.length;
        expect(rating !== undefined).toBe(isInside);
        if (rating) expect(scale.bands[rating.rank]?.id).toBe(rating.band);
      }),
    );
  });

  it('never falls when a level rises', () => {
    fc.assert(
      fc.property(anyScale, anyLevel, anyLevel, (scale, likelihood, impact) => {
        const here = rate(scale, likelihood, impact);
        for (const higher of [rate(scale, likelihood + 1, impact), rate(scale, likelihood, impact + 1)]) {
          if (here && higher) expect(higher.rank).toBeGreaterThanOrEqual(here.rank);
        }
      }),
    );
  });

  it('of the default scale', () => {
    const of = (likelihood: number, impact: number) => rate(defaultRiskScale, likelihood, impact)?.band;
    expect([of(1, 4), of(1, 5), of(3, 3), of(2, 5), of(3, 5), of(5, 5), of(6, 1), of(0, 1), of(1.5, 1)]).toEqual([
      ...['low', 'moderate', 'moderate', 'high', 'critical', 'critical', undefined, undefined, undefined],
    ]);
    expect(riskScale.parse(defaultRiskScale)).toEqual(defaultRiskScale);
  });

  it('of a matrix is what the matrix says, whatever the product', () => {
    const scale = riskScale.parse({
      ...{ likelihood: levels(2), impact: levels(2), bands: [{ id: 'low' }, { id: 'high' }], appetite: 'low' },
      matrix: [
        ['low', 'high'],
        ['low', 'high'],
      ],
    });
    expect([rate(scale, 2, 1), rate(scale, 1, 2)]).toMatchObject([
      { band: 'low', aboveAppetite: false },
      { band: 'high', aboveAppetite: true },
    ]);
  });

  it('sorts the gravest first, and what has none before all', () => {
    const ratings = [
      rate(defaultRiskScale, 1, 1),
      rate(defaultRiskScale, 2, 5),
      undefined,
      rate(defaultRiskScale, 5, 2),
    ];
    expect(ratings.sort(compareRatings).map((each) => each && [each.likelihood, each.impact])).toEqual([
      ...[[2, 5], [5, 2], [1, 1], undefined],
    ]);
    expect([undefined, ratings[0]].sort((a, b) => compareRatings(a, b))).toHaveLength(2);
  });
});

describe('an acceptance', () => {
  const scale: RiskScale = {
    ...defaultRiskScale,
    bands: defaultRiskScale.bands.map((band) =>
      band.id === 'high'
        ? { ...band, acceptedBy: ['ceo'] }
        : band.id === 'critical'
          ? { ...band, acceptedBy: [] }
          : band,
    ),
  };
  const state = (residual: readonly [number, number], acceptance?: Fields) =>
    acceptanceAt(
      scale,
      riskSchema.parse(
        risk('one', {
          treatment: treated({ residualLikelihood: residual[0], residualImpact: residual[1] }),
          ...(acceptance && { acceptance }),
        }),
      ),
      '2026-06-15',
    ).state;

  it.each([
    ['nobody gave', [2, 2], undefined, 'none'],
    ['holds', [2, 2], { by: 'ciso', on: '2026-01-03' }, 'in-force'],
    ['holds on its last day', [2, 2], { by: 'ciso', on: '2026-01-03', until: '2026-06-15' }, 'in-force'],
    ['has lapsed', [2, 2], { by: 'ciso', on: '2026-01-03', until: '2026-06-14' }, 'lapsed'],
    ['bears a day to come', [2, 2], { by: 'ciso', on: '2026-06-16' }, 'future'],
    ['is by a role that may', [3, 4], { by: 'ceo', on: '2026-01-03' }, 'in-force'],
    ['is by a role that may not', [3, 4], { by: 'ciso', on: '2026-01-03' }, 'without-authority'],
    ['of what nobody may accept', [5, 5], { by: 'ceo', on: '2026-01-03' }, 'without-authority'],
  ] as const)('that %s', (_, residual, acceptance, expected) => expect(state(residual, acceptance)).toBe(expected));
});

describe('a step of a treatment', () => {
  it.each([
    ['2026-06-15', undefined, 'open'],
    ['2026-06-14', undefined, 'overdue'],
    ['2026-06-14', '2026-06-15', 'done'],
    ['2026-06-14', '2026-06-16', 'overdue'],
    ['2026-06-20', '2026-06-16', 'open'],
  ])('due on %s and done on %s is %s', (due, done, state) => {
    expect(stateAt({ due, done }, '2026-06-15')).toBe(state);
  });
});

describe('a register', () => {
  const registerOf = (risks: readonly Fields[], scale?: RiskScale) =>
    assessRisks(programOf({ risks, ...(scale && { settings: settings({ riskScale: scale }) }) }), '2026-06-15');

  it('does not depend on the order of files', () => {
    fc.assert(
      fc.property(anyRisks, anyScale, (risks, scale) => {
        expect(registerOf([...risks].reverse(), scale)).toEqual(registerOf(risks, scale));
      }),
    );
  });

  it('puts every risk on one place of the map before and after treatment, and no other', () => {
    fc.assert(
      fc.property(anyRisks, anyScale, (risks, scale) => {
        const register = registerOf(risks, scale);
        const positions = positionsOf(scale, register.risks);
        expect(positions).toHaveLength(scale.likelihood.length * scale.impact.length);
        const idsOf = (has: (each: (typeof register.risks)[number]) => boolean) =>
          register.risks.filter(has).map(({ risk: { id } }) => id);
        expect(positions.flatMap(({ before }) => before).sort()).toEqual(idsOf(({ inherent }) => !!inherent).sort());
        expect(positions.flatMap(({ after }) => after).sort()).toEqual(idsOf(({ residual }) => !!residual).sort());
      }),
    );
  });

  it('of the example names the assessments that name a risk, and plans by day', () => {
    const { risks, actions } = assessRisks(exampleProgram(), exampleDay);
    expect(risks).toHaveLength(17);
    expect(risks[0]).toMatchObject({
      risk: { id: 'risk-key-person' },
      residual: { band: 'high', aboveAppetite: true },
    });
    expect(risks.find(({ risk: { id } }) => id === 'risk-secret-exposure')?.assessments).toEqual([
      'code-review-assistant-impact-2025',
    ]);
    expect(actions.map(({ due }) => due)).toEqual(actions.map(({ due }) => due).sort());
    expect(actions.filter(({ state }) => state === 'overdue').map(({ risk: id }) => id)).toEqual(['risk-key-person']);
  });

  it('joins what a risk says and what assessments say of it', () => {
    const { risks } = registerOf([risk('lost', { assessments: ['one'] })]);
    expect(risks[0]?.assessments).toEqual(['one']);
  });
});
