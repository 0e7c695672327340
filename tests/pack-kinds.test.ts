import { posix } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { documentedInformation } from '../src/catalogs/documented-information/index.ts';
import { requestsByKind } from '../src/catalogs/requests/index.ts';
import type { Asked } from '../src/model/asked.ts';
import { type AuditKind, auditKind } from '../src/model/audit.ts';
import { indexCatalog } from '../src/model/catalog-index.ts';
import { parseRequirementId } from '../src/model/requirement-id.ts';
import { shippedCatalogs } from '../src/read/catalogs.ts';
import { answering, auditedProgram } from './support/audited-program.ts';
import { control, evidence, implementing, policy, risk } from './support/documents.ts';
import { exampleProgram } from './support/example.ts';
import { packed, packInput, readCsv, textsOf } from './support/packed.ts';
import { programOf, provenEvidence } from './support/program.ts';

const kinds = auditKind.options;
const packs = new Map(
  await Promise.all(kinds.map(async (kind) => [kind, await packed(packInput(auditedProgram(kind), 'one'))] as const)),
);
const textsByKind = new Map([...packs].map(([kind, pack]) => [kind, textsOf(pack)]));
const holds = (kind: AuditKind, path: string) => textsByKind.get(kind)?.has(`data/${path}`) === true;

/** The rows of a table by column. */
function table(files: ReadonlyMap<string, string>, path: string): readonly Readonly<Record<string, string>>[] {
  const [columns = [], ...rows] = readCsv(files.get(`data/${path}`) ?? '');
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}

const filesOf = async (...input: Parameters<typeof packInput>) => textsOf(await packed(packInput(...input)));

/** What each file is for: the kinds whose packs hold it. No other kind may. */
const iso: readonly AuditKind[] = ['iso-stage-1', 'iso-stage-2', 'iso-surveillance', 'iso-recertification'];
const soc2: readonly AuditKind[] = ['soc2-type-1', 'soc2-type-2', 'soc2-with-iso42001'];
const places: Readonly<Record<string, readonly AuditKind[]>> = {
  'requests.csv': kinds,
  'responses.csv': kinds,
  'organisation.html': kinds,
  'evidence-register.csv': kinds,
  'registers/risks.csv': kinds,
  'documented-information/iso27001-2022.csv': ['iso-stage-1', 'iso-surveillance', 'iso-recertification', 'internal'],
  'documented-information/iso42001-2023.csv': ['iso-stage-2', 'iso-recertification', 'soc2-with-iso42001', 'internal'],
  'statement-of-applicability/soa-27001.csv': ['iso-stage-1', 'iso-surveillance', 'iso-recertification', 'internal'],
  'system-description.html': soc2,
  'registers/internal-audits.csv': [...iso, 'soc2-with-iso42001', 'internal'],
  'management-reviews/review-1.html': [...iso, 'soc2-with-iso42001', 'internal'],
  'registers/legal-register.csv': [...iso, 'soc2-with-iso42001', 'internal'],
  'ai-systems/screening.html': [
    'iso-stage-2',
    'iso-recertification',
    'soc2-with-iso42001',
    'ai-act-internal-control',
    'internal',
  ],
  'assessments/screening-impact.html': [
    'iso-stage-2',
    'iso-recertification',
    'soc2-with-iso42001',
    'ai-act-internal-control',
    'internal',
  ],
  'registers/ai-resources.csv': [
    'iso-stage-2',
    'iso-recertification',
    'soc2-with-iso42001',
    'ai-act-internal-control',
    'internal',
  ],
  'rotation/iso27001-2022.csv': ['iso-surveillance', 'iso-recertification'],
};

describe.each(kinds)('the pack of an audit of kind %s', (kind) => {
  it('holds what its auditor asks for and nothing that belongs to other kinds', () => {
    for (const [path, holders] of Object.entries(places)) expect(holds(kind, path), path).toBe(holders.includes(kind));
  });

  it('leads to pages that are there', () => {
    const files = textsByKind.get(kind)!;
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue;
      for (const [, url = ''] of html.matchAll(/ href="([^"]*)"/g)) {
        if (/^(https:|mailto:)/.test(url)) continue;
        const [file = '', anchor] = url.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        expect(files.has(target), `${path} → ${url}`).toBe(true);
        if (anchor) expect(files.get(target), `${path} → ${url}`).toContain(`id="${decodeURIComponent(anchor)}"`);
      }
    }
  });

  it('has every request with a status, and each that is open on the first page, before anything that is there', () => {
    const rows = table(textsByKind.get(kind)!, 'requests.csv');
    expect(rows.length).toBeGreaterThan(10);
    const index = textsByKind.get(kind)!.get('data/index.html')!;
    const missing = index.slice(index.indexOf('What is missing'), index.indexOf('Coverage at a glance'));
    const open = rows.filter(({ Status }) => Status?.includes('open'));
    for (const { Number: number, Where, Remarks } of open) {
      expect(Where).toBe('');
      expect(Remarks, number).not.toBe('');
    }
    for (const { Number: number } of open.slice(0, 8)) expect(missing).toContain(`${number} `);
    expect(rows.filter(({ Status }) => Status?.includes('ready')).every(({ Where }) => Where !== '')).toBe(true);
    expect(new Set(rows.map((row) => row.Number)).size).toBe(rows.length);
  });

  it('has its requests, and what the standard wants in writing, as sheets of the workbook', async () => {
    const workbook = packs.get(kind)!.files.find(({ path }) => path === 'data/workbook.xlsx')!.bytes;
    const { sheets } = await readXlsx(workbook);
    const names = sheets.map(({ name }) => name);
    expect(names).toContain('Request list');
    expect(names.some((name) => name.startsWith('Documented '))).toBe(
      [...textsByKind.get(kind)!.keys()].some((path) => path.includes('documented-information/')),
    );
  });
});

describe('what a standard asks to be documented', () => {
  const files = () => textsByKind.get('iso-stage-1')!;
  const rowFor = (rows: ReturnType<typeof table>, what: string) =>
    rows.find((row) => row['What is to be documented']?.startsWith(what));

  it('is present, incomplete, out of date or missing as the program has it, and what is missing comes first', async () => {
    const rows = table(files(), 'documented-information/iso27001-2022.csv');
    expect(rowFor(rows, 'Policy of top management')).toMatchObject({
      ...{ Clause: '5.2', State: '■ present', Where: 'policies/security-policy.html', Owner: 'Head of Security' },
    });
    expect(rowFor(rows, 'Objectives')).toMatchObject({
      ...{ Clause: '6.2', State: '□ missing', Where: '', Remarks: 'No objective is recorded.' },
    });
    expect(rowFor(rows, 'Results of internal audits')?.State).toBe('■ present');
    expect(rowFor(rows, 'Statement of Applicability')).toMatchObject({
      ...{ State: '▒ incomplete', Remarks: '93 controls not decided.' },
    });
    const states = rows.map(({ State = '' }) => State.slice(2));
    const order = ['missing', 'incomplete', 'out of date', 'present'];
    expect(states).toEqual([...states].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(states[0]).toBe('missing');
  });

  it('is out of date once its review has passed, and a year after the last internal audit', async () => {
    const drafts = {
      policies: [policy('security-policy', { requirements: ['iso27001-2022:5.2'], nextReview: '2026-11-20' })],
      internalAudits: [{ ...answering.internalAudits[0]!, performed: '2025-11-20' }],
    };
    const late = await filesOf(auditedProgram('iso-stage-1', drafts), 'one');
    const rows = table(late, 'documented-information/iso27001-2022.csv');
    expect(rowFor(rows, 'Policy of top management')).toMatchObject({
      State: '◷ out of date',
      Remarks: 'Review overdue: “Security policy” since 2026-11-20.',
    });
    expect(rowFor(rows, 'Results of internal audits')).toMatchObject({
      State: '◷ out of date',
      Remarks: 'The last one was finished on 2025-11-20, more than a year ago.',
    });
  });

  it('names a risk that nobody accepts, and an AI system whose present version was not assessed', async () => {
    const unaccepted = auditedProgram('iso-stage-2', {
      risks: [...answering.risks, risk('loss')],
      assessments: [{ ...answering.assessments[0]!, systemVersion: '0.9' }],
    });
    const rows = table(await filesOf(unaccepted, 'one'), 'documented-information/iso42001-2023.csv');
    expect(rowFor(rows, 'Acceptance')).toMatchObject({ State: '▒ incomplete', Remarks: '1 risk of 2 not accepted.' });
    expect(rowFor(rows, 'Results of impact assessments')).toMatchObject({
      State: '▒ incomplete',
      Remarks: 'Not assessed in its present version: Screening 1.0.',
    });
  });

  it('of an empty program is missing, all but what its settings say', async () => {
    const empty = programOf({ audits: [emptyAudit] });
    const rows = table(await filesOf(empty, 'one'), 'documented-information/iso27001-2022.csv');
    const there = rows.filter(({ State }) => !State?.includes('missing')).map((row) => row['What is to be documented']);
    expect(there).toEqual([
      'Scope of the management system',
      'How risks are assessed: method, scale, criteria',
      'How documents are approved and controlled',
      'Roles and responsibilities',
      'Incidents and what was learned',
    ]);
  });
});

const emptyAudit = {
  ...{ id: 'one', title: 'One', owner: 'ciso', version: '1.0', approved: '2026-01-10', nextReview: '2027-01-10' },
  ...{ kind: 'iso-stage-1', frameworks: ['iso27001-2022'], scope: 'All.', on: '2026-12-01', status: 'planned' },
};

describe('requests', () => {
  const requestIn = (files: ReadonlyMap<string, string>, what: string) =>
    table(files, 'requests.csv').find(({ Request }) => Request?.startsWith(what));

  it('for whole lists say which days of the period a list leaves out', () => {
    expect(requestIn(textsByKind.get('soc2-type-2')!, 'Everybody who joined')).toMatchObject({
      ...{ Status: '▒ partial', Where: 'evidence-register.html#joined' },
      Remarks: 'Not in the list: 2026-07-01 to 2026-11-21.',
    });
    expect(requestIn(textsByKind.get('soc2-type-2')!, 'Everybody who left')).toMatchObject({ Status: '□ open' });
  });

  it('take a record of another time, or one that has expired, for half an answer', async () => {
    const requestWith = async (more: object) => {
      const drafts = { evidence: [evidence('reviewed', { ...more })] };
      return requestIn(await filesOf(auditedProgram('soc2-type-2', drafts), 'one'), 'Reviews of access rights');
    };
    expect(await requestWith({})).toMatchObject({ Status: '■ ready', Where: 'evidence-register.html#reviewed' });
    expect(await requestWith({ generatedAt: '2025-06-01' })).toMatchObject({
      Status: '▒ partial',
      Remarks: 'No record is of 2026-01-01 to 2026-11-21.',
    });
    expect(await requestWith({ validUntil: '2026-11-20' })).toMatchObject({
      Status: '▒ partial',
      Remarks: 'What shows it has expired.',
    });
    expect(await requestWith({ result: 'fail' })).toMatchObject({
      Status: '■ ready',
      Remarks: 'The latest result, of 2026-03-01, is a failure.',
    });
  });

  it('about criteria of a category that is not in scope are not asked', () => {
    const asked = table(textsByKind.get('soc2-type-2')!, 'requests.csv').map(({ Request = '' }) => Request);
    expect(asked.some((request) => request.startsWith('Tests of restoring'))).toBe(true);
    expect(asked.filter((request) => /Deletion of customer data|about their own data/.test(request))).toEqual([]);
  });

  it('prefer what fits the same request in every framework that names it', async () => {
    const drafts = {
      controls: [
        ...answering.controls,
        control('test', { implements: [implementing('soc2-tsc-2017:CC4.1'), implementing('iso27001-2022:A.8.29')] }),
        control('watch', { implements: [implementing('soc2-tsc-2017:CC4.1')] }),
      ],
      evidence: [evidence('tested', { controls: ['test'] }), evidence('watched', { controls: ['watch'] })],
    };
    const files = await filesOf(auditedProgram('soc2-type-2', drafts), 'one');
    expect(requestIn(files, 'Penetration test')?.Where).toBe('evidence-register.html#tested');
    expect(requestIn(files, 'How controls are watched')?.Where).toContain('evidence-register.html#watched');
  });

  it('of the auditor stand before the others, under their own numbers', async () => {
    const requests = [
      { number: 'CV-7', request: 'The access reviews', evidence: ['reviewed'], owner: 'ciso', due: '2026-12-01' },
      { number: 'CV-8', request: 'The board minutes', requirements: ['soc2-tsc-2017:CC1.2'] },
    ];
    const files = await filesOf(auditedProgram('soc2-type-2', {}, { requests }), 'one');
    const [first, second, third] = table(files, 'requests.csv');
    expect(first).toMatchObject({ Number: 'CV-7', Status: '■ ready', Due: '2026-12-01', Owner: 'Head of Security' });
    expect(second).toMatchObject({ Number: 'CV-8', Status: '□ open', Requirements: 'CC1.2' });
    expect(third?.Number).toBe('R001');
  });

  it('and what is to be documented name requirements that their catalogs hold', () => {
    const catalogs = shippedCatalogs();
    const all: readonly Asked[] = [
      ...[...documentedInformation.values()].flat(),
      ...Object.values(requestsByKind).flatMap((parts) => parts.flatMap((part) => (part === 'documented' ? [] : part))),
    ];
    const unknown = all
      .flatMap(({ requirements }) => requirements)
      .filter((id) => {
        const { catalog = '', local = '' } = parseRequirementId(id) ?? {};
        const found = catalogs.get(catalog);
        return !found || !indexCatalog(found).byId.has(local);
      });
    expect(unknown).toEqual([]);
    for (const { needs } of all) expect(needs.length).toBeGreaterThan(0);
  });
});

it('internal control under Annex VI asks about each AI system by itself', async () => {
  const [screening] = answering.aiSystems;
  const drafts = {
    aiSystems: [screening!, { ...screening!, id: 'ranking', title: 'Ranking' }],
    evidence: [
      provenEvidence('examined', { controls: ['quality'], systems: ['screening'] }),
      provenEvidence('general', { controls: ['quality'] }),
    ],
  };
  const rows = table(await filesOf(auditedProgram('ai-act-internal-control', drafts), 'one'), 'requests.csv');
  const about = (system: string) => rows.filter(({ Request }) => Request?.startsWith(`${system}: `));
  expect(about('Ranking')).toHaveLength(rows.length / 2);
  expect(about('Screening')).toHaveLength(rows.length / 2);
  const [ranking, screened] = ['Ranking', 'Screening'].map((system) => about(system)[0]?.Where);
  expect(screened).toContain('evidence-register.html#examined');
  expect(ranking).not.toContain('examined');
  expect(ranking).toContain('evidence-register.html#general');
});

it('the Annex IV file is asked for, and is incomplete as long as points of it are open', () => {
  const rows = table(textsByKind.get('ai-act-internal-control')!, 'requests.csv');
  expect(rows.find(({ Request }) => Request?.startsWith('Technical documentation'))).toMatchObject({
    ...{ Status: '▒ partial', Where: 'technical-documentation/screening/annex-iv.html' },
    Remarks: expect.stringMatching(/^Screening: \d+ present, \d+ partial, \d+ missing, 0 not applicable\.$/),
  });
});

it('the packs of the example have something to say of each of their requests', async () => {
  const program = exampleProgram();
  const files = await filesOf(program, 'soc2-2026');
  const ready = table(files, 'requests.csv').filter(({ Status }) => Status?.includes('ready')).length;
  expect(ready).toBeGreaterThan(25);
});

/** Only packs of reports on a period may hold a letter about the time since. */
it.each(kinds)('a pack of kind %s holds no bridge letter while the period lasts', (kind) => {
  expect([...(textsByKind.get(kind) ?? new Map()).keys()].filter((path) => path.includes('bridge-letter'))).toEqual([]);
});
