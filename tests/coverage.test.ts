import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { statusOf } from '../src/assess/coverage.ts';
import { maturityStates } from '../src/assess/maturity.ts';
import { isOrdered, join, meet, type Ordered } from '../src/assess/status-order.ts';
import type { CoverageStatus } from '../src/model/release.ts';
import {
  anyControl,
  anyDay,
  anyEvidence,
  anyImplementation,
  anyParts,
  assemble,
  leaves,
  type Parts,
} from './support/arbitrary-program.ts';
import { control, type Fields, implementing, settings } from './support/documents.ts';
import { type Drafts, programOf, smallCatalog } from './support/program.ts';

const order: readonly CoverageStatus[] = ['gap', 'planned', 'partial', 'covered'];
const rank = (status: CoverageStatus) => order.indexOf(status);
const house = (parts: Parts, day: string) => assess(assemble(parts), day).frameworks.get('house-rules')!;
const statuses = (parts: Parts, day: string) =>
  [...house(parts, day).requirements.values()].map(({ status }) => status);

/** Holds when no requirement of the second program is worse than in the first. */
function expectNoneWorse(before: Parts, after: Parts, day: string): void {
  const now = statuses(after, day);
  for (const [at, status] of statuses(before, day).entries()) {
    if (rank(status) < 0) expect(now[at]).toBe(status);
    else expect(rank(now[at]!)).toBeGreaterThanOrEqual(rank(status));
  }
}

describe('coverage, for any program', () => {
  it('does not depend on the order of files or of what they list', () => {
    const shuffled = anyParts.chain((parts) =>
      fc.record({
        parts: fc.constant(parts),
        other: fc.record({
          controls: fc.shuffledSubarray([...parts.controls], { minLength: parts.controls.length }),
          evidence: fc.shuffledSubarray([...parts.evidence], { minLength: parts.evidence.length }),
          decisions: fc.shuffledSubarray([...parts.decisions], { minLength: parts.decisions.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, anyDay, ({ parts, other }, day) => {
        const reversed = other.controls.map((each) => ({
          ...each,
          implements: [...(each.implements as Fields[])].reverse(),
        }));
        expect(assess(assemble({ ...other, controls: reversed }), day)).toEqual(assess(assemble(parts), day));
      }),
    );
  });

  it('is the same when computed twice, and saying a thing twice says no more', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        const twice = parts.controls.map((each) => ({
          ...each,
          implements: [...(each.implements as Fields[]), ...(each.implements as Fields[])],
        }));
        expect(assess(assemble(parts), day)).toEqual(assess(assemble(parts), day));
        expect(statuses({ ...parts, controls: twice }, day)).toEqual(statuses(parts, day));
      }),
    );
  });

  it('never falls when a control is added', () => {
    fc.assert(
      fc.property(anyParts, anyControl('delta'), anyDay, (parts, more, day) =>
        expectNoneWorse(parts, { ...parts, controls: [...parts.controls, more] }, day),
      ),
    );
  });

  it('never falls when a control implements more', () => {
    fc.assert(
      fc.property(anyParts, anyImplementation, anyDay, (parts, more, day) => {
        const [first, ...rest] = parts.controls as [Fields, ...Fields[]];
        const grown = { ...first, implements: [...(first.implements as Fields[]), more] };
        expectNoneWorse(parts, { ...parts, controls: [grown, ...rest] }, day);
      }),
    );
  });

  it('never falls when passing evidence is added', () => {
    fc.assert(
      fc.property(anyParts, anyEvidence('new', { result: 'pass' }), anyDay, (parts, more, day) =>
        expectNoneWorse(parts, { ...parts, evidence: [...parts.evidence, more] }, day),
      ),
    );
  });

  it('never rises when a failing or an expired record is added', () => {
    const bad = fc.oneof(anyEvidence('new', { result: 'fail' }), anyEvidence('new', { validUntil: '2025-12-31' }));
    fc.assert(
      fc.property(anyParts, bad, anyDay, (parts, more, day) =>
        expectNoneWorse({ ...parts, evidence: [...parts.evidence, more] }, parts, day),
      ),
    );
  });

  it('is explained: the contributions, replayed, give the status', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        for (const { status, prepared, contributions, reason, missing } of house(parts, day).requirements.values()) {
          const replayed = contributions.map((each) => each.status).reduce(join, 'gap');
          if (status === 'excluded') expect(reason).toBeTruthy();
          else expect(status).toBe(replayed);
          expect(prepared).toBeUndefined();
          expect(missing === undefined).toBe(status === 'covered' || status === 'excluded');
        }
      }),
    );
  });

  it('is what the algebra says, computed a second way', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        const found = house(parts, day).requirements;
        for (const leaf of leaves) expect(found.get(leaf)?.status, leaf).toBe(expectedStatus(parts, leaf, day));
      }),
      { numRuns: 300 },
    );
  });

  it('counts every assessable requirement once', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        const { counts, requirements } = house(parts, day);
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(leaves.length);
        for (const status of Object.keys(counts) as CoverageStatus[]) {
          expect(counts[status]).toBe([...requirements.values()].filter((each) => each.status === status).length);
        }
      }),
    );
  });

  it('gives a heading the status of its worst part', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        const framework = house(parts, day);
        const below = ['G.1', 'G.2'].map((id) => framework.requirements.get(id)!.status);
        const applying = below.filter(isOrdered);
        expect(statusOf(framework, 'G')).toBe(applying.length > 0 ? applying.reduce(meet) : below[0]);
      }),
    );
  });

  it('states a last day exactly where it is covered, and holds until that day', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        for (const { id, status, until } of house(parts, day).requirements.values()) {
          expect(until !== undefined).toBe(status === 'covered');
          if (until === undefined) continue;
          expect(until >= day).toBe(true);
          // Records that are dated later are left out: what they show is not known yet.
          const known = {
            ...parts,
            evidence: parts.evidence.filter((each) => String(each.generatedAt ?? '') <= day),
          };
          expect(house(known, until).requirements.get(id)?.status).toBe('covered');
          expect(house(known, dayAfter(until)).requirements.get(id)?.status).not.toBe('covered');
        }
      }),
    );
  });
});

describe('citing a parent', () => {
  it('is citing each of its leaves', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        const spelled = (all: readonly Fields[]) =>
          all.flatMap((each) =>
            each.requirement === 'house-rules:G'
              ? ['G.1', 'G.2'].map((id) => ({ ...each, requirement: `house-rules:${id}` }))
              : [each],
          );
        const controls = parts.controls.map((each) => ({
          ...each,
          implements: spelled(each.implements as Fields[]),
        }));
        expect(house({ ...parts, controls }, day).requirements).toEqual(house(parts, day).requirements);
      }),
    );
  });

  it('cites a parent that counts itself as well', () => {
    const found = assess(
      example({ controls: [control('one', { implements: [implementing('house-rules:S', 'planned')] })] }),
      '2026-03-01',
    );
    const { requirements } = found.frameworks.get('house-rules')!;
    expect(['S', 'S.1', 'H'].map((id) => requirements.get(id)?.status)).toEqual(['planned', 'planned', 'gap']);
  });
});

describe('maturity, for any program', () => {
  const stateOf = (parts: Parts, day: string) =>
    [...assess(assemble(parts), day).maturity].map(([id, { state }]) => [id, maturityStates.indexOf(state)] as const);

  it('never falls with passing evidence, never rises with a failure', () => {
    fc.assert(
      fc.property(anyParts, anyEvidence('new'), anyDay, (parts, more, day) => {
        const before = new Map(stateOf(parts, day));
        for (const [id, after] of stateOf({ ...parts, evidence: [...parts.evidence, more] }, day)) {
          if (more.result === 'pass') expect(after).toBeGreaterThanOrEqual(before.get(id)!);
          else if (more.result === 'fail') expect(after).toBeLessThanOrEqual(before.get(id)!.valueOf() || 1);
          else expect(after).toBe(before.get(id));
        }
      }),
    );
  });

  it('names the next step unless nothing is left to do', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        for (const { state, next, reason } of assess(assemble(parts), day).maturity.values()) {
          expect(next === undefined).toBe(state === 'provable');
          expect(reason).not.toContain('0000');
        }
      }),
    );
  });
});

/** A program about the small catalog. */
function example(drafts: Drafts) {
  return programOf({
    settings: settings({ frameworks: [{ id: 'house-rules' }] }),
    catalogs: [smallCatalog()],
    ...drafts,
  });
}

/** The rules of `architecture.md`, written without regard to speed or explanation. */
function expectedStatus({ controls, evidence: records, decisions }: Parts, leaf: string, day: string): CoverageStatus {
  const above: Record<string, string> = { 'G.1': 'G', 'G.2': 'G', 'S.1': 'S' };
  const chain = [leaf, above[leaf]].filter((id) => id !== undefined).map((id) => `house-rules:${id}`);
  const all = decisions.flat();
  const deciding =
    chain.map((id) => all.filter((each) => each.requirement === id)).find((found) => found.length > 0) ?? [];
  if (deciding.length > 0 && deciding.every((each) => each.applicable === false && each.justification))
    return 'excluded';
  const proven = (id: unknown) => {
    const results = records.filter(
      (each) => (each.controls as string[]).includes(String(id)) && each.result !== 'informational',
    );
    const dayOf = (each: Fields) => String(each.generatedAt ?? '0000');
    const known = results.filter((each) => dayOf(each) <= day);
    const failed = known.filter((each) => each.result === 'fail').map(dayOf);
    const good = known.filter((each) => each.result === 'pass' && failed.every((fail) => fail < dayOf(each)));
    return good.some(
      (each) =>
        String(each.validUntil) >= day &&
        ['source', 'generatedAt', 'generatedBy', 'file'].every((field) => each[field]),
    );
  };
  let best: Ordered = 'gap';
  for (const each of controls) {
    for (const { requirement, status, extent } of each.implements as {
      requirement: string;
      status: string;
      extent: string;
    }[]) {
      if (!chain.includes(requirement) || status === 'not-applicable') continue;
      if (status === 'planned') best = join(best, 'planned');
      else if (status === 'partial' || extent === 'part' || !proven(each.id)) best = join(best, 'partial');
      else best = 'covered';
    }
  }
  return best;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
