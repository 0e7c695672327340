import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundamentalRightsDuty } from '../src/assess/impact/fundamental-rights-duty.ts';
import { partFindings } from '../src/assess/impact/part-findings.ts';
import { triggersSince } from '../src/assess/impact/reassessment.ts';
import { lawOn } from '../src/assess/law-on.ts';
import type { AiSystem } from '../src/model/ai-system.ts';
import { aiSystemSchema } from '../src/model/ai-system.ts';
import type { ImpactAssessment } from '../src/model/assessment.ts';
import { assessmentsOutput } from '../src/model/assessment-output.ts';
import { assessmentParts } from '../src/model/assessment-parts.ts';
import type { Catalog } from '../src/model/catalog.ts';
import type { Document } from '../src/model/program.ts';
import { shippedCatalogs } from '../src/read/catalogs.ts';
import { type Fields, fieldsOf } from './support/documents.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';
import { programOf } from './support/program.ts';
import { sound } from './support/small-programs.ts';
import { call, folderWith } from './support/trustwright.ts';

const act = shippedCatalogs().get('eu-ai-act') as Catalog;
const enough = 'These are more than twelve words of our own about what was found in this part.';

function assessment(body: string, more: Fields = {}): Document<ImpactAssessment> {
  const program = programOf({ assessments: [[fieldsOf('assessments', 'one', more), body]] });
  return program.assessments.get('one') as Document<ImpactAssessment>;
}

const states = (body: string, more: Fields = {}) =>
  Object.fromEntries(partFindings(assessment(body, more)).map(({ part, state }) => [part.id, state]));

const written = (except: readonly string[] = []) =>
  assessmentParts
    .filter(({ id }) => !except.includes(id))
    .map(({ title }) => `## ${title}\n\n${enough}\n`)
    .join('\n');

describe('the parts of an assessment', () => {
  it('serve Article 27(1)(a) to (f) and ISO/IEC 42001 from one document', () => {
    const asked = assessmentParts.flatMap(({ requirements }) => requirements);
    for (const point of ['a', 'b', 'c', 'd', 'e', 'f']) expect(asked).toContain(`eu-ai-act:art-27.1.${point}`);
    for (const id of ['6.1.4', '8.4', 'A.5.2', 'A.5.3', 'A.5.4', 'A.5.5'])
      expect(asked).toContain(`iso42001-2023:${id}`);
    const catalogs = shippedCatalogs();
    for (const id of asked) {
      const [catalog = '', local] = id.split(':');
      expect(
        catalogs.get(catalog)?.requirements.some((node) => node.id === local),
        id,
      ).toBe(true);
    }
  });

  it('are present under their heading, under another that is named, or in the frontmatter', () => {
    expect(Object.values(states(written()))).not.toContain('absent');
    expect(states(written(['risks']))).toMatchObject({ risks: 'absent', period: 'present' });
    expect(states(`${written(['risks'])}\n## Risks of harm\n\n${enough}\n`).risks).toBe('present');
    const named = { headings: [{ part: 'risks', heading: 'What may go wrong' }] };
    expect(states(`${written(['risks'])}\n## What may go wrong\n\n${enough}\n`, named).risks).toBe('present');
    expect(states(written(['risks']), { answers: [{ part: 'risks', text: enough }] }).risks).toBe('present');
  });

  it('depend on what the document serves as', () => {
    expect(Object.keys(states('', { kinds: ['fundamental-rights'] }))).toEqual([
      ...['processes', 'period', 'affected', 'risks', 'oversight', 'measures', 'conclusion'],
    ]);
    expect(states('', { kinds: ['data-protection'] })).toHaveProperty('necessity');
  });

  it('are no more than a prompt, whatever its line breaks, marks and comments, until words are added', () => {
    for (const { id, title, prompt } of assessmentParts) {
      const kinds = { kinds: ['ai-system-impact', 'data-protection'] };
      const broken = prompt.replaceAll(' ', '\n');
      expect(states(`## ${title}\n\n${prompt}`, kinds)[id], id).toBe('prompt');
      expect(states(`## ${title}\n\n> ${broken} {/* later */}`, kinds)[id], id).toBe('prompt');
      expect(states(`## ${title}\n\n${prompt} ${enough}`, kinds)[id], id).toBe('present');
      expect(states(`## ${title}\n\nTo be written.`, kinds)[id], id).toBe('thin');
      expect(states(`## ${title}\n`, kinds)[id], id).toBe('thin');
    }
  });
});

describe('a change after which an assessment is stale', () => {
  const system = aiSystemSchema.parse(fieldsOf('aiSystems', 'screening')) as AiSystem;
  const basis = {
    ...{ purpose: system.purpose, intendedUsers: system.intendedUsers, markets: system.markets },
    ...{ affectedPersons: system.affectedPersons, roles: system.roles },
  };
  const value = assessment('', { basis }).value;
  const what = (changed: Partial<AiSystem>) =>
    triggersSince(value, { ...system, ...changed }, [], exampleDay).map((trigger) => trigger.what);

  it('is one of version, purpose and deployment', () => {
    expect(what({})).toEqual([]);
    expect(what({ systemVersion: '1.1' })).toEqual(['version']);
    expect(what({ purpose: 'To reject applications.' })).toEqual(['purpose']);
    expect(what({ markets: ['EU', 'US'] })).toEqual(['deployment']);
    expect(what({ roles: ['provider', 'deployer'] })).toEqual(['deployment']);
    expect(what({ oversight: 'Two persons decide.' })).toEqual([]);
  });

  it('is no other order and no other line break', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['EU', 'US', 'CH'], { minLength: 3 }), (markets) => {
        const before = { ...value, basis: { ...basis, markets: ['EU', 'US', 'CH'] } };
        const spaced = { ...system, markets, purpose: system.purpose.replaceAll(' ', '\n  ') };
        expect(triggersSince(before, spaced, [], exampleDay)).toEqual([]);
      }),
    );
  });

  it('is a serious incident that became known since, and no near miss', () => {
    const incidents = [...exampleProgram().incidents.values()].map((document) => document.value);
    const screening = exampleProgram().aiSystems.get('application-screening')?.value as AiSystem;
    const found = (performed: string, asOf = exampleDay) =>
      triggersSince(
        { ...value, system: screening.id, systemVersion: '3.2', basis: undefined, performed },
        screening,
        incidents,
        asOf,
      );
    expect(found('2026-05-22').map(({ is }) => is)).toEqual(['criteria-import-2026-11 of 2026-11-05']);
    expect(found('2026-05-22', '2026-11-04')).toEqual([]);
    expect(found('2026-11-18')).toEqual([]);
  });
});

describe('who must assess the impact on fundamental rights', () => {
  const duty = (roles: string[], annexIII: string[], situation: Fields = {}, day = '2027-12-02') => {
    const classification = {
      declared: 'high-risk',
      reason: 'Listed.',
      annexIII: annexIII.map((id) => `eu-ai-act:annex-iii.${id}`),
    };
    const system = aiSystemSchema.parse(fieldsOf('aiSystems', 'one', { roles, classification, situation })) as AiSystem;
    return fundamentalRightsDuty(system, lawOn(act, day));
  };

  it.each([
    ['a provider', ['provider'], ['5.b'], {}, 'not-required'],
    ['a private deployer in recruitment', ['deployer'], ['4.a'], {}, 'not-required'],
    ['every deployer for creditworthiness', ['deployer'], ['5.b'], {}, 'required'],
    ['every deployer for insurance', ['deployer'], ['5.c'], {}, 'required'],
    ['a body governed by public law', ['deployer'], ['4.a'], { publicLawBody: true }, 'required'],
    ['a public authority', ['deployer'], ['3.a'], { publicAuthority: true }, 'required'],
    ['a private entity with a public service', ['deployer'], ['4.a'], { publicService: true }, 'required'],
    ['a public body with critical infrastructure', ['deployer'], ['2'], { publicLawBody: true }, 'not-required'],
    ['a deployer of nothing listed', ['deployer'], [], { publicLawBody: true }, 'not-required'],
  ])('%s', (_, roles, points, situation, decision) => {
    const found = duty(roles, points, situation);
    expect(found.decision).toBe(decision);
    expect(found.reasons.join(' ')).not.toBe('');
  });

  it('is asked from the day on which the law binds, and named before', () => {
    expect(duty(['deployer'], ['5.b'], {}, '2027-12-01')).toMatchObject({ decision: 'later', from: '2027-12-02' });
    expect(duty(['deployer'], ['5.b'], {}, '2026-06-01')).toMatchObject({ decision: 'later', from: '2026-08-02' });
  });
});

describe('the command line', () => {
  it('says how the example stands', async () => {
    const { stdout } = await call(['assessments', '--as-of', exampleDay, '--format', 'json'], { cwd: repository });
    const { systems } = assessmentsOutput.parse(JSON.parse(stdout));
    const parts = systems.flatMap(({ assessments }) => assessments.flatMap((each) => each.parts));
    expect(parts.filter(({ state }) => state !== 'present')).toEqual([]);
    expect(systems.flatMap(({ assessments }) => assessments.flatMap(({ triggers }) => triggers))).toEqual([]);
    expect(systems.map(({ fundamentalRights }) => fundamentalRights?.decision)).toEqual(Array(3).fill('not-required'));
  });

  it('begins an assessment of a system with its facts, which the checks then find unwritten and not stale', async () => {
    const root = folderWith({ ...sound(), ...screening });
    expect(
      (await call(['new', 'assessment', '--system', 'screening', '--as-of', '2026-06-01'], { cwd: root })).stdout,
    ).toContain('content/assessments/screening-impact-2026.mdx');
    const { stdout } = await call(['check', '--as-of', '2026-06-01', '--format', 'json'], { cwd: root });
    const found = (JSON.parse(stdout) as { diagnostics: { check: string }[] }).diagnostics.map(({ check }) => check);
    expect([...new Set(found)]).toEqual(['assessment-part-missing']);
    const { stderr } = await call(['new', 'assessment', '--system', 'screning'], { cwd: root });
    expect(stderr).toBe('No AI system `screning`. Did you mean `screening`?\n');
    expect((await call(['new', 'policy', 'x', '--system', 'screening'], { cwd: root })).stderr).toContain(
      'Unexpected `--system`: a policy is not about one.',
    );
  });
});

const screening = {
  'content/ai-systems/screening.mdx': `---\n${Object.entries(
    fieldsOf('aiSystems', 'screening', { policies: ['access-policy'], controls: ['access-review'] }),
  )
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\nText.\n`,
};
