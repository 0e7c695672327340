import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { type CarryOver, carryOver } from '../src/assess/carry-over.ts';
import { crosswalkOf } from '../src/assess/coverage.ts';
import { inherit, type Own } from '../src/assess/inheritance.ts';
import { overlapOf } from '../src/assess/overlap.ts';
import { join, type Ordered } from '../src/assess/status-order.ts';
import type { MappingEdge } from '../src/model/mapping.ts';
import type { Program } from '../src/model/program.ts';
import { anyEdge, assembleCrosswalk, edgeOf, spread, threeCatalogs } from './support/arbitrary-crosswalk.ts';
import { anyDay, anyParts, type Parts } from './support/arbitrary-program.ts';
import { control, type Fields, implementing } from './support/documents.ts';
import { provenEvidence } from './support/program.ts';

const ids = threeCatalogs.map(({ id }) => id);
const anyEdges = fc.array(anyEdge, { maxLength: 14 });
const anySpread = fc
  .tuple(anyParts, fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }))
  .map(([parts, by]): Parts => ({ ...parts, controls: spread(parts.controls, by) }));
const anyPair = fc.constantFrom(
  ...ids.flatMap((add) => {
    const others = ids.filter((id) => id !== add);
    return [others, ...others.map((id) => [id])].map((have) => ({ have, add }));
  }),
);
const worth: Readonly<Record<Ordered, number>> = { gap: 0, planned: 0, partial: 0.5, covered: 1 };
const catalogOf = (id: string) => id.slice(0, id.indexOf(':'));

/** The same parts with controls for some frameworks only. */
function onlyFor(parts: Parts, have: readonly string[]): Parts {
  const kept = (one: Fields) => have.includes(catalogOf(String(one.requirement)));
  const controls = parts.controls.map((each) => ({ ...each, implements: (each.implements as Fields[]).filter(kept) }));
  return { ...parts, controls };
}

/** What would stand in a program were the first items of some work done: their requirements covered by themselves. */
function stages(program: Program, { have, add, asOf, work }: CarryOver): (items: number) => (id: string) => Ordered {
  const inPlace = ownOf(program, have, asOf);
  const crosswalk = crosswalkOf(program, asOf);
  return (items) => {
    const done = work.slice(0, items).map(({ requirement }) => [requirement, { status: 'covered' }] as const);
    const own = new Map<string, Own>([...inPlace, ...done]);
    const inherited = inherit(crosswalk, own);
    return (id) => {
      const counts = [...have, add].includes(catalogOf(id));
      return join((counts && own.get(id)?.status) || 'gap', inherited.get(id)?.[0]?.status ?? 'gap');
    };
  };
}

/** What controls do by themselves for frameworks in place, taken from an assessment without a crosswalk. */
function ownOf(program: Program, have: readonly string[], asOf: string): ReadonlyMap<string, Own> {
  const { frameworks } = assess({ ...program, shippedMappings: [] }, asOf);
  return new Map(
    have.flatMap((name) =>
      [...frameworks.get(name)!.requirements.values()].flatMap(({ id, status, contributions }) =>
        status === 'excluded' || status === 'not-triggered' || contributions.length === 0
          ? []
          : [[`${name}:${id}`, { status }] as const],
      ),
    ),
  );
}

function forAny(
  check: (program: Program, found: CarryOver, parts: Parts, edges: readonly MappingEdge[]) => void,
): void {
  fc.assert(
    fc.property(anySpread, anyEdges, anyPair, anyDay, (parts, edges, pair, day) => {
      const program = assembleCrosswalk(parts, edges);
      check(program, carryOver(program, pair, day), parts, edges);
    }),
    { numRuns: 100 },
  );
}

describe('carry-over, for any program', () => {
  it('names each requirement that applies once, in the order of the catalog, and its counts add up', () =>
    forAny((program, { add, asOf, counts, requirements }) => {
      const applying = [...assess(program, asOf).frameworks.get(add)!.requirements.values()]
        .filter(({ status }) => status !== 'excluded')
        .map(({ id }) => `${add}:${id}`);
      expect(requirements.map(({ id }) => id)).toEqual(applying);
      expect(counts.inherited + counts.partial + counts['net-new']).toBe(requirements.length);
      for (const { carried, status } of requirements)
        expect(carried).toBe({ covered: 'inherited', partial: 'partial', planned: 'net-new', gap: 'net-new' }[status]);
    }));

  it('gives the status that an assessment gives when only the frameworks in place have controls', () =>
    forAny((_program, { have, add, asOf, requirements }, parts, edges) => {
      const { frameworks } = assess(assembleCrosswalk(onlyFor(parts, have), edges), asOf);
      for (const { id, status } of requirements)
        expect(status, id).toBe(frameworks.get(add)!.requirements.get(id.slice(add.length + 1))!.status);
    }));

  it('does not depend on what was done for the new framework', () =>
    forAny((_program, found, parts, edges) => {
      const { have, add, asOf } = found;
      expect(carryOver(assembleCrosswalk(onlyFor(parts, have), edges), { have, add }, asOf)).toEqual(found);
    }));

  it('lists work that covers everything when it is done, each item once, its gains the whole of what is missing', () =>
    forAny((program, found) => {
      const { requirements, work } = found;
      const inTheEnd = stages(program, found)(work.length);
      for (const { id } of requirements) expect(inTheEnd(id), id).toBe('covered');
      expect(new Set(work.map(({ requirement }) => requirement)).size).toBe(work.length);
      const missing = requirements.reduce((sum, { status }) => sum + 1 - worth[status], 0);
      expect(work.reduce((sum, { gain }) => sum + gain, 0)).toBe(missing);
    }));

  it('lists the work that pays most first, and says of each item what it raises', () =>
    forAny((program, found) => {
      const { work, add } = found;
      const stage = stages(program, found);
      for (const [at, { gain, raises, elsewhere }] of work.entries()) {
        expect(gain).toBeLessThanOrEqual(work[at - 1]?.gain ?? Number.POSITIVE_INFINITY);
        const [then, now] = [stage(at), stage(at + 1)];
        for (const { requirement, to } of [...raises, ...elsewhere]) {
          expect(now(requirement), requirement).toBe(to);
          expect(worth[then(requirement)]).toBeLessThan(worth[to]);
        }
        expect(raises.every(({ requirement }) => catalogOf(requirement) === add)).toBe(true);
        expect(elsewhere.some(({ requirement }) => catalogOf(requirement) === add)).toBe(false);
        const gained = raises.reduce((sum, each) => sum + worth[each.to] - worth[then(each.requirement)], 0);
        expect(gained).toBe(gain);
      }
    }));
});

describe('the work list', () => {
  const day = '2026-06-01';
  const [a, b, c] = ['house-rules', 'street-rules', 'town-rules'] as const;
  const begun = (requirement: string, status = 'implemented') => ({
    controls: [control('access-review', { implements: [implementing(requirement, status)] })],
    ...{ evidence: [provenEvidence('export')], decisions: [] },
  });
  const listed = (edges: readonly MappingEdge[], parts: Parts = begun(`${a}:H`)) =>
    carryOver(assembleCrosswalk(parts, edges), { have: [a], add: b }, day);

  it('of equal items puts the one first that helps the other frameworks in scope most', () => {
    const { work } = listed([
      edgeOf(`${b}:S.1`, `${c}:H`, 'intersects-with'),
      edgeOf(`${b}:S.1`, `${c}:G.1`, 'superset-of'),
    ]);
    expect(work.map(({ requirement, gain }) => `${requirement} ${gain}`)).toEqual([
      ...[`${b}:S.1 1`, `${b}:G.1 1`, `${b}:G.2 1`, `${b}:H 1`, `${b}:S 1`],
    ]);
    expect(work[0]!.elsewhere).toEqual([
      { requirement: `${c}:G.1`, to: 'covered' },
      { requirement: `${c}:H`, to: 'partial' },
    ]);
  });

  it('names work for a framework in place where that pays more than work for the new one', () => {
    const edges = [edgeOf(`${a}:S.1`, `${b}:G`, 'superset-of'), edgeOf(`${a}:H`, `${b}:H`, 'equal-to')];
    const { work, counts } = listed(edges);
    expect(counts).toEqual({ inherited: 1, partial: 0, 'net-new': 4 });
    expect(work[0]).toMatchObject({ requirement: `${a}:S.1`, from: 'gap', gain: 2 });
  });

  it('takes a plan for what it is: nothing done yet', () => {
    const { requirements, counts } = listed([edgeOf(`${a}:H`, `${b}:H`, 'equal-to')], begun(`${a}:H`, 'planned'));
    expect(requirements.find(({ id }) => id === `${b}:H`)).toMatchObject({ carried: 'net-new', status: 'planned' });
    expect(counts['net-new']).toBe(5);
  });

  it('leaves out what is excluded, and takes what is left over from the reviewers', () => {
    const statement = [{ requirement: `${a}:H`, applicable: false, justification: 'We have none.' }];
    const found = carryOver(
      assembleCrosswalk({ ...begun(`${b}:H`), decisions: [statement] }, [
        edgeOf(`${b}:H`, `${a}:S.1`, 'intersects-with'),
      ]),
      { have: [b], add: a },
      day,
    );
    expect(found.requirements.map(({ id }) => id)).not.toContain(`${a}:H`);
    expect(found.requirements.find(({ id }) => id === `${a}:S.1`)).toMatchObject({
      leftOver: `More of ${a}:S.1.`,
      sources: 1,
    });
  });
});

describe('overlap, for any crosswalk', () => {
  it('puts every requirement that counts into one list, in catalog order', () => {
    fc.assert(
      fc.property(anyEdges, fc.subarray([...threeCatalogs], { minLength: 1 }), (edges, catalogs) => {
        const program = assembleCrosswalk({ controls: [], evidence: [], decisions: [] }, edges);
        const found = overlapOf(crosswalkOf(program, '2026-06-01'), catalogs);
        expect(found.map(({ catalog }) => catalog)).toEqual(catalogs.map(({ id }) => id));
        for (const [at, { contained, met, own, others }] of found.entries()) {
          const assessable = catalogs[at]!.requirements.filter((node) => node.assessable).map(({ id }) => id);
          expect([...contained, ...met, ...own].sort()).toEqual(assessable.toSorted());
          for (const list of [contained, met, own]) expect(list).toEqual(assessable.filter((id) => list.includes(id)));
          expect(others).toEqual(catalogs.map(({ id }) => id).filter((id) => id !== catalogs[at]!.id));
          if (others.length === 0) expect(own).toEqual(assessable);
        }
      }),
    );
  });

  it.each([
    ['equal-to', 'contained', 'contained'],
    ['equivalent-to', 'contained', 'contained'],
    ['subset-of', 'contained', 'met'],
    ['superset-of', 'met', 'contained'],
    ['intersects-with', 'met', 'met'],
  ] as const)('of `%s` the source is %s and the target %s', (relationship, source, target) => {
    const program = assembleCrosswalk({ controls: [], evidence: [], decisions: [] }, [
      edgeOf('house-rules:H', 'street-rules:H', relationship),
    ]);
    const [house, street, town] = overlapOf(crosswalkOf(program, '2026-06-01'), threeCatalogs);
    expect(house![source]).toEqual(['H']);
    expect(street![target]).toEqual(['H']);
    expect(town!.own).toHaveLength(5);
  });
});
