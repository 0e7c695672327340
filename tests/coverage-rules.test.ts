import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import {
  aiSystem,
  applicability,
  control,
  evidence,
  type Fields,
  implementing,
  settings,
} from './support/documents.ts';
import { type Drafts, programOf, provenEvidence, smallCatalog } from './support/program.ts';

describe('coverage in words', () => {
  const day = '2026-06-01';
  const doing = (status: string, more: Fields = {}) =>
    control('access-review', { implements: [implementing('house-rules:H', status, more)] });
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
    [
      'evidence that has expired',
      [doing('implemented')],
      [provenEvidence('export', { validUntil: '2026-05-31' })],
      'partial',
    ],
    ['evidence on its last day', [doing('implemented')], [provenEvidence('export', { validUntil: day })], 'covered'],
    [
      'evidence that shows a failure',
      [doing('implemented')],
      [provenEvidence('export', { result: 'fail' })],
      'partial',
    ],
    [
      'evidence of tomorrow',
      [doing('implemented')],
      [provenEvidence('export', { generatedAt: '2026-06-02' })],
      'partial',
    ],
    ['evidence without its file', [doing('implemented')], [evidence('export')], 'partial'],
    [
      'a file that was changed',
      [doing('implemented')],
      [provenEvidence('export', { file: { path: 'files/a.csv', sha256: '0'.repeat(64) } })],
      'partial',
    ],
    [
      'a pass after a failure',
      [doing('implemented')],
      [proof, provenEvidence('before', { result: 'fail', generatedAt: '2026-02-01' })],
      'covered',
    ],
    [
      'a failure after a pass',
      [doing('implemented')],
      [proof, provenEvidence('after', { result: 'fail', generatedAt: '2026-03-02' })],
      'partial',
    ],
    [
      'a failure on the day of a pass',
      [doing('implemented')],
      [proof, provenEvidence('same', { result: 'fail' })],
      'partial',
    ],
  ] as const)('%s', (_, controls, records, status) => expect(of({ controls, evidence: records }).status).toBe(status));

  it('says what is missing, in one step', () => {
    expect(of({}).missing).toBe('No control implements it. Write one, or cite it from one that does.');
    expect(of({ controls: [doing('planned')] }).missing).toBe('Put `access-review` into practice.');
    expect(of({ controls: [doing('implemented')] }).missing).toBe(
      '`access-review`: it is not provable: no result shows that it works.',
    );
    expect(
      of({ controls: [doing('implemented')], evidence: [evidence('x', { generatedAt: undefined, result: 'fail' })] })
        .missing,
    ).toBe('`access-review`: it is not provable: the latest result, which bears no date, is a failure.');
  });
});

describe('applicability', () => {
  const decide = (...decisions: Fields[]) => applicability('soa', { catalog: 'house-rules', decisions });
  const of = (drafts: Drafts, id: string) =>
    assess(example(drafts), '2026-06-01').frameworks.get('house-rules')!.requirements.get(id)!;
  const out = { requirement: 'house-rules:H', applicable: false, justification: 'We have none.' };

  it('excludes with a justification', () =>
    expect(of({ applicability: [decide(out)] }, 'H')).toMatchObject({ status: 'excluded', reason: 'We have none.' }));
  it('does not exclude without one', () => {
    const { justification: _, ...bare } = out;
    expect(of({ applicability: [decide(bare)] }, 'H').status).toBe('gap');
  });
  it('stays where two statements disagree', () => {
    const inside = { requirement: 'house-rules:H', applicable: true };
    for (const decisions of [
      [out, inside],
      [inside, out],
    ])
      expect(of({ applicability: [decide(...decisions)] }, 'H').status).toBe('gap');
  });
  it('of a parent holds for its leaves, and the nearer decision wins', () => {
    const group = { ...out, requirement: 'house-rules:G' };
    const found = { applicability: [decide(group, { requirement: 'house-rules:G.2', applicable: true })] };
    expect([of(found, 'G.1').status, of(found, 'G.2').status]).toEqual(['excluded', 'gap']);
  });
  it('a criterion of a trust services category out of scope is not triggered', () => {
    const frameworks = [{ id: 'soc2-tsc-2017', categories: ['security'] }];
    const found = assess(programOf({ settings: settings({ frameworks }) }), '2026-06-01').frameworks.get(
      'soc2-tsc-2017',
    )!;
    expect(found.requirements.get('CC6.1')?.status).toBe('gap');
    expect(found.requirements.get('A1.1')).toMatchObject({
      status: 'not-triggered',
      reason: 'The category availability is not in scope.',
    });
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
    const drafts = {
      aiSystems: [screening()],
      controls: [managing],
      evidence: [provenEvidence('export', { validUntil: '2030-01-01' })],
    };
    const before = of('art-9.1', '2027-12-01', drafts);
    expect(before).toMatchObject({
      status: 'not-triggered',
      prepared: 'covered',
      reason: 'Does not bind before 2027-12-02.',
    });
    expect(of('art-9.1', '2027-12-02', drafts)).toMatchObject({ status: 'covered' });
  });
  it('says of what is not prepared what is missing', () => {
    expect(of('art-9.1', '2026-11-21', { aiSystems: [screening()] })).toMatchObject({
      status: 'not-triggered',
      prepared: 'gap',
      missing: expect.any(String),
    });
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
  return programOf({
    settings: settings({ frameworks: [{ id: 'house-rules' }] }),
    catalogs: [smallCatalog()],
    ...drafts,
  });
}
