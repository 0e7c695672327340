import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { join, meet, statusOf } from '../src/assess/coverage.ts';
import { maturityStates } from '../src/assess/maturity.ts';
import type { CoverageStatus } from '../src/model/release.ts';
import { anyControl, anyDay, anyEvidence, anyImplementation, anyParts, assemble, leaves, type Parts } from './support/arbitrary-program.ts';
import { aiSystem, applicability, control, evidence, type Fields, implementing, settings } from './support/documents.ts';
import { type Drafts, programOf, provenEvidence, smallCatalog } from './support/program.ts';

const order: readonly CoverageStatus[] = ['gap', 'planned', 'partial', 'covered'];
const rank = (status: CoverageStatus) => order.indexOf(status);
const house = (parts: Parts, day: string) => assess(assemble(parts), day).frameworks.get('house-rules')!;
const statuses = (parts: Parts, day: string) => [...house(parts, day).requirements.values()].map(({ status }) => status);

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
        const reversed = other.controls.map((each) => ({ ...each, implements: [...(each['implements'] as Fields[])].reverse() }));
        expect(assess(assemble({ ...other, controls: reversed }), day)).toEqual(assess(assemble(parts), day));
      }),
    );
  });

  it('is the same when computed twice, and saying a thing twice says no more', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, day) => {
        const twice = parts.controls.map((each) => ({ ...each, implements: [...(each['implements'] as Fields[]), ...(each['implements'] as Fields[])] }));
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
        const grown = { ...first, implements: [...(first['implements'] as Fields[]), more] };
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
          const replayed = contributions.map((each) => each.status as CoverageStatus).reduce(join, 'gap');
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
        const applying = below.filter((status) => rank(status) >= 0);
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
          const known = { ...parts, evidence: parts.evidence.filter((each) => String(each['generatedAt'] ?? '') <= day) };
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
          all.flatMap((each) => (each['requirement'] === 'house-rules:G' ? ['G.1', 'G.2'].map((id) => ({ ...each, requirement: `house-rules:${id}` })) : [each]));
        const controls = parts.controls.map((each) => ({ ...each, implements: spelled(each['implements'] as Fields[]) }));
        expect(house({ ...parts, controls }, day).requirements).toEqual(house(parts, day).requirements);
      }),
    );
  });

  it('cites a parent that counts itself as well', () => {
    const found = assess(example({ controls: [control('one', { implements: [implementing('house-rules:S', 'planned')] })] }), '2026-03-01');
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
          if (more['result'] === 'pass') expect(after).toBeGreaterThanOrEqual(before.get(id)!);
          else if (more['result'] === 'fail') expect(after).toBeLessThanOrEqual(before.get(id)!.valueOf() || 1);
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

describe('coverage in words', () => {
  const day = '2026-06-01';
  const doing = (status: string, more: Fields = {}) => control('access-review', { implements: [implementing('house-rules:H', status, more)] });
  const of = (drafts: Drafts) => assess(example(drafts), day).frameworks.get('house-rules')!.requirements.get('H')!;
  const proof = provenEvidence('export');

  it.each([
    ['nothing implements it', [], [], 'gap'],
    ['a planned control', [doing('planned')], [proof], 'planned'],
    ['an implemented control without evidence', [doing('implemented')], [], 'partial'],
    ['an implemented control with evidence in date', [doing('implemented')], [proof], 'covered'],
    ['an alternative that is proven', [doing('alternative')], [proof], 'covered'],
    ['a control that answers a part', [doing('implemented', { extent: 'part' })], [proof], 'partial'],
    ['a control that is implemented in part', [doing('partial')], [proof], 'partial'],
    ['a control for which it is not applicable', [doing('not-applicable')], [proof], 'gap'],
    ['evidence that has expired', [doing('implemented')], [provenEvidence('export', { validUntil: '2026-05-31' })], 'partial'],
    ['evidence on its last day', [doing('implemented')], [provenEvidence('export', { validUntil: day })], 'covered'],
    ['evidence that shows a failure', [doing('implemented')], [provenEvidence('export', { result: 'fail' })], 'partial'],
    ['evidence of tomorrow', [doing('implemented')], [provenEvidence('export', { generatedAt: '2026-06-02' })], 'partial'],
    ['evidence without its file', [doing('implemented')], [evidence('export')], 'partial'],
    ['a file that was changed', [doing('implemented')], [provenEvidence('export', { file: { path: 'files/a.csv', sha256: '0'.repeat(64) } })], 'partial'],
    ['a pass after a failure', [doing('implemented')], [proof, provenEvidence('before', { result: 'fail', generatedAt: '2026-02-01' })], 'covered'],
    ['a failure after a pass', [doing('implemented')], [proof, provenEvidence('after', { result: 'fail', generatedAt: '2026-03-02' })], 'partial'],
    ['a failure on the day of a pass', [doing('implemented')], [proof, provenEvidence('same', { result: 'fail' })], 'partial'],
  ] as const)('%s', (_, controls, records, status) => expect(of({ controls, evidence: records }).status).toBe(status));

  it('says what is missing, in one step', () => {
    expect(of({}).missing).toBe('No control implements it. Write one, or cite it from one that does.');
    expect(of({ controls: [doing('planned')] }).missing).toBe('Put `access-review` into practice.');
    expect(of({ controls: [doing('implemented')] }).missing).toBe('`access-review`: it is not provable: no result shows that it works.');
    expect(of({ controls: [doing('implemented')], evidence: [evidence('x', { generatedAt: undefined, result: 'fail' })] }).missing).toBe(
      '`access-review`: it is not provable: the latest result, which bears no date, is a failure.',
    );
  });
});

describe('applicability', () => {
  const decide = (...decisions: Fields[]) => applicability('soa', { catalog: 'house-rules', decisions });
  const of = (drafts: Drafts, id: string) => assess(example(drafts), '2026-06-01').frameworks.get('house-rules')!.requirements.get(id)!;
  const out = { requirement: 'house-rules:H', applicable: false, justification: 'We have none.' };

  it('excludes with a justification', () => expect(of({ applicability: [decide(out)] }, 'H')).toMatchObject({ status: 'excluded', reason: 'We have none.' }));
  it('does not exclude without one', () => {
    const { justification: _, ...bare } = out;
    expect(of({ applicability: [decide(bare)] }, 'H').status).toBe('gap');
  });
  it('stays where two statements disagree', () => {
    const inside = { requirement: 'house-rules:H', applicable: true };
    for (const decisions of [[out, inside], [inside, out]]) expect(of({ applicability: [decide(...decisions)] }, 'H').status).toBe('gap');
  });
  it('of a parent holds for its leaves, and the nearer decision wins', () => {
    const group = { ...out, requirement: 'house-rules:G' };
    const found = { applicability: [decide(group, { requirement: 'house-rules:G.2', applicable: true })] };
    expect([of(found, 'G.1').status, of(found, 'G.2').status]).toEqual(['excluded', 'gap']);
  });
  it('a criterion of a trust services category out of scope is not triggered', () => {
    const frameworks = [{ id: 'soc2-tsc-2017', categories: ['security'] }];
    const found = assess(programOf({ settings: settings({ frameworks }) }), '2026-06-01').frameworks.get('soc2-tsc-2017')!;
    expect(found.requirements.get('CC6.1')?.status).toBe('gap');
    expect(found.requirements.get('A1.1')).toMatchObject({ status: 'not-triggered', reason: 'The category availability is not in scope.' });
    expect(found.counts['not-triggered']).toBe(61 - 33);
  });
});

describe('the AI Act', () => {
  const high = { declared: 'high-risk', reason: 'Annex III, point 4.', annexIII: ['eu-ai-act:annex-iii.4.a'] };
  const screening = (more: Fields = {}) => aiSystem('screening', { classification: high, ...more });
  const managing = control('access-review', { implements: [implementing('eu-ai-act:art-9.1')] });
  const of = (id: string, day: string, drafts: Drafts, roles = ['provider', 'deployer']) => {
    const program = programOf({ ...drafts, settings: settings({ frameworks: [{ id: 'eu-ai-act', roles }] }) });
    return assess(program, day).frameworks.get('eu-ai-act')!.requirements.get(id)!;
  };

  it('does not bind before its day, and says how far we are prepared', () => {
    const drafts = { aiSystems: [screening()], controls: [managing], evidence: [provenEvidence('export', { validUntil: '2030-01-01' })] };
    const before = of('art-9.1', '2027-12-01', drafts);
    expect(before).toMatchObject({ status: 'not-triggered', prepared: 'covered', reason: 'Does not bind before 2027-12-02.' });
    expect(of('art-9.1', '2027-12-02', drafts)).toMatchObject({ status: 'covered' });
  });
  it('says of what is not prepared what is missing', () => {
    expect(of('art-9.1', '2026-11-21', { aiSystems: [screening()] })).toMatchObject({ status: 'not-triggered', prepared: 'gap', missing: expect.any(String) });
  });
  it('binds only the roles that we hold', () => {
    const drafts = { aiSystems: [screening({ roles: ['provider', 'deployer'] })] };
    expect(of('art-26.1', '2028-01-01', drafts).status).toBe('gap');
    const found = of('art-26.1', '2028-01-01', drafts, ['provider']);
    expect(found).toMatchObject({ status: 'not-triggered', reason: 'Binds deployer; we hold the role of provider.' });
    expect(found.prepared).toBeUndefined();
  });
  it('binds only where a system is in that role and class', () => {
    expect(of('art-26.1', '2028-01-01', { aiSystems: [screening()] }).status).toBe('not-triggered');
    expect(of('art-9.1', '2028-01-01', { aiSystems: [aiSystem('chat')] }).status).toBe('not-triggered');
    expect(of('art-9.1', '2028-01-01', { aiSystems: [screening({ state: 'retired' })] }).status).toBe('not-triggered');
    expect(of('art-5.1.a', '2026-06-01', { aiSystems: [aiSystem('chat')] }).status).toBe('gap');
  });
  it('binds at the first day when one of two systems is bound earlier', () => {
    const product = screening({ id: 'lift', classification: { ...high, annexIII: [] } });
    expect(of('art-9.1', '2027-12-03', { aiSystems: [product] }).reason).toBe('Does not bind before 2028-08-02.');
    expect(of('art-9.1', '2027-12-03', { aiSystems: [product, screening()] }).status).toBe('gap');
  });
  it('is read as it stood on the day', () => {
    expect(of('art-9.1', '2026-07-01', { aiSystems: [screening()] }).reason).toBe('Does not bind before 2026-08-02.');
  });
});

/** A program about the small catalog. */
function example(drafts: Drafts) {
  return programOf({ settings: settings({ frameworks: [{ id: 'house-rules' }] }), catalogs: [smallCatalog()], ...drafts });
}

/** The rules of `architecture.md`, written without regard to speed or explanation. */
function expectedStatus({ controls, evidence: records, decisions }: Parts, leaf: string, day: string): CoverageStatus {
  const above: Record<string, string> = { 'G.1': 'G', 'G.2': 'G', 'S.1': 'S' };
  const chain = [leaf, above[leaf]].filter((id) => id !== undefined).map((id) => `house-rules:${id}`);
  const all = decisions.flat();
  const deciding = chain.map((id) => all.filter((each) => each['requirement'] === id)).find((found) => found.length > 0) ?? [];
  if (deciding.length > 0 && deciding.every((each) => each['applicable'] === false && each['justification'])) return 'excluded';
  const proven = (id: unknown) => {
    const results = records.filter((each) => (each['controls'] as string[]).includes(String(id)) && each['result'] !== 'informational');
    const dayOf = (each: Fields) => String(each['generatedAt'] ?? '0000');
    const known = results.filter((each) => dayOf(each) <= day);
    const failed = known.filter((each) => each['result'] === 'fail').map(dayOf);
    const good = known.filter((each) => each['result'] === 'pass' && failed.every((fail) => fail < dayOf(each)));
    return good.some((each) => String(each['validUntil']) >= day && ['source', 'generatedAt', 'generatedBy', 'file'].every((field) => each[field]));
  };
  let best: CoverageStatus = 'gap';
  for (const each of controls) {
    for (const { requirement, status, extent } of each['implements'] as { requirement: string; status: string; extent: string }[]) {
      if (!chain.includes(requirement) || status === 'not-applicable') continue;
      if (status === 'planned') best = join(best, 'planned');
      else if (status === 'partial' || extent === 'part' || !proven(each['id'])) best = join(best, 'partial');
      else best = 'covered';
    }
  }
  return best;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
