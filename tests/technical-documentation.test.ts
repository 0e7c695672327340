import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexIVAsks, promptOf } from '../src/assess/technical/annex-iv-asks.ts';
import { technicalDossier } from '../src/assess/technical/technical-dossier.ts';
import type { AiSystem } from '../src/model/ai-system.ts';
import { annexIVPoints } from '../src/model/annex-iv.ts';
import type { Catalog } from '../src/model/catalog.ts';
import { leavesOf } from '../src/model/catalog-index.ts';
import type { Program } from '../src/model/program.ts';
import { technicalDocumentationOutput } from '../src/model/technical-output.ts';
import { shippedCatalogs } from '../src/read/catalogs.ts';
import { type Draft, type Fields, fieldsOf, settings } from './support/documents.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';
import { type Drafts, programOf } from './support/program.ts';
import { call } from './support/trustwright.ts';

const act = shippedCatalogs().get('eu-ai-act') as Catalog;
const governed = { owner: 'ciso', version: '1.0', approved: '2026-01-10', nextReview: '2027-01-10' };
const words = 'These are more than twelve words of our own about what there is to say here.';

const listed = (points: readonly string[], more: Fields = {}) => ({
  classification: {
    ...{ declared: 'high-risk', reason: 'Listed.', annexIII: points.map((id) => `eu-ai-act:annex-iii.${id}`) },
    ...more,
  },
});

function dossier(system: Fields, drafts: Drafts = {}, asOf = exampleDay) {
  const program = programOf({ settings: settings(), aiSystems: [fieldsOf('aiSystems', 'one', system)], ...drafts });
  return technicalDossier(program, program.aiSystems.get('one')?.value as AiSystem, asOf);
}

const fileWith = (body: string, more: Fields = {}): Draft => [
  { ...governed, id: 'file', title: 'File', summary: 'The file.', system: 'one', systemVersion: '1.0', ...more },
  body,
];
const stateOf = (found: ReturnType<typeof dossier>, point: string) =>
  found.points.find((each) => each.point === point)?.state;

describe('Annex IV', () => {
  it('is complete: every leaf of the catalog, in the order of the law', () => {
    expect(leavesOf(act, 'annex-iv').map(({ id }) => id)).toEqual([...annexIVPoints]);
    expect(annexIVAsks.map(({ point }) => point)).toEqual([...annexIVPoints]);
  });

  it('is assembled from the file of the system alone as far as that goes', () => {
    const found = dossier(listed(['4.a']));
    for (const { point, state, missing, found: there } of found.points) {
      expect(there.length === 0, point).toBe(state === 'missing');
      expect(missing.length === 0, point).toBe(state === 'present');
    }
    expect(stateOf(found, 'annex-iv.1.a')).toBe('partial');
    expect(stateOf(found, 'annex-iv.2.h')).toBe('missing');
    expect(found.remarks[0]).toContain('There is no technical file');
  });

  it('counts a section by its substance, never by the prompt of the template', () => {
    for (const asks of annexIVAsks.filter(({ asks: all }) => all.every(({ from }) => from === 'section'))) {
      const [heading] = asks.headings;
      const state = (text: string) =>
        stateOf(dossier(listed(['4.a']), { technicalFiles: [fileWith(`## ${heading}\n\n${text}\n`)] }), asks.point);
      expect(state(promptOf(asks)), asks.point).toBe('missing');
      expect(state('To be written.'), asks.point).toBe('missing');
      expect(state(words), asks.point).toBe('present');
      expect(state(`${promptOf(asks)} ${words}`), asks.point).toBe('present');
    }
  });

  it('takes linked documents, open points and reasons into account', () => {
    const points = [
      { point: 'annex-iv.2.h', controls: ['access-review'] },
      { point: 'annex-iv.4', heading: 'Metrics', open: 'the second metric' },
      { point: 'annex-iv.1.f', notApplicable: 'It is software.' },
      { point: 'annex-iv.3', notApplicable: 'We do not want to.' },
    ];
    const found = dossier(listed(['4.a']), {
      technicalFiles: [fileWith(`## Metrics\n\n${words}\n`, { points })],
      controls: [fieldsOf('controls', 'access-review')],
    });
    expect(stateOf(found, 'annex-iv.2.h')).toBe('present');
    expect(found.points.find(({ point }) => point === 'annex-iv.4')).toMatchObject({
      state: 'partial',
      missing: ['the second metric'],
    });
    expect(found.points.find(({ point }) => point === 'annex-iv.1.f')).toMatchObject({
      state: 'not-applicable',
      reason: 'It is software.',
      remark: 'The law asks for it where the system is a component of products.',
    });
    expect(found.points.find(({ point }) => point === 'annex-iv.3')?.remark).toBe(
      'The law makes no exception for this point.',
    );
  });

  it('never gets worse because something is added', () => {
    const rank = { missing: 0, 'not-applicable': 1, partial: 1, present: 2 };
    fc.assert(
      fc.property(
        fc.subarray(annexIVAsks.map(({ headings }) => headings[0] as string)),
        fc.constantFrom(...annexIVAsks.map(({ headings }) => headings[0] as string)),
        (headings, more) => {
          const body = (all: readonly string[]) =>
            [...new Set(all)].map((heading) => `## ${heading}\n\n${words}\n`).join('\n');
          const before = dossier(listed(['4.a']), { technicalFiles: [fileWith(body(headings))] });
          const after = dossier(listed(['4.a']), { technicalFiles: [fileWith(body([...headings, more]))] });
          for (const [index, { state }] of before.points.entries())
            expect(rank[after.points[index]!.state]).toBeGreaterThanOrEqual(rank[state]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the route of the conformity assessment', () => {
  it.each([
    ['recruitment: internal control', listed(['4.a']), 'annex-vi', 'art-43.2'],
    ['biometrics without standards: a notified body', listed(['1.a']), 'annex-vii', 'art-43.1'],
    [
      'biometrics with standards applied in full: by choice',
      { ...listed(['1.b']), situation: { standardsApplied: true } },
      'annex-vi-or-vii',
      'art-43.1',
    ],
    ['biometrics and recruitment: a notified body', listed(['1.c', '4.a']), 'annex-vii', 'art-43.1'],
    [
      'a toy: the law of the product',
      {
        classification: {
          declared: 'high-risk',
          reason: 'Toy.',
          annexI: { legislation: 'toys', part: 'product', thirdPartyAssessment: true },
        },
      },
      'sectoral',
      'art-43.3',
    ],
    [
      'a machine, in Section B since 2026: none',
      {
        classification: {
          declared: 'high-risk',
          reason: 'Machine.',
          annexI: { legislation: 'machinery', part: 'product', thirdPartyAssessment: true },
        },
      },
      'none',
      'art-2.2',
    ],
    ['minimal: none', {}, 'none', 'art-43'],
    ['a deployer: none', { ...listed(['4.a']), roles: ['deployer'] }, 'none', 'art-16.f'],
  ])('%s', (_, system, route, basis) => {
    const { conformity } = dossier(system);
    expect(conformity).toMatchObject({ route, basis: `eu-ai-act:${basis}` });
    expect(conformity.reason).not.toBe('');
  });

  it('says that standards must be cited, who acts for law enforcement, and that a modification is assessed anew', () => {
    const both = dossier({ ...listed(['1.a']), situation: { standardsApplied: true, lawEnforcement: true } });
    expect(both.conformity.remarks.join(' ')).toMatch(
      /Official Journal.*market surveillance authority acts as notified body/,
    );
    const changed = dossier({
      ...listed(['4.a']),
      versions: [{ version: '1.0', since: '2026-06-01', significantChange: true, what: 'New model.' }],
    });
    expect(changed.conformity.remarks.join(' ')).toContain('Article 43(4)');
  });
});

describe('the declaration of conformity', () => {
  const whole = {
    ...{ ...governed, id: 'declaration', title: 'Declaration', system: 'one', systemVersion: '1.0', state: 'issued' },
    ...{ name: 'One', reference: 'ONE-1', provider: { name: 'We', address: 'Here' }, soleResponsibility: true },
    ...{ conformity: 'It conforms.', dataProtection: 'It complies.', standards: [], place: 'Here', date: '2027-09-30' },
    ...{ signatory: { name: 'The director', function: 'Director', onBehalfOf: 'We' }, signature: 'On paper' },
  };
  const items = (more: Fields, system: Fields = listed(['4.a'])) =>
    dossier(system, { declarations: [{ ...whole, ...more }] }).declaration?.items ?? [];
  const missing = (more: Fields, system?: Fields) =>
    items(more, system)
      .filter(({ state }) => state === 'missing')
      .map(({ item }) => item);

  it('has eight items, each of which can be missing', () => {
    expect(items({})).toHaveLength(8);
    expect(missing({})).toEqual([]);
    const without: [Fields, string][] = [
      [{ reference: undefined }, 'annex-v.1'],
      [{ provider: undefined }, 'annex-v.2'],
      [{ soleResponsibility: false }, 'annex-v.3'],
      [{ conformity: undefined }, 'annex-v.4'],
      [{ dataProtection: undefined }, 'annex-v.5'],
      [{ standards: undefined }, 'annex-v.6'],
      [{ signature: undefined }, 'annex-v.8'],
    ];
    for (const [more, item] of without) {
      const data = [{ name: 'Texts', purpose: 'input', origin: 'Sent.', personal: true }];
      expect(missing(more, { ...listed(['4.a']), data })).toEqual([item]);
    }
  });

  it('needs the notified body where the route does, and no data protection without personal data', () => {
    expect(missing({}, listed(['1.a']))).toEqual(['annex-v.7']);
    const data = [{ name: 'Weather', purpose: 'input', origin: 'Bought.', personal: false }];
    const five = items({ dataProtection: undefined }, { ...listed(['4.a']), data })[4];
    expect(five).toMatchObject({ item: 'annex-v.5', state: 'not-applicable' });
  });

  it('answers point 8 of Annex IV only once it is issued and whole', () => {
    const point = (more: Fields) =>
      stateOf(dossier(listed(['4.a']), { declarations: [{ ...whole, ...more }] }), 'annex-iv.8');
    expect([point({}), point({ state: 'draft' }), point({ place: undefined })]).toEqual([
      'present',
      'partial',
      'partial',
    ]);
  });
});

describe('registration', () => {
  const sections = (system: Fields) => dossier(system).registrations;
  const numbers = (system: Fields) =>
    sections(system).map(({ section, fields }) => [
      section,
      fields.map(({ requirement }) => Number(requirement.split('.').at(-1))),
    ]);

  it('asks for the live fields of each section', () => {
    expect(numbers(listed(['4.a']))).toEqual([['A', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]]]);
    const exempted = listed(['4.a'], {
      declared: 'minimal',
      profiling: false,
      derogation: { conditions: ['eu-ai-act:art-6.3.a'] },
    });
    expect(numbers(exempted)).toEqual([['B', [1, 2, 3, 4, 5, 6, 8]]]);
    expect(sections(exempted)[0]?.fields[5]).toMatchObject({ value: 'Article 6(3)(a)', state: 'present' });
    const office = { ...listed(['3.a']), roles: ['deployer'], situation: { publicAuthority: true } };
    expect(numbers(office)).toEqual([['C', [1, 2, 3, 4, 5]]]);
    for (const section of ['a', 'b', 'c']) expect(leavesOf(act, `annex-viii.${section}`).length).toBeGreaterThan(4);
  });

  it('leaves to the states what is theirs, shows authorities alone what is restricted, and nothing of Annex I', () => {
    expect(dossier(listed(['2']))).toMatchObject({
      registrations: [],
      registrationRemark: expect.stringContaining('national level'),
    });
    const police = { ...listed(['6.a']), situation: { lawEnforcement: true } };
    expect(numbers(police)).toEqual([['A', [1, 2, 3, 4, 5, 7, 10]]]);
    const exempted = {
      ...listed(['6.a'], {
        profiling: false,
        derogation: { conditions: ['eu-ai-act:art-6.3.d'] },
        declared: 'minimal',
      }),
      situation: { lawEnforcement: true },
    };
    expect(sections(exempted)[0]?.remarks.join(' ')).toContain('point 9, which was deleted');
    expect(sections({ ...listed(['4.a']), roles: ['deployer'] })).toEqual([]);
  });
});

describe('retention', () => {
  it('is ten years by the date, in both readings, and keeps by the longer', () => {
    const versions = [{ version: '1.0', since: '2028-02-29', what: 'First.' }];
    const { retention } = dossier({ ...listed(['4.a']), placedOnMarket: '2026-03-01', versions });
    expect(retention[0]).toMatchObject({ requirement: 'eu-ai-act:art-18.1.a', state: 'kept', until: '2038-02-28' });
    expect(retention[0]?.readings.map(({ until }) => until)).toEqual(['2036-03-01', '2038-02-28']);
    expect(retention.map(({ state }) => state)).toEqual(['kept', 'kept', 'not-applicable', 'not-applicable', 'kept']);
    expect(dossier({ ...listed(['1.a']), placedOnMarket: '2026-03-01' }).retention.map(({ state }) => state)).toEqual(
      Array(5).fill('kept'),
    );
    expect(dossier(listed(['4.a'])).retention[0]?.state).toBe('undecided');
    expect(dossier({}).retention[0]?.state).toBe('not-applicable');
  });
});

describe('the example', () => {
  const run = (words: readonly string[]) =>
    call(['technical-documentation', '--system', 'application-screening', '--as-of', exampleDay, ...words], {
      cwd: repository,
    });

  it('has a file in which no point is missing, and says what is there in part', async () => {
    const { stdout } = await run(['--format', 'json']);
    const found = technicalDocumentationOutput.parse(JSON.parse(stdout));
    expect(found.counts).toMatchObject({ missing: 0, 'not-applicable': 1 });
    expect(found.points.filter(({ state }) => state === 'partial').map(({ point }) => point)).toEqual([
      'annex-iv.2.c',
      'annex-iv.2.d',
      'annex-iv.8',
    ]);
    expect(found.conformity.route).toBe('annex-vi');
    expect(found.declaration).toMatchObject({ state: 'draft' });
    expect(
      found.registrations[0]?.fields.filter(({ state }) => state === 'missing').map(({ requirement }) => requirement),
    ).toEqual(['eu-ai-act:annex-viii.a.11']);
  });

  it('refuses the declaration while items are missing, and prints the form of registration', async () => {
    expect(await run(['--form', 'declaration'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('2 of 8 items are missing'),
    });
    const { code, stdout } = await run(['--form', 'registration']);
    expect(code).toBe(0);
    expect(stdout).toContain('# Registration, Annex VIII, Section A');
    expect(stdout).toContain('*To be filled in.*');
    expect((await run(['--form', 'both'])).stderr).toContain('expected one of: declaration, registration');
    const desk = await call(['technical-documentation', '--system', 'support-assistant', '--form', 'registration'], {
      cwd: repository,
    });
    expect(desk).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing to register') });
  });

  it('is told of every system of the program without an error', () => {
    const program: Program = exampleProgram();
    for (const { value } of program.aiSystems.values())
      expect(technicalDossier(program, value, exampleDay).points).toHaveLength(23);
  });
});
