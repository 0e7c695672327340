import { describe, expect, it } from 'vitest';
import { classifyOutput, obligationsOutput } from '../src/model/ai-act-outputs.ts';
import { exampleDay, repository } from './support/example.ts';
import { call, folderWith } from './support/trustwright.ts';

const ask = (...words: string[]) => call([...words, '--as-of', exampleDay], { cwd: repository });
const json = async (...words: string[]) => JSON.parse((await ask(...words, '--format', 'json')).stdout) as unknown;

describe('trustwright classify', () => {
  it('derives the class of each system of the example, each as its file declares', async () => {
    const { systems } = classifyOutput.parse(await json('classify'));
    expect(systems.map(({ id, class: found, agrees }) => [id, found, agrees])).toEqual([
      ['application-screening', 'high-risk', true],
      ['code-review-assistant', 'minimal', true],
      ['support-assistant', 'transparency', true],
    ]);
    expect(systems.every(({ unanswered }) => unanswered.length === 0)).toBe(true);
  });
  it('says why in words and taken apart', async () => {
    const { systems } = classifyOutput.parse(await json('classify', 'application-screening'));
    expect(systems[0]).toMatchObject({
      from: '2027-12-02',
      annexIII: ['eu-ai-act:annex-iii.4.a'],
      steps: [
        { provision: 'eu-ai-act:annex-iii.4.a', answer: 'classification.annexIII', gives: 'high-risk' },
        { provision: 'eu-ai-act:art-6.3.profiling', answer: 'classification.profiling' },
      ],
    });
    expect(systems[0]?.reasons[0]).toMatch(/^Annex III, point 4\(a\): Recruitment and selection/);
    const { stdout } = await ask('classify', 'support-assistant');
    expect(stdout).toContain('Support assistant (support-assistant): transparency   ✔ as declared');
    expect(stdout).toContain('Article 50 besides: Article 50(1), Article 50(2), Article 50(5).');
  });
  it('prints a contradiction, what is not answered and what becomes prohibited', async () => {
    const system = (answers: string) =>
      [
        '---\n{ id: tool, title: Tool, owner: ciso, version: "1.0", approved: 2026-01-10, nextReview: 2027-01-10, summary: A tool.,',
        '  systemVersion: "1.0", purpose: To help., intendedUsers: [Staff], affectedPersons: [Staff], state: design,',
        '  roles: [provider], markets: [EU], models: [{ name: M, type: model }], oversight: A person.,',
        `  classification: { declared: minimal, reason: Small., ${answers} } }\n---\n\nText.\n`,
      ].join('\n');
    const settings = [
      '{ format: 1, roles: [{ id: ciso, title: CISO }], scope: { statement: All. }, frameworks: [{ id: iso27001-2022 }],',
      'organisation: { name: A, legalName: A B.V., description: A., jurisdictions: [NL], size: small,',
      'contact: { trust: a@a.example, security: a@a.example, privacy: a@a.example } } }\n',
    ].join('\n');
    const said = async (answers: string, asOf: string) => {
      const files = { 'content/program.yaml': settings, 'content/ai-systems/tool.mdx': system(answers) };
      return (await call(['classify', '--as-of', asOf], { cwd: folderWith(files) })).stdout;
    };
    const profiling = 'annexIII: ["eu-ai-act:annex-iii.4.b"], derogation: { conditions: ["eu-ai-act:art-6.3.c"] }';
    expect(await said(profiling, exampleDay)).toMatch(
      /high-risk, with effects from 2027-12-02 {3}✖ declared as minimal/,
    );
    expect(await said(profiling, exampleDay)).toContain('? Does the system profile natural persons? Not answered');
    expect(await said(`${profiling}, profiling: false`, exampleDay)).toContain(
      'Record under Article 6(4): missing, due from 2027-12-02 on.',
    );
    const practice = 'practices: [{ practice: "eu-ai-act:art-5.1.ba", how: intended }]';
    expect(await said(practice, exampleDay)).toContain('! Article 5(1)(ba) prohibits it from 2026-12-02 on.');
    expect(await said(practice, '2024-07-01')).toContain('The Regulation entered into force on 2024-08-01.');
  });
});

describe('trustwright obligations', () => {
  it('has one row for each duty, with both readings of when it binds', async () => {
    const { obligations, fines, reliefs, law } = obligationsOutput.parse(
      await json('obligations', '--system', 'application-screening'),
    );
    const row = (id: string) => obligations.find(({ requirement }) => requirement === `eu-ai-act:${id}`);
    expect(new Set(obligations.map(({ requirement }) => requirement)).size).toBe(obligations.length);
    expect(row('art-72.1')).toMatchObject({
      binding: true,
      inPractice: false,
      from: '2026-08-02',
      inPracticeFrom: '2027-12-02',
      coverage: 'covered',
    });
    expect(row('art-9.1')).toMatchObject({
      binding: false,
      from: '2027-12-02',
      source: 'Article 113, third paragraph, point (c)',
      controls: ['ai-risk-management'],
    });
    expect(fines.map(({ counts }) => counts)).toEqual(['lower', 'lower', 'lower']);
    expect(reliefs.map(({ provision }) => provision)).toEqual(['eu-ai-act:art-11.1', 'eu-ai-act:art-63']);
    expect(law).toMatch(/^Consolidated to 2026-07-27/);
  });
  it('waits for Article 50(2) until the transition of Article 111(4) ends', async () => {
    const { obligations } = obligationsOutput.parse(await json('obligations', '--system', 'support-assistant'));
    expect(obligations.find(({ requirement }) => requirement === 'eu-ai-act:art-50.2')).toMatchObject({
      ...{ binding: false, from: '2026-12-02', source: 'Article 111(4)', coverage: 'partial' },
    });
  });
  it('as text names both readings, what comes next and what a fine may be', async () => {
    const { stdout } = await ask('obligations', '--system', 'application-screening');
    expect(stdout).toContain('Two readings: Article 113(c) defers only Sections 1 to 3 of Chapter III');
    expect(stdout).toContain('○ 2026-12-02  2 duties begin to bind: Article 5(1)(ba), Article 5(1)(bb).');
    expect(stdout).toContain('the lower of the two (Article 99(6))');
  });
  it('looks at a system in another role and class, and at a role and class without a system', async () => {
    const ids = async (...words: string[]) =>
      obligationsOutput.parse(await json('obligations', ...words)).obligations.map(({ requirement }) => requirement);
    expect(await ids('--system', 'code-review-assistant', '--class', 'high-risk')).toContain('eu-ai-act:art-26.1');
    expect(await ids('--system', 'application-screening', '--role', 'importer')).toContain('eu-ai-act:art-23.1.a');
    const bare = await ids('--role', 'distributor', '--class', 'high-risk');
    expect(bare).toContain('eu-ai-act:art-24.1');
    expect(bare).not.toContain('eu-ai-act:art-9.1');
  });
  it('without a system gives the duties of all of them together', async () => {
    const { systems, obligations } = obligationsOutput.parse(await json('obligations'));
    expect(systems).toEqual(['application-screening', 'code-review-assistant', 'support-assistant']);
    const roles = obligations.find(({ requirement }) => requirement === 'eu-ai-act:art-4.1')?.roles;
    expect(new Set(roles)).toEqual(new Set(['provider', 'deployer']));
  });
  it('draws what comes next as a picture that stands alone', async () => {
    const { stdout } = await ask('obligations', '--system', 'application-screening', '--format', 'svg');
    expect(stdout).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 900 \d+"/);
    expect(stdout).toContain('2027-12-02');
    expect(stdout).not.toMatch(/style="|<script|href=/);
  });
  it.each([
    [
      ['--system', 'aplication-screening'],
      'No AI system `aplication-screening`. Did you mean `application-screening`?',
    ],
    [['--role', 'owner'], 'Unexpected role `owner`, expected one of: provider, deployer'],
    [['--class', 'limited'], 'Unexpected class `limited`, expected one of: prohibited, high-risk'],
  ])('refuses %o', async (words, message) => {
    const { code, stderr } = await ask('obligations', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
