import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { carryOver } from '../src/assess/carry-over.ts';
import { sharesOf } from '../src/assess/carry-over-shares.ts';
import { toInternal } from '../src/publish/internal.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { carryOverPages } from '../src/site/carry-over-pages.ts';
import { anyEdge, assembleCrosswalk, spread, threeCatalogs } from './support/arbitrary-crosswalk.ts';
import { anyDay, anyParts } from './support/arbitrary-program.ts';
import { settings } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { programOf } from './support/program.ts';

const program = exampleProgram();
const assessment = assess(program, exampleDay);
const surface = toInternal(program, assessment);
const views = surface.crosswalk!.carryOver;

describe('what each framework in place brings', () => {
  const anySpread = fc
    .tuple(anyParts, fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }))
    .map(([parts, by]) => ({ ...parts, controls: spread(parts.controls, by) }));
  const ids = threeCatalogs.map(({ id }) => id);
  const anyPair = fc
    .constantFrom(...ids)
    .chain((add) => fc.record({ add: fc.constant(add), have: fc.subarray(ids.filter((id) => id !== add)) }));

  it('adds up to what is carried over, for any crosswalk', () => {
    fc.assert(
      fc.property(anySpread, fc.array(anyEdge, { maxLength: 14 }), anyPair, anyDay, (parts, edges, pair, day) => {
        const made = assembleCrosswalk(parts, edges);
        const found = carryOver(made, pair, day);
        const shares = sharesOf(found, assess(made, day).frameworks.get(pair.add)!);
        const total = (kind: 'inherited' | 'partial') => shares.reduce((sum, share) => sum + share[kind], 0);
        expect(shares.map(({ from }) => from)).toEqual(pair.have);
        for (const kind of ['inherited', 'partial'] as const) expect(total(kind)).toBeCloseTo(found.counts[kind], 6);
        for (const { alone, brings, inherited, partial } of shares) {
          expect(alone).toBeLessThanOrEqual(inherited + partial + 1e-6);
          expect(inherited + partial).toBeLessThanOrEqual(brings + 1e-6);
        }
      }),
    );
  });
});

describe('the carry-over of the example', () => {
  it('is shown for every framework in scope with the others in place, and for the ways that people go', () => {
    const named = views.map(({ have, add }) => `${have.map(({ id }) => id).join(' ')} > ${add.id}`);
    for (const add of assessment.frameworks.keys()) {
      const others = [...assessment.frameworks.keys()].filter((id) => id !== add);
      expect(named).toContain(`${others.join(' ')} > ${add}`);
    }
    expect(named).toContain('iso27001-2022 soc2-tsc-2017 > iso42001-2023');
    expect(named).toContain('iso27001-2022 iso42001-2023 > eu-ai-act');
    expect(new Set(views.map(({ address }) => address)).size).toBe(views.length);
  });

  it('says what the arithmetic says', () => {
    for (const { have, add, counts, requirements, work } of views) {
      const found = carryOver(program, { have: have.map(({ id }) => id), add: add.id }, exampleDay);
      expect(counts).toEqual(found.counts);
      expect(
        requirements.map(({ requirement, carried, from, leftOver }) => [requirement.id, carried, from?.id, leftOver]),
      ).toEqual(found.requirements.map(({ id, carried, best, leftOver }) => [id, carried, best?.from, leftOver]));
      expect(work.map(({ requirement, gain, raises }) => [requirement.id, gain, raises.length])).toEqual(
        found.work.map(({ requirement, gain, raises }) => [requirement, gain, raises.length]),
      );
    }
  });

  it('is shown to staff only', () => expect(toTrustCenter(program, exampleDay).crosswalk).toBeUndefined());

  it('needs two frameworks', () => {
    const alone = programOf({ settings: settings({ frameworks: [{ id: 'iso27001-2022' }] }) });
    expect(toInternal(alone, assess(alone, exampleDay)).crosswalk).toBeUndefined();
  });

  it('puts work together without losing or moving any', () => {
    for (const { view, work } of carryOverPages(surface).pages) {
      expect(work.flatMap(({ items }) => items)).toEqual(view.work);
      expect(work.map(({ first }) => first)).toEqual([1, ...work.slice(0, -1).map(({ last }) => last + 1)]);
      for (const { items, gain } of work) expect(items.every((item) => item.gain === gain)).toBe(true);
    }
  });

  it('counts every requirement that no other framework has anything of', () => {
    for (const { view, own } of carryOverPages(surface).deltas)
      expect(own.reduce((sum, { number }) => sum + number, 0)).toBe(view.own.length);
  });
});

describe('the reasoning behind a requirement', () => {
  const reasoned = surface.frameworks.flatMap(({ id, requirements }) =>
    requirements.flatMap((view) =>
      view.reasoning ? [{ ...view, reasoning: view.reasoning, id: `${id}:${view.id}` }] : [],
    ),
  );

  it('holds everything that is inherited, best first, with steps that lead to it', () => {
    for (const { id, reasoning } of reasoned) {
      const [catalog = '', local = ''] = id.split(':');
      const { inherited } = assessment.frameworks.get(catalog)!.requirements.get(local)!;
      expect(reasoning.inherited.map(({ from, status }) => [from.id, status])).toEqual(
        inherited.map(({ from, status }) => [from, status]),
      );
      for (const { steps } of reasoning.inherited) expect(steps.at(-1)?.to.id).toBe(id);
    }
  });

  it('marks what decides the status, and nothing else', () => {
    for (const { status, prepared, reasoning } of reasoned) {
      const has = prepared ?? status;
      for (const { decides, status: gives } of [...reasoning.contributions, ...reasoning.inherited])
        expect(decides).toBe(gives === has);
      if (has === 'covered' || has === 'partial' || has === 'planned')
        expect([...reasoning.contributions, ...reasoning.inherited].some(({ decides }) => decides)).toBe(true);
    }
  });

  it('links controls and evidence', () => {
    const control = reasoned.flatMap(({ reasoning }) => reasoning.contributions).find(({ evidence }) => evidence);
    expect(control?.control.address).toBe(`/controls/${control?.control.id}`);
    expect(control?.evidence?.address).toBe(`/registers/evidence/${control?.evidence?.id}`);
  });
});
