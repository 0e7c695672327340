import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { controlsToDecide } from '../src/assess/controls-to-decide.ts';
import { assessStatement } from '../src/assess/statement.ts';
import { verdictsOn } from '../src/assess/verdicts.ts';
import type { Program } from '../src/model/program.ts';
import { toInternal } from '../src/publish/internal.ts';
import { anyParts, assemble } from './support/arbitrary-program.ts';
import { applicability, claim, control, type Fields, implementing, policy, settings } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { filesOf, programOf, provenEvidence } from './support/program.ts';
import { call, folderWith } from './support/trustwright.ts';

const day = '2026-06-01';

/** Decisions on every control of a catalog, each with a basis. */
function decideAll(program: Pick<Program, 'catalogs'>, id: string): readonly Fields[] {
  const catalog = program.catalogs.get(id);
  if (!catalog) throw new Error(`No catalog ${id}.`);
  return controlsToDecide(catalog).map((node) => ({
    ...{ requirement: `${id}:${node.id}`, applicable: true, basis: ['risk'], justification: 'We need it.' },
  }));
}

const nothing = programOf({});
const all27001 = decideAll(nothing, 'iso27001-2022');
const all42001 = decideAll(nothing, 'iso42001-2023');

describe('a build', () => {
  const both = settings({ frameworks: [{ id: 'iso27001-2022' }, { id: 'iso42001-2023' }] });
  const answer = control('access-review', {
    ...{
      policies: ['access'],
      implements: [implementing('iso27001-2022:A.5.18'), implementing('iso42001-2023:A.2.2')],
    },
  });
  const build = (drafts: Parameters<typeof filesOf>[0]) =>
    call(['build', 'packs', '--as-of', day], {
      cwd: folderWith(filesOf({ settings: both, controls: [answer], policies: [policy('access')], ...drafts })),
    });
  const statements = (first: readonly Fields[], second: readonly Fields[]) => ({
    applicability: [
      applicability('soa-iso27001', { decisions: first }),
      applicability('soa-iso42001', { catalog: 'iso42001-2023', decisions: second }),
    ],
  });

  it('goes through with both statements complete', async () => {
    expect(await build(statements(all27001, all42001))).toMatchObject({ code: 0 });
  });

  it.each([
    ['a control of ISO/IEC 27001 is not decided', all27001.slice(1), all42001, 'incomplete-applicability'],
    ['a control of ISO/IEC 42001 is not decided', all27001, all42001.slice(0, -1), 'incomplete-applicability'],
    ['a control is decided twice', [...all27001, ...all27001.slice(0, 1)], all42001, 'incomplete-applicability'],
    [
      'an exclusion has no justification',
      [{ requirement: 'iso27001-2022:A.5.1', applicable: false }, ...all27001.slice(1)],
      ...[all42001, 'exclusion-without-justification'],
    ],
    [
      'an inclusion has no basis',
      [{ requirement: 'iso27001-2022:A.5.1', applicable: true }, ...all27001.slice(1)],
      ...[all42001, 'inclusion-without-basis'],
    ],
  ] as [string, readonly Fields[], readonly Fields[], string][])('stops when %s', async (_, first, second, check) => {
    const { code, stderr } = await build(statements(first, second));
    expect({ code, told: stderr.includes(check) }).toEqual({ code: 1, told: true });
  });

  it('stops at a claim that rests on a statement which is not there', async () => {
    const claims = [claim('one', { state: 'in-audit', body: 'A body', stage: 'Stage 1.', targetDate: '2026-12-01' })];
    const { code, stderr } = await build({ claims });
    expect({ code, told: /claim-without-facts[\s\S]*without a Statement of/.test(stderr) }).toEqual({
      code: 1,
      told: true,
    });
  });

  it('reports a standard in scope whose statement is not there', async () => {
    const root = folderWith(filesOf({ settings: both, controls: [answer], policies: [policy('access')] }));
    const { stdout } = await call(['check', '--format', 'json', '--as-of', day], { cwd: root });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { check: string; actual: string }[] };
    const missing = diagnostics.filter(({ check }) => check === 'missing-applicability');
    expect(missing.map(({ actual }) => actual)).toEqual(['iso27001-2022', 'iso42001-2023']);
  });
});

describe('a statement as it stands', () => {
  const program = programOf({
    policies: [policy('access', { requirements: ['iso27001-2022:A.5.15'] }), policy('people')],
    controls: [
      control('review', { policies: ['people'], implements: [implementing('iso27001-2022:A.5.18', 'partial')] }),
      control('all-five', { implements: [implementing('iso27001-2022:A.5')] }),
    ],
    evidence: [provenEvidence('export', { controls: ['all-five'] })],
    applicability: [applicability('soa', { decisions: all27001.slice(0, 20) })],
  });
  const statement = program.applicability.get('soa')?.value;
  if (!statement) throw new Error('No statement.');
  const rows = assessStatement(program, assess(program, day), statement);
  const row = (id: string) => rows.find(({ requirement }) => requirement.id === id);

  it('has a row for every control of the standard, decided or not', () => {
    expect(rows).toHaveLength(93);
    expect(rows.filter(({ decision }) => decision)).toHaveLength(20);
  });

  it('names the controls that cite it or what is above it, the furthest first said, with policies and evidence', () => {
    expect(row('A.5.18')).toMatchObject({
      ...{ implementation: 'implemented', policies: ['people'], evidence: ['export'], coverage: { status: 'covered' } },
      controls: [
        { id: 'all-five', status: 'implemented', maturity: { state: 'provable' } },
        { id: 'review', status: 'partial', maturity: { state: 'in-place' } },
      ],
    });
    expect(row('A.5.15')?.policies).toEqual(['access']);
    expect(row('A.8.1')).toMatchObject({ controls: [], policies: [], evidence: [], coverage: { status: 'gap' } });
    expect(row('A.8.1')).not.toHaveProperty('implementation');
  });
});

describe('what data decides', () => {
  const verdicts = (program: Program, id: string, on = exampleDay) => {
    const framework = program.settings.value.frameworks.find((each) => each.id === id);
    return framework ? verdictsOn(program, framework, on).flatMap((group) => group.verdicts) : [];
  };

  it('speaks of every requirement of a framework once, in its order', () => {
    const program = exampleProgram();
    const frameworks = assess(program, exampleDay).frameworks;
    for (const [id, { requirements }] of frameworks) {
      const spoken = verdicts(program, id).flatMap(({ leaves }) => leaves.map((leaf) => leaf.id));
      expect(spoken, id).toEqual([...requirements.keys()]);
    }
  });

  it('says of every requirement of any program what coverage says of it', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const program = assemble(parts);
        const covered = assess(program, day).frameworks.get('house-rules');
        for (const { leaves, applicability: found } of verdicts(program, 'house-rules', day)) {
          for (const { id } of leaves) {
            const status = covered?.requirements.get(id)?.status;
            expect(status === 'excluded' || status === 'not-triggered').toBe(!found.applies);
          }
        }
      }),
    );
  });

  it('of SOC 2 by categories, of the AI Act by role, class, situation and day', () => {
    const program = exampleProgram();
    const soc = verdicts(program, 'soc2-tsc-2017').map(({ applicability: { applies, reason } }) => [applies, reason]);
    expect(soc).toContainEqual([true, 'The category security is in scope.']);
    expect(soc).toContainEqual([false, 'The category privacy is not in scope.']);
    const act = verdicts(program, 'eu-ai-act');
    const of = (id: string) => act.find(({ nodes }) => nodes.some((node) => node.id === id))?.applicability;
    expect(of('art-9')).toEqual({
      ...{ applies: false, because: 'not-triggered', reason: 'Does not bind before 2027-12-02.', from: '2027-12-02' },
      ...{ why: 'We are provider of a system that is high-risk.', systems: ['application-screening'] },
    });
    expect(of('art-50.1')).toMatchObject({ applies: true, systems: ['support-assistant'], from: '2026-08-02' });
    expect(of('art-23')?.reason).toBe('Binds importer; we hold the role of provider, deployer.');
    expect(of('art-27')?.reason).toBe('We are not deployer of a system that is high-risk under Annex III.');
    expect(of('art-12.3')?.reason).toContain('point 1(a) of Annex III');
  });

  it('is no page of its own where a statement decides, nor at the address of one', () => {
    const program = exampleProgram();
    const staff = toInternal(program, assess(program, exampleDay)).staff;
    expect(staff?.verdicts.map(({ id }) => id)).toEqual(['soc2-tsc-2017', 'eu-ai-act']);
    expect(staff?.statements.map(({ view, rows }) => [view.address, rows.length])).toEqual([
      ['/applicability/soa-iso27001', 93],
      ['/applicability/soa-iso42001', 38],
    ]);
  });
});
