import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { crosswalkOf } from '../src/assess/coverage.ts';
import { isFull } from '../src/assess/crosswalk.ts';
import { capOf, type Inherited } from '../src/assess/inheritance.ts';
import { join, meet, type Ordered, statusOrder } from '../src/assess/status-order.ts';
import type { MappingEdge } from '../src/model/mapping.ts';
import type { CoverageStatus } from '../src/model/release.ts';
import { allLeaves, anyEdge, assembleCrosswalk, edgeOf, mappingsWith, spread } from './support/arbitrary-crosswalk.ts';
import { anyControl, anyDay, anyEvidence, anyParts, type Parts } from './support/arbitrary-program.ts';
import { control, implementing, settings } from './support/documents.ts';
import { programOf, provenEvidence } from './support/program.ts';

const anyEdges = fc.array(anyEdge, { maxLength: 14 });
const anySpread = fc
  .tuple(anyParts, fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }))
  .map(([parts, by]): Parts => ({ ...parts, controls: spread(parts.controls, by) }));

function coverageOf(parts: Parts, edges: readonly MappingEdge[], day: string) {
  const { frameworks } = assess(assembleCrosswalk(parts, edges), day);
  return new Map(
    [...frameworks.values()].flatMap(({ id, requirements }) =>
      [...requirements.values()].map((each) => [`${id}:${each.id}` as string, each] as const),
    ),
  );
}

const rank = (status: CoverageStatus) => (statusOrder as readonly CoverageStatus[]).indexOf(status);

function expectNoneWorse(before: ReturnType<typeof coverageOf>, after: ReturnType<typeof coverageOf>): void {
  for (const [id, { status }] of before) expect(rank(after.get(id)!.status), id).toBeGreaterThanOrEqual(rank(status));
}

describe('inherited coverage, for any crosswalk', () => {
  it('does not depend on the order of edges, nor on saying one twice', () => {
    const shuffled = anyEdges.chain((edges) =>
      fc.tuple(fc.constant(edges), fc.shuffledSubarray([...edges, ...edges], { minLength: edges.length * 2 })),
    );
    fc.assert(
      fc.property(anySpread, shuffled, anyDay, (parts, [edges, others], day) => {
        expect(coverageOf(parts, others, day)).toEqual(coverageOf(parts, edges, day));
      }),
    );
  });

  it('never falls when an edge, a control or a passing record is added', () => {
    fc.assert(
      fc.property(
        ...([
          anySpread,
          anyEdges,
          anyEdge,
          anyControl('delta'),
          anyEvidence('new', { result: 'pass' }),
          anyDay,
        ] as const),
        (parts, edges, edge, more, record, day) => {
          const before = coverageOf(parts, edges, day);
          expectNoneWorse(before, coverageOf(parts, [...edges, edge], day));
          expectNoneWorse(before, coverageOf({ ...parts, controls: [...parts.controls, more] }, edges, day));
          expectNoneWorse(before, coverageOf({ ...parts, evidence: [...parts.evidence, record] }, edges, day));
        },
      ),
    );
  });

  it('never rises when a failing or an expired record is added', () => {
    const bad = fc.oneof(anyEvidence('new', { result: 'fail' }), anyEvidence('new', { validUntil: '2025-12-31' }));
    fc.assert(
      fc.property(anySpread, anyEdges, bad, anyDay, (parts, edges, record, day) => {
        const after = coverageOf({ ...parts, evidence: [...parts.evidence, record] }, edges, day);
        expectNoneWorse(after, coverageOf(parts, edges, day));
      }),
    );
  });

  it('is explained: every way leads from its lender step by step, and replaying it gives the status', () => {
    fc.assert(
      fc.property(anySpread, anyEdges, anyDay, (parts, edges, day) => {
        const alone = coverageOf(parts, [], day);
        for (const [id, { status, prepared, contributions, inherited }] of coverageOf(parts, edges, day)) {
          for (const each of inherited) expectReplays(each, id, alone.get(each.from)!.status);
          const replayed = [...contributions, ...inherited].map((each) => each.status).reduce(join, 'gap' as Ordered);
          if (status !== 'excluded') expect(prepared ?? status).toBe(replayed);
        }
      }),
    );
  });

  it('is what the algebra says, computed a second way', () => {
    fc.assert(
      fc.property(anySpread, anyEdges, anyDay, (parts, edges, day) => {
        const alone = coverageOf(parts, [], day);
        const expected = expectedStatuses(alone, parts, edges, day);
        for (const [id, { status }] of coverageOf(parts, edges, day)) expect(status, id).toBe(expected.get(id));
      }),
      { numRuns: 300 },
    );
  });

  it('holds until its last day and no longer', () => {
    fc.assert(
      fc.property(anySpread, anyEdges, anyDay, (parts, edges, day) => {
        const known = { ...parts, evidence: parts.evidence.filter((each) => String(each.generatedAt ?? '') <= day) };
        for (const [id, { status, until }] of coverageOf(known, edges, day)) {
          expect(until !== undefined).toBe(status === 'covered');
          if (until === undefined) continue;
          expect(coverageOf(known, edges, until).get(id)?.status).toBe('covered');
          expect(coverageOf(known, edges, dayAfter(until)).get(id)?.status).not.toBe('covered');
        }
      }),
    );
  });
});

describe('what is carried over, rule by rule', () => {
  const [a, b, c] = ['house-rules:H', 'street-rules:H', 'town-rules:H'] as const;
  const doing = control('access-review', { implements: [implementing(a, 'implemented')] });
  const parts = { controls: [doing], evidence: [provenEvidence('export')], decisions: [] };
  const reached = (edges: readonly MappingEdge[], id: string, from: Parts = parts) =>
    coverageOf(from, edges, '2026-06-01').get(id)!;

  it.each([
    ['equal-to', 'covered'],
    ['equivalent-to', 'covered'],
    ['superset-of', 'covered'],
    ['subset-of', 'partial'],
    ['intersects-with', 'partial'],
  ] as const)('`%s` carries at most %s', (relationship, status) =>
    expect(reached([edgeOf(a, b, relationship)], b).status).toBe(status),
  );

  it.each([
    ['equal-to', 'covered'],
    ['equivalent-to', 'covered'],
    ['superset-of', 'partial'],
    ['subset-of', 'covered'],
    ['intersects-with', 'partial'],
  ] as const)('`%s` against its direction carries at most %s', (relationship, status) =>
    expect(reached([edgeOf(b, a, relationship)], b).status).toBe(status),
  );

  it.each([
    ['equal-to', 'superset-of', 'covered'],
    ['equal-to', 'intersects-with', 'partial'],
    ['subset-of', 'equal-to', 'partial'],
    ['intersects-with', 'intersects-with', 'gap'],
    ['subset-of', 'intersects-with', 'gap'],
  ] as const)('a chain of `%s` and `%s` carries at most %s', (first, second, status) =>
    expect(reached([edgeOf(a, b, first), edgeOf(b, c, second)], c).status).toBe(status),
  );

  it('no more than the lender has by itself', () => {
    const planned = { ...parts, controls: [control('later', { implements: [implementing(a, 'planned')] })] };
    expect(reached([edgeOf(a, b, 'equal-to')], b, planned).status).toBe('planned');
    expect(reached([edgeOf(a, b, 'equal-to')], b, { ...parts, evidence: [] }).status).toBe('partial');
  });

  it('nothing from a requirement that is excluded', () => {
    const out = { requirement: a, applicable: false, justification: 'We have none.' };
    expect(reached([edgeOf(a, b, 'equal-to')], b, { ...parts, decisions: [[out]] }).status).toBe('gap');
  });

  it('each leaf of a heading that is contained, and no leaf of one that merely meets', () => {
    const leaf = (relationship: MappingEdge['relationship']) =>
      reached([edgeOf(a, 'street-rules:G', relationship)], 'street-rules:G.2').status;
    expect([leaf('superset-of'), leaf('equal-to'), leaf('intersects-with'), leaf('subset-of')]).toEqual([
      ...['covered', 'covered', 'gap', 'gap'],
    ]);
  });

  it('says what is left over, in the words of the reviewers', () =>
    expect(reached([edgeOf(a, b, 'intersects-with')], b).missing).toBe(
      `\`${a}\` answers a part. Left over: More of ${b}. Cite it from a control that does the rest.`,
    ));

  it('a mapping of the team replaces the shipped one for the same catalogs, in either direction', () => {
    const mapping = {
      ...{ id: 'ours', title: 'Ours', owner: 'security-lead', version: '1', approved: '2026-01-01' },
      ...{ nextReview: '2027-01-01', sourceCatalog: 'street-rules', targetCatalog: 'house-rules' },
      ...{ sourceEdition: '1', targetEdition: '1', reviewed: '2026-01-01', reviewedBy: 'Security lead' },
    };
    const program = assembleCrosswalk(parts, [edgeOf(a, b, 'equal-to')]);
    const { mappings } = programOf({ settings: settings(), mappings: [mapping] });
    const found = assess({ ...program, mappings }, '2026-06-01');
    expect(found.frameworks.get('street-rules')!.requirements.get('H')!.status).toBe('gap');
  });

  it('makes a step for each direction of an edge', () => {
    const program = assembleCrosswalk(parts, []);
    const steps = crosswalkOf(
      { ...program, shippedMappings: mappingsWith([edgeOf(a, b, 'superset-of')]) },
      '2026-06-01',
    );
    const said = [...steps.values()].flat().map((step) => `${step.from} ${step.relationship} ${step.to}`);
    expect(said.sort()).toEqual([`${a} superset-of ${b}`, `${b} subset-of ${a}`]);
  });
});

function expectReplays({ from, path, status, own }: Inherited, to: string, ownStatus: CoverageStatus): void {
  const ends = [from, ...path.map((step) => step.to)];
  expect(path.map((step) => step.from)).toEqual(ends.slice(0, -1));
  expect(ends.at(-1)).toBe(to);
  expect(from).not.toBe(to);
  expect(own).toBe(ownStatus);
  expect(meet(own, capOf(path))).toBe(status);
}

/** The rules of `architecture.md` as matrices: ways of full steps, and of full steps with one partial step among them. */
function expectedStatuses(
  alone: ReturnType<typeof coverageOf>,
  parts: Parts,
  edges: readonly MappingEdge[],
  day: string,
): ReadonlyMap<string, CoverageStatus> {
  const steps = [...crosswalkOf(assembleCrosswalk(parts, edges), day).values()].flat();
  const size = allLeaves.length;
  const matrix = (holds: (from: string, to: string) => boolean) =>
    allLeaves.map((a) => allLeaves.map((b) => holds(a, b)));
  const product = (x: boolean[][], y: boolean[][]) =>
    x.map((row) => row.map((_, to) => row.some((hit, via) => hit && y[via]![to])));
  const has = (full: boolean) => (a: string, b: string) =>
    steps.some((step) => step.from === a && step.to === b && isFull(step) === full);
  let full = matrix((a, b) => a === b || has(true)(a, b));
  for (let power = 1; power < size; power *= 2) full = product(full, full);
  const partial = product(product(full, matrix(has(false))), full);
  return new Map(
    allLeaves.map((id, to) => {
      const { status } = alone.get(id)!;
      if (rank(status) < 0) return [id, status];
      let best = status as Ordered;
      for (const [from, lender] of allLeaves.entries()) {
        const own = alone.get(lender)!.status;
        if (from === to || rank(own) < 0) continue;
        const cap = full[from]![to] ? 'covered' : partial[from]![to] ? 'partial' : 'gap';
        best = join(best, meet(own as Ordered, cap));
      }
      return [id, best];
    }),
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
