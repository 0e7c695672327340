import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { previousAudit } from '../src/packs/delta/previous-audit.ts';
import { packName } from '../src/packs/pack-name.ts';
import { applicability, audit, control, type Fields, implementing, policy, risk, vendor } from './support/documents.ts';
import { packInput, readCsv, unzipped } from './support/packed.ts';
import { type Drafts, filesOf, programOf, provenEvidence } from './support/program.ts';
import { repositoryWith } from './support/repository.ts';
import { call, folderWith } from './support/trustwright.ts';

const lastAudit = audit('last', { kind: 'iso-stage-2', on: '2026-02-01', status: 'finished' });
const nextAudit = audit('next', { kind: 'iso-surveillance', on: '2027-02-01' });
const treated = (more: Fields) => ({
  ...{ option: 'mitigate', decided: '2026-01-05', controls: ['review'], residualLikelihood: 1, residualImpact: 2 },
  ...more,
});
const decision = (id: string, more: Fields) => ({ requirement: `iso27001-2022:${id}`, ...more });
const implementsIt = { implements: [implementing('iso27001-2022:A.5.18')] };

const before: Drafts = {
  audits: [lastAudit, nextAudit],
  policies: [
    [policy('access', { requirements: ['iso27001-2022:A.5.15'] }), 'Access follows the role.\n'],
    [policy('old', { requirements: ['iso27001-2022:A.5.1'] }), 'Old.\n'],
    [policy('same', { requirements: ['iso27001-2022:A.5.1'] }), 'As ever.\n'],
  ],
  controls: [control('review', { ...implementsIt })],
  evidence: [provenEvidence('first', { controls: ['review'], generatedAt: '2026-01-10', validUntil: '2026-03-31' })],
  risks: [risk('loss', { treatment: treated({}) }), risk('theft', { treatment: treated({ residualLikelihood: 3 }) })],
  applicability: [
    applicability('soa', {
      decisions: [
        decision('A.7.1', { applicable: true, basis: ['risk'] }),
        decision('A.7.2', { applicable: false, justification: 'No office.' }),
      ],
    }),
  ],
  vendors: [vendor('host', { until: '2026-04-30' })],
};

const finding = (id: string, more: Fields) => ({
  ...{ id, title: id, owner: 'ciso', audit: 'last', grade: 'minor', statement: 'It lacks.', response: 'We mend it.' },
  ...more,
});

const after: Drafts = {
  ...before,
  policies: [
    [
      policy('access', { requirements: ['iso27001-2022:A.5.15'], version: '2.0', approved: '2026-05-01' }),
      'Access follows the task.\n',
    ],
    [policy('same', { requirements: ['iso27001-2022:A.5.1'] }), 'As ever.\n'],
    [policy('fresh', { requirements: ['iso27001-2022:A.5.1'], approved: '2026-05-01' }), 'New.\n'],
  ],
  controls: [
    control('review', { ...implementsIt }),
    control('backup', { implements: [implementing('iso27001-2022:A.8.13', 'partial')] }),
  ],
  evidence: [
    ...before.evidence!,
    provenEvidence('second', { controls: ['backup'], generatedAt: '2026-05-02', title: 'Second' }),
  ],
  risks: [risk('loss', { treatment: treated({ residualImpact: 5 }) }), risk('fire')],
  applicability: [
    applicability('soa', {
      version: '1.1',
      decisions: [
        decision('A.7.1', { applicable: false, justification: 'We gave the office up.' }),
        decision('A.7.2', { applicable: false, justification: 'No office.' }),
      ],
    }),
  ],
  vendors: [vendor('host', { until: '2026-04-30' }), vendor('new-host', { since: '2026-04-01' })],
  findings: [
    finding('opened', { raised: '2026-02-01', closed: '2026-04-01' }),
    finding('earlier', { raised: '2026-01-01' }),
  ],
};

const repository = () =>
  repositoryWith([
    { day: '2026-01-15', files: filesOf(before) },
    { day: '2026-05-10', files: { ...filesOf(after), 'policies/old.mdx': null, 'content/risks/theft.yaml': null } },
  ]);

/** The one pack that a call wrote. */
async function packOf(root: string, name: string, ...words: string[]) {
  const out = folderWith();
  // The small statements leave controls undecided, which the command says; here that is of no account.
  const { code, stdout } = await call(['pack', '--out', out, ...words], { cwd: root });
  expect(code).toBe(0);
  expect(stdout).toContain(`${name}.zip`);
  const files = unzipped(readFileSync(join(out, `${name}.zip`)));
  const text = (path: string) => {
    const bytes = files.get(`${name}/data/${path}`);
    return bytes && Buffer.from(bytes).toString();
  };
  const rows = readCsv(text('delta/changes.csv') ?? '').slice(1);
  const told = (part: string) => rows.filter(([area]) => area === part).map((row) => row.slice(1));
  const paths = [...files.keys()].map((path) => path.slice(`${name}/data/`.length));
  return { out, files, text, rows, told, paths };
}

describe('a pack of surveillance tells what changed since the last audit', () => {
  let made: ReturnType<typeof packOf> | undefined;
  const surveillance = () => {
    made ??= packOf(repository(), 'next', 'next', '--as-of', '2026-06-01');
    return made;
  };

  it('with the audit that it is told from', async () => {
    const { text } = await surveillance();
    expect(text('delta/changes.html')).toContain('From 2026-02-01 (the last audit, “Last”) to 2026-06-01.');
    expect(text('index.html')).toContain('2026-02-01: the last audit, “Last”');
  });

  it('policies and controls that came, went or changed, and none that did not', async () => {
    const { told } = await surveillance();
    expect(told('Policies').map(([id, , change, old, now]) => [id, change?.slice(2), old, now])).toEqual([
      ['access', 'changed', 'version 1.0', 'version 2.0'],
      ['fresh', 'added', '', 'version 1.0'],
      ['old', 'removed', 'version 1.0', ''],
    ]);
    expect(told('Controls').map(([id, , change]) => [id, change?.slice(2)])).toEqual([['backup', 'added']]);
  });

  it('the words of a policy that came and went', async () => {
    const { text, paths } = await surveillance();
    const page = text('delta/policies/access.html')!;
    expect(page).toContain('version 1.0 → 2.0');
    expect(page).toContain('Access follows the <del>role.</del><ins>task.</ins>');
    expect(paths.filter((path) => path.startsWith('delta/policies/'))).toEqual(['delta/policies/access.html']);
  });

  it('statuses that rose or fell, each with the reason', async () => {
    const { told } = await surveillance();
    expect(told('Statuses').find(([id]) => id === 'A.5.18')).toEqual([
      ...['A.5.18', 'Access rights', '▼ worse', '█ covered', '▒ partial'],
      'review: It is not provable: the latest evidence, of 2026-01-10, expired on 2026-03-31.',
    ]);
    expect(told('Statuses').find(([id]) => id === 'A.8.13')).toEqual([
      ...['A.8.13', 'Information backup', '▲ better', '□ gap', '▒ partial'],
      'backup: It is implemented in part.',
    ]);
    expect(
      told('Statuses')
        .find(([id]) => id === 'A.7.1')
        ?.slice(2),
    ).toEqual([...['◐ changed', '□ gap', '╱ excluded', 'We gave the office up.']]);
    expect(told('Statuses').some(([id]) => id === 'A.7.2')).toBe(false);
  });

  it('decisions of the Statement of Applicability', async () => {
    const { told } = await surveillance();
    expect(told('Statement of Applicability').map(([id, , , old, now]) => [id, old, now])).toEqual([
      ['soa', 'version 1.0', 'version 1.1'],
      ['A.7.1', 'included for risk', 'excluded: We gave the office up.'],
    ]);
  });

  it('evidence that is new or has expired, risks, vendors and findings', async () => {
    const { told } = await surveillance();
    expect(told('Evidence').map(([id, , change]) => [id, change?.slice(2)])).toEqual([
      ['first', 'expired'],
      ['second', 'added'],
    ]);
    expect(told('Risks').map(([id, , change]) => [id, change?.slice(2)])).toEqual([
      ['fire', 'added'],
      ['loss', 'worse'],
      ['theft', 'removed'],
    ]);
    expect(told('Vendors').map(([id, , change]) => [id, change?.slice(2)])).toEqual([
      ['host', 'removed'],
      ['new-host', 'added'],
    ]);
    expect(told('Findings').map(([id, , change]) => [id, change?.slice(2)])).toEqual([
      ['opened', 'opened'],
      ['opened', 'closed'],
    ]);
  });

  it('as a sheet of the workbook', async () => {
    const { files } = await surveillance();
    const { sheets } = await readXlsx(files.get('next/data/workbook.xlsx')!);
    expect(sheets.map(({ name }) => name)).toContain('Changes since 2026-02-01');
  });
});

describe('pack --since', () => {
  it('writes what changed since a day beside the whole pack, under a name of its own', async () => {
    const words = ['next', '--since', '2026-02-10', '--as-of', '2026-06-01'];
    const { paths, told, text } = await packOf(repository(), 'next-since-2026-02-10', ...words);
    expect(told('Policies')).toHaveLength(3);
    expect(paths.filter((path) => /^policies\/[a-z]+\.html$/.test(path)).sort()).toEqual([
      'policies/access.html',
      'policies/fresh.html',
    ]);
    expect(paths.filter((path) => /^evidence\//.test(path))).toEqual(['evidence/second.csv']);
    expect(paths).not.toContain('requests.csv');
    expect(text('index.html')).toContain('what changed from 2026-02-10 to 2026-06-01');
    expect(text('verify.md')).toMatch(
      /npx trustwright pack next --at [0-9a-f]{40} --since [0-9a-f]{40} --as-of 2026-06-01/,
    );
  });

  it('takes a commit as well, and verifies like any pack', async () => {
    const { out, told } = await packOf(
      repository(),
      'next-since-2026-01-15',
      ...['next', '--since', 'HEAD~1', '--as-of', '2026-06-01'],
    );
    expect(told('Policies')).toHaveLength(3);
    const verified = await call(['verify', join(out, 'next-since-2026-01-15.zip')], { cwd: out });
    expect(verified.code).toBe(0);
  });

  it('tells of nothing where nothing changed', async () => {
    const { rows } = await packOf(
      repository(),
      'next-since-2026-05-20',
      ...['next', '--since', '2026-05-20', '--as-of', '2026-06-01'],
    );
    expect(rows).toEqual([]);
  });

  it('refuses a day that it knows nothing of, or one to come', async () => {
    const root = repository();
    const refused = async (...words: string[]) => {
      const { code, stderr } = await call(['pack', 'next', ...words], { cwd: root });
      expect(code).toBe(2);
      return stderr;
    };
    expect(await refused('--since', '2026-01-14')).toContain('The history begins on 2026-01-15');
    expect(await refused('--since', 'no-such')).toContain('No commit `no-such`');
    expect(await refused('--since', '2026-06-02', '--as-of', '2026-06-01')).toContain('Name a day before it.');
  });
});

describe('where the day of the last audit is not at hand', () => {
  const bare = () => repositoryWith([{ day: '2026-05-10', files: filesOf(after) }]);

  it('the pack says so first, and tells what documents date themselves', async () => {
    const { text, told } = await packOf(bare(), 'next', 'next', '--as-of', '2026-06-01');
    const index = text('index.html')!;
    expect(index.slice(0, index.indexOf('Coverage at a glance'))).toContain('The history begins on 2026-05-10');
    expect(told('Policies').map(([id, , change]) => [id, change?.slice(2)])).toEqual([
      ['access', 'approved since'],
      ['fresh', 'approved since'],
    ]);
    expect(told('Statuses')).toEqual([]);
    expect(text('delta/changes.html')).toContain('<dt>Statuses</dt><dd>not known</dd>');
    expect(told('Findings')).toHaveLength(2);
  });
});

describe('the last audit', () => {
  const previous = (id: string, ...audits: readonly Fields[]) => {
    const program = programOf({ audits });
    return previousAudit(program, program.audits.get(id)!.value)?.id;
  };

  it('is the latest before it, of the same family and about a framework of its own', () => {
    const certification = audit('cert', { kind: 'iso-stage-2', on: '2025-02-01' });
    const first = audit('first', { kind: 'iso-surveillance', on: '2026-02-01' });
    const second = audit('second', { kind: 'iso-surveillance', on: '2027-02-01' });
    const report = audit('report', { kind: 'soc2-type-2', on: '2026-12-01' });
    const other = audit('other', { kind: 'iso-stage-1', on: '2026-10-01', frameworks: ['iso42001-2023'] });
    const all = [certification, first, second, report, other];
    expect(previous('second', ...all)).toBe('first');
    expect(previous('first', ...all)).toBe('cert');
    expect(previous('cert', ...all)).toBeUndefined();
    expect(previous('report', ...all)).toBeUndefined();
  });

  it('changes no name of a pack but that of one with changes alone', () => {
    const program = programOf({ audits: [lastAudit] });
    const input = packInput(program, 'last');
    const since = { day: '2026-01-01', because: '', unproven: '' };
    expect(packName({ ...input, since })).toBe('last');
    expect(packName({ ...input, since, whole: input.scope })).toBe('last-since-2026-01-01');
  });
});
