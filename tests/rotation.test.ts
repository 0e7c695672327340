import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRotation, type RotationItem } from '../src/assess/rotation.ts';
import { rotation } from '../src/packs/rotation.ts';
import { applicability, audit, claim, control, implementing, risk } from './support/documents.ts';
import { exampleProgram } from './support/example.ts';
import { packInput, readCsv } from './support/packed.ts';
import { programOf } from './support/program.ts';

const items = fc
  .uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 })
  .chain((positions) =>
    fc.tuple(
      ...positions.map((position) =>
        fc.boolean().map((high): RotationItem => ({ id: `A.${position}`, position, ...(high && { high: 'It is.' }) })),
      ),
    ),
  );
const known = fc
  .uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 })
  .map((positions) => new Set(positions.map((at) => `A.${at}`)));
const years = fc
  .array(fc.option(known, { nil: undefined }), { minLength: 1, maxLength: 4 })
  .map((list) => list.map((covered) => (covered ? { known: covered } : {})));

describe('a plan of surveillance', () => {
  it('sees everything at least once, as long as a year is open', () => {
    fc.assert(
      fc.property(items, years, (all, cycle) => {
        const { years: planned, unseen } = planRotation(all, cycle);
        const seen = new Set(planned.flatMap((year) => [...year.keys()]));
        expect([...seen, ...unseen].sort()).toEqual(all.map(({ id }) => id).sort());
        if (cycle.some((year) => !('known' in year))) expect(unseen).toEqual([]);
      }),
    );
  });

  it('sees what is of high risk in every open year, and the rest once in the open years unless it was seen', () => {
    fc.assert(
      fc.property(items, years, (all, cycle) => {
        const open = planRotation(all, cycle).years.filter((_, at) => !('known' in cycle[at]!));
        const before = new Set(cycle.flatMap((year) => ('known' in year ? [...year.known!] : [])));
        for (const { id, high } of all) {
          const times = open.filter((year) => year.has(id)).length;
          expect(times).toBe(open.length === 0 ? 0 : high ? open.length : before.has(id) ? 0 : 1);
        }
      }),
    );
  });

  it('keeps to what an auditor named, and deals the rest out evenly', () => {
    fc.assert(
      fc.property(items, years, (all, cycle) => {
        const { years: planned } = planRotation(all, cycle);
        for (const [at, year] of cycle.entries())
          if ('known' in year) for (const id of planned[at]!.keys()) expect(year.known!.has(id)).toBe(true);
      }),
    );
    const all = Array.from({ length: 93 }, (_, position) => ({ id: `A.${position}`, position }));
    expect(planRotation(all, [{}, {}, {}]).years.map((year) => year.size)).toEqual([31, 31, 31]);
  });

  it('gives a requirement the same year when others come or go', () => {
    fc.assert(
      fc.property(items, (all) => {
        const whole = planRotation(all, [{}, {}, {}]).years;
        const part = planRotation(
          all.filter((_, at) => at % 2 === 0),
          [{}, {}, {}],
        ).years;
        for (const [at, year] of part.entries()) for (const id of year.keys()) expect(whole[at]?.has(id)).toBe(true);
      }),
    );
  });
});

describe('the rotation in a pack', () => {
  const rowsOf = (program: Parameters<typeof packInput>[0], id: string) =>
    readCsv(String(rotation.write(packInput(program, id)).find(({ path }) => path.endsWith('.csv'))?.content));

  it('says for each applicable control of the example which year sees it, and why', () => {
    const [head, ...rows] = rowsOf(exampleProgram(), 'iso27001-surveillance-2027');
    expect(head?.slice(3, 6)).toEqual([
      'Year 1, from 2025-03-14',
      'Year 2, from 2026-03-14',
      'Year 3, from 2027-03-14',
    ]);
    for (const row of rows) {
      expect(row.slice(3, 6).join(''), row[0]).not.toBe('');
      expect(row[6], row[0]).toBe(row[4] === '■' ? 'yes' : 'no');
    }
    expect(rows.find(([id]) => id === 'A.7.4')?.[7]).toContain('the auditor');
    expect(rotation.write(packInput(exampleProgram(), 'soc2-2026'))).toEqual([]);
  });

  it('leaves out what is excluded, and looks every year at what a high risk leaves open or a finding named', () => {
    const program = programOf({
      audits: [audit('one', { kind: 'iso-surveillance', on: '2026-05-01' })],
      claims: [claim('iso', { state: 'certified', since: '2023-05-01' })],
      applicability: [
        applicability('soa', {
          decisions: [{ requirement: 'iso27001-2022:A.7.1', applicable: false, justification: 'No site.' }],
        }),
      ],
      controls: [control('backup', { implements: [implementing('iso27001-2022:A.8.13')] })],
      risks: [
        risk('loss', {
          likelihood: 4,
          impact: 5,
          treatment: {
            option: 'mitigate',
            decided: '2026-01-10',
            controls: ['backup'],
            residualLikelihood: 1,
            residualImpact: 5,
          },
        }),
      ],
    });
    const [head, ...rows] = rowsOf(program, 'one');
    expect(head?.[3]).toBe('Year 1, from 2026-05-01');
    expect(rows).toHaveLength(92);
    expect(rows.find(([id]) => id === 'A.7.1')).toBeUndefined();
    const backup = rows.find(([id]) => id === 'A.8.13');
    expect(backup?.slice(3, 6)).toEqual(['■', '■', '■']);
    expect(backup?.[8]).toBe('The risk loss scores 20 before treatment, and the requirement is not covered.');
  });
});
