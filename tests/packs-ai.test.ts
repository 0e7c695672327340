import { describe, expect, it } from 'vitest';
import { annexIVPoints } from '../src/model/annex-iv.ts';
import { type AuditKind, auditKind } from '../src/model/audit.ts';
import { governanceItems } from '../src/model/governance-set.ts';
import { aiGovernance } from '../src/packs/ai/ai-governance.ts';
import type { Artefact, PackInput } from '../src/packs/artefact.ts';
import { writersFor } from '../src/packs/sections.ts';
import { technicalDocumentation } from '../src/packs/technical-documentation.ts';
import { answering, auditedProgram } from './support/audited-program.ts';
import { aiSystem, type Fields } from './support/documents.ts';
import { exampleProgram } from './support/example.ts';
import { packInput, readCsv } from './support/packed.ts';
import type { Drafts } from './support/program.ts';

const writers = [...technicalDocumentation, ...aiGovernance];
const bare = { typeset: undefined } as unknown as Partial<PackInput>;
/** What the writers about AI put into the pack of an audit, by path; without PDFs, which take time. */
function written(input: PackInput): ReadonlyMap<string, Artefact> {
  const ours = writersFor(input).filter((writer) => writers.includes(writer));
  return new Map(ours.flatMap(({ write }) => write(input)).map((artefact) => [artefact.path, artefact]));
}
const small = (kind: AuditKind, ...more: Parameters<typeof auditedProgram> extends [unknown, ...infer R] ? R : never) =>
  written(packInput(auditedProgram(kind, ...more), 'one', bare));
const example = () => written(packInput(exampleProgram(), 'screening-internal-control-2027', bare));
const textOf = (files: ReadonlyMap<string, Artefact>, path: string) => String(files.get(path)?.content ?? '');
const rowsOf = (files: ReadonlyMap<string, Artefact>, path: string) => {
  const [columns = [], ...rows] = readCsv(textOf(files, path));
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
};

const folder = 'technical-documentation/screening';
const dossier = [`${folder}/annex-iv.html`, `${folder}/declaration.html`, `${folder}/registration-a.json`];
const governed = [
  ...['ai-classification.html', 'obligations/screening.csv', 'registers/impact-assessments.csv'],
  ...['ai-incidents.html', 'ai-governance.csv'],
];
const aboutAi: readonly AuditKind[] = [
  ...(['iso-stage-2', 'iso-recertification', 'soc2-with-iso42001', 'ai-act-internal-control', 'internal'] as const),
];

describe.each(auditKind.options)('the pack of an audit of kind %s', (kind) => {
  it('takes up AI governance where the audit is about AI, and the dossier of the law where it is about the law', () => {
    const files = small(kind);
    for (const path of governed) expect(files.has(path), path).toBe(aboutAi.includes(kind));
    for (const path of dossier) expect(files.has(path), path).toBe(kind === 'ai-act-internal-control');
    if (!aboutAi.includes(kind)) expect([...files.keys()]).toEqual([]);
  });
});

it('internal control begins with what the law wants on paper', () => {
  const input = packInput(auditedProgram('ai-act-internal-control'), 'one', bare);
  expect(writersFor(input).slice(0, writers.length)).toEqual(writers);
});

describe('the technical documentation', () => {
  it('has a row for each point of Annex IV, and the index is told of each that is missing or there in part', () => {
    const files = small('ai-act-internal-control');
    const rows = rowsOf(files, `${folder}/annex-iv.csv`);
    expect(rows).toHaveLength(annexIVPoints.length);
    const open = rows.filter(({ State }) => State === 'Missing' || State === 'Partial');
    expect(open.length).toBeGreaterThan(0);
    expect(files.get(`${folder}/annex-iv.html`)?.lacks).toHaveLength(open.length);
    expect(textOf(files, `${folder}/annex-iv.html`)).toContain('There is no technical file of this system');
  });

  it('holds the text of the technical file, and leads to the documents behind each point', () => {
    const html = textOf(example(), 'technical-documentation/application-screening/annex-iv.html');
    expect(html).toContain('The event archive, which belongs to Ferrow');
    expect(html).toContain('href="../../assessments/application-screening-impact-2026.html"');
    expect(html).toContain('href="../../evidence-register.html#');
    expect(html).toContain('Not applicable. The system is software');
  });

  it('is not asked of a system without high risk, but the pack says why', () => {
    const aiSystems = [aiSystem('screening', { classification: { declared: 'minimal', reason: 'It sorts.' } })];
    const files = small('ai-act-internal-control', { aiSystems });
    for (const path of dossier) expect(files.has(path), path).toBe(false);
    expect(textOf(files, `${folder}/conformity.html`)).toContain('It is not high-risk.');
  });
});

describe('the declaration of conformity', () => {
  it('is a draft that names what is missing before it says anything', () => {
    const files = example();
    const path = 'technical-documentation/application-screening/declaration.html';
    const html = textOf(files, path);
    expect(html).toContain('Draft of the EU declaration');
    expect(html.indexOf('Missing.')).toBeLessThan(html.indexOf('1. Name, type'));
    expect(files.get(path)?.lacks?.map(({ what }) => what)).toEqual([
      'Annex V, point 4 Statement of conformity',
      'Annex V, point 8 Place, date, name, function and signature',
    ]);
  });

  it('that nobody began is missing', () => {
    expect(small('ai-act-internal-control').get(`${folder}/declaration.html`)?.lacks).toEqual([
      { what: 'EU declaration of conformity', why: 'None is drawn up for Screening.' },
    ]);
  });
});

it('registration data are the same as a form and as JSON', () => {
  const files = example();
  const path = 'technical-documentation/application-screening/registration-a';
  const { section, fields } = JSON.parse(textOf(files, `${path}.json`));
  expect(section).toBe('A');
  for (const { title } of fields) expect(textOf(files, `${path}.html`)).toContain(title);
});

it('duties say since when they bind, by what, and what covers them', () => {
  const rows = rowsOf(example(), 'obligations/application-screening.csv');
  expect(rows.find(({ Requirement }) => Requirement === 'Article 9(1)')).toMatchObject({
    ...{ Binding: 'no', From: '2027-12-02', 'In practice': 'no' },
  });
  for (const { Source } of rows) expect(Source).not.toBe('');
});

describe('impact assessments', () => {
  const path = 'registers/impact-assessments';

  it('have their parts, and what is missing of them is told', () => {
    const files = small('iso-stage-2');
    const rows = rowsOf(files, `${path}.csv`);
    expect(rows.find(({ Part }) => Part === 'How this assessment was made')).toMatchObject({ State: '□ absent' });
    expect(files.get(`${path}.html`)?.lacks).toContainEqual({
      ...{ what: 'Impact assessment of Screening', why: '“How this assessment was made” is absent.' },
    });
  });

  it('of another version are stale, and a system without any lacks one', () => {
    const lacks = (drafts: Drafts) =>
      small('iso-stage-2', drafts)
        .get(`${path}.html`)
        ?.lacks?.map(({ why }) => why);
    const [first] = answering.assessments;
    expect(lacks({ assessments: [{ ...first!, systemVersion: '0.9' }] })).toContain(
      'Stale: another version: 0.9 → 1.0.',
    );
    expect(lacks({ assessments: [] })).toEqual(['None is recorded.']);
  });
});

describe('monitoring', () => {
  const path = 'monitoring/application-screening-monitoring';

  it('has a chart for each measure, which the style sheet colours, and every value as a row', () => {
    const files = example();
    const html = textOf(files, `${path}.html`);
    const measures = new Set(rowsOf(files, `${path}.csv`).map(({ Measure }) => Measure));
    expect(html.match(/<svg /g)).toHaveLength(measures.size);
    expect(html).not.toContain('<style');
    expect(files.get(`${path}.html`)?.table?.rows.length).toBe(rowsOf(files, `${path}.csv`).length);
  });

  it('says of a value beyond its threshold what was done', () => {
    const beyond = rowsOf(example(), `${path}.csv`).filter(({ State }) => State === '□ beyond');
    expect(beyond.length).toBeGreaterThan(0);
    for (const row of beyond) expect(row['What was done']).not.toBe('');
  });
});

describe('incidents of AI systems', () => {
  const incident = (more: Fields = {}): Drafts => ({
    incidents: [
      [
        {
          ...{ id: 'wrong-order', title: 'Wrong order', owner: 'ciso', summary: 'It was wrong.', kinds: ['ai'] },
          ...{ severity: 'high', outcome: 'harm', detected: '2026-11-21T08:00Z', aware: '2026-11-21T08:00Z' },
          ...{ customersAffected: true, systems: ['screening'], ...more },
        },
        '',
      ] as const,
    ],
  });
  const said = (drafts: Drafts) => small('iso-stage-2', drafts);

  it('of the day of the pack count, those of the next day and of other systems do not', () => {
    const count = (drafts: Drafts) => rowsOf(said(drafts), 'ai-incidents.csv').length;
    expect(count(incident())).toBeGreaterThan(0);
    expect(count(incident({ detected: '2026-11-22', aware: '2026-11-22' }))).toBe(0);
    expect(count(incident({ systems: [] }))).toBe(0);
  });

  it('whose report is late and was not sent are told first', () => {
    const ai = { roles: ['provider'], harms: ['death'], reason: 'Somebody died.', assessed: '2026-10-01T08:00Z' };
    const times = { detected: '2026-10-01T08:00Z', aware: '2026-10-01T08:00Z' };
    const causalLink = { likely: '2026-10-01T08:00Z' };
    const facts = { unionMarket: true, providerReachable: true, memberStates: ['NL'], causalLink };
    const files = said(incident({ ...times, ai: { ...ai, ...facts } }));
    const whys = files.get('ai-incidents.html')?.lacks?.map(({ why }) => why) ?? [];
    expect(whys.find((why) => why.includes('Article 73'))).toMatch(/late by \d+ days, not sent/);
    expect(textOf(files, 'ai-incidents.html')).toContain('Missing.');
  });

  it('have their clocks, and a report that is late and was not sent is told first', () => {
    const files = example();
    const rows = rowsOf(files, 'ai-incidents.csv');
    expect(rows.some(({ Serious, Target }) => Serious === 'yes' && Target !== '')).toBe(true);
    const late = rows.filter(({ State }) => /not sent|undecided/.test(State ?? '') && !/no day/.test(State ?? ''));
    expect(files.get('ai-incidents.html')?.lacks ?? []).toHaveLength(late.length);
  });
});

it('the governance set has all its parts, and each that is not complete is lacking', () => {
  const files = small('iso-stage-2');
  const rows = rowsOf(files, 'ai-governance.csv');
  const open = new Set(rows.filter(({ State }) => State !== '■ complete').map(({ Part }) => Part));
  expect(new Set(rows.map(({ Part }) => Part)).size).toBe(governanceItems.length);
  expect(open).toContain('Committee');
  expect(new Set(files.get('ai-governance.html')?.lacks?.map(({ what }) => what))).toEqual(open);
});

it('the same program and day give the same bytes', () => {
  const bytes = () => [...example()].map(([path, { content }]) => [path, content]);
  expect(bytes()).toEqual(bytes());
});
