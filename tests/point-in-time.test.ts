import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffToHtml } from '../src/packs/history/diff-page.ts';
import { lookBackOf } from '../src/packs/period.ts';
import { diffParts } from '../src/render/diff.ts';
import { audit, control, implementing, policy } from './support/documents.ts';
import { newKey } from './support/keys.ts';
import { readCsv, unzipped } from './support/packed.ts';
import { filesOf } from './support/program.ts';
import { gitIn, repositoryWith } from './support/repository.ts';
import { call, folderWith } from './support/trustwright.ts';

const period = { from: '2026-01-01', to: '2026-06-30' };

/** The files of a small program whose one policy has a version and a text. */
const program = (version: string, approved: string, text = 'Access follows the role.\n', more: object = {}) =>
  filesOf({
    audits: [audit('one', { period, approved: '2025-12-01' })],
    policies: [
      [
        policy('access-policy', {
          version,
          approved,
          nextReview: '2027-01-01',
          requirements: ['iso27001-2022:A.5.15'],
          ...more,
        }),
        text,
      ],
    ],
    controls: [
      control('access-review', { policies: ['access-policy'], implements: [implementing('iso27001-2022:A.5.18')] }),
    ],
  });

const commits = [
  { day: '2026-01-15', files: program('1.0', '2026-01-10') },
  {
    day: '2026-03-01',
    files: program('1.1', '2026-03-01', 'Access follows the role.\nIt ends on the last day.\n'),
    message: 'Leavers\n\nReviewed-by: Ben <ben@small.example>',
  },
  { day: '2026-05-01', files: program('2.0', '2026-04-30', 'Access follows the task.\nIt ends on the last day.\n') },
];

/** The texts of the one pack that a call wrote. */
async function packOf(root: string, ...words: string[]) {
  const out = folderWith();
  const { code, stdout, stderr } = await call(['pack', 'one', '--out', out, ...words], { cwd: root });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('one.zip');
  const zip = readFileSync(join(out, 'one.zip'));
  const texts = new Map(
    [...unzipped(zip)].map(([path, bytes]) => [path.replace('one/data/', ''), Buffer.from(bytes).toString()]),
  );
  const rows = (table: string) => readCsv(texts.get(`history/${table}.csv`) ?? '').slice(1);
  return { zip, texts, rows };
}

describe('pack --at', () => {
  it('gives the bytes that a pack of that day had, however much came later', async () => {
    const root = repositoryWith(commits);
    const then = repositoryWith(commits.slice(0, 2));
    const [now, before] = [
      await packOf(root, '--at', '2026-04-10', '--as-of', '2026-04-10'),
      await packOf(then, '--as-of', '2026-04-10'),
    ];
    expect(now.zip.equals(before.zip)).toBe(true);
    expect(now.texts.get('policies/src/access-policy.mdx')).toContain('version: "1.1"');
  });

  it('takes the day as the clock unless another is given, and a commit as well', async () => {
    const root = repositoryWith(commits);
    expect((await packOf(root, '--at', '2026-04-10')).texts.get('index.html')).toContain('as of 2026-04-10');
    expect((await packOf(root, '--at', 'HEAD~2')).texts.get('policies/src/access-policy.mdx')).toContain(
      'version: "1.0"',
    );
  });

  it('does not invent what was there before the history', async () => {
    const root = repositoryWith(commits);
    const { code, stderr } = await call(['pack', '--at', '2026-01-14'], { cwd: root });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'The history begins on 2026-01-15, after 2026-01-14. What was there before is unproven.\n',
    });
    expect((await call(['pack', '--at', 'no-such-thing'], { cwd: root })).stderr).toContain(
      'No commit `no-such-thing`',
    );
    expect((await call(['pack', '--at', '2026-01-14'], { cwd: folderWith(program('1.0', '2026-01-10')) })).code).toBe(
      2,
    );
  });
});

describe('a pack says of its history', () => {
  it('which version was in force on which day, what is stated and what is recorded', async () => {
    const { rows } = await packOf(repositoryWith(commits), '--as-of', '2026-05-20');
    const told = rows('versions-in-force').filter(([id]) => id === 'access-policy');
    expect(told.map(([, , , from, to, version, standing]) => [from, to, version, standing])).toEqual([
      ['2026-01-01', '2026-01-09', '', 'unproven'],
      ['2026-01-10', '2026-01-14', '1.0', 'unproven'],
      ['2026-01-15', '2026-02-28', '1.0', 'recorded'],
      ['2026-03-01', '2026-04-30', '1.1', 'recorded'],
      ['2026-05-01', '2026-05-20', '2.0', 'recorded'],
    ]);
  });

  it('what changed, readably', async () => {
    const { rows, texts } = await packOf(repositoryWith(commits), '--as-of', '2026-05-20');
    expect(rows('changes').map((row) => [row[0], row[4], row[5], row[10]])).toEqual([
      ['access-policy', '1.0', '1.1', 'Leavers'],
      ['access-policy', '1.1', '2.0', 'Change'],
    ]);
    const page = texts.get('history/changes/policy-access-policy.html')!;
    expect(page).toContain('<h2>1.1 → 2.0</h2>');
    expect(page).toContain('Access follows the <del>role.</del><ins>task.</ins>');
  });

  it('what git dates prove and what they do not', async () => {
    const { texts } = await packOf(repositoryWith(commits), '--as-of', '2026-05-20');
    const page = texts.get('history/index.html')!;
    for (const word of ['What they do not prove', 'The repository begins on 2026-01-15', 'time of the machine'])
      expect(page).toContain(word);
  });

  it('that a policy was in force which is gone today', async () => {
    const gone = { day: '2026-06-01', files: { 'policies/access-policy.mdx': null, 'policies/access.mdx': null } };
    const files = {
      ...program('1.0', '2026-01-10'),
      'policies/old.mdx': program('3.0', '2026-01-02')['policies/access-policy.mdx']!.replace(
        '"access-policy"',
        '"old"',
      ),
    };
    const root = repositoryWith([
      { day: '2026-01-15', files },
      { ...gone, files: { 'policies/old.mdx': null } },
    ]);
    const { rows } = await packOf(root, '--as-of', '2026-06-20');
    const told = rows('versions-in-force').filter(([id]) => id === 'old');
    expect(told.at(-2)?.slice(3, 7)).toEqual(['2026-01-15', '2026-05-31', '3.0', 'recorded']);
    expect(told.at(-1)?.slice(3, 7)).toEqual(['2026-06-01', '2026-06-20', '', 'removed']);
  });
});

describe('approvals', () => {
  const signed = (key: string) => ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}`];

  it('are found in documents, trailers, signatures, tags and reviews, each with what it proves', async () => {
    const [known, stranger] = [newKey(), newKey()];
    const root = repositoryWith(commits.slice(0, 2));
    const write = (files: Readonly<Record<string, string>>, day: string, key: string, message: string) => {
      for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
      gitIn(root, ['add', '--all']);
      gitIn(root, [...signed(key), 'commit', '--quiet', '--gpg-sign', '--message', message], { day });
    };
    const signers = `ada@small.example namespaces="git" ${known.publicLine}\n`;
    write(
      { ...program('1.2', '2026-03-20', 'Signed.\n'), 'content/allowed-signers': signers },
      '2026-03-20',
      known.path,
      'By Ada',
    );
    gitIn(root, [...signed(known.path), 'tag', '--sign', 'approved-2026-1', '--message', 'Approved by the board'], {
      day: '2026-03-25',
    });
    gitIn(root, ['tag', '--annotate', 'plain', '--message', 'Plain'], { day: '2026-03-26' });
    write(program('1.3', '2026-04-20', 'By a stranger.\n'), '2026-04-20', stranger.path, 'By nobody');
    const head = gitIn(root, ['rev-parse', 'HEAD']).trim();
    const review = { commit: head, request: '#12', by: 'cem', state: 'approved', at: '2026-04-19T23:30:00-02:00' };
    const reviews = join(
      folderWith({ 'r.json': JSON.stringify({ format: 1, reviews: [review, { ...review, state: 'commented' }] }) }),
      'r.json',
    );
    const { rows } = await packOf(root, '--as-of', '2026-05-20', '--reviews', reviews);
    const told = rows('approvals').filter(([id, , version]) => id === 'access-policy' && version !== '1.0');
    expect(told.map((row) => [row[2], row[6], row[7], row[8], row[10]])).toEqual([
      ['1.1', 'stated in the document', 'not named', '2026-03-01', 'The document states it.'],
      [
        '1.1',
        'line of the commit message',
        'Ben <ben@small.example>',
        '2026-03-01',
        expect.stringContaining('written by its author'),
      ],
      ['1.2', 'stated in the document', 'not named', '2026-03-20', 'The document states it.'],
      ['1.2', 'signed commit', 'ada@small.example', '2026-03-20', expect.stringContaining('Signature verified')],
      ['1.2', 'signed tag', 'ada@small.example', '2026-03-25', expect.stringContaining('Signature verified')],
      ['1.2', 'tag', 'Test', '2026-03-26', expect.stringContaining('not signed')],
      ['1.3', 'stated in the document', 'not named', '2026-04-20', 'The document states it.'],
      [
        '1.3',
        'signed commit',
        expect.stringMatching(/^SHA256:/),
        '2026-04-20',
        expect.stringContaining('names nobody with this key'),
      ],
      ['1.3', 'review in the forge', 'cem', '2026-04-20', 'An export of the forge says so.'],
    ]);
    // A signature and a tag of a later day are not known on an earlier one.
    const before = await packOf(root, '--at', '2026-03-25');
    expect(before.rows('approvals').map((row) => row[6])).not.toContain('tag');
  });

  it('from an export that is none are refused in one sentence', async () => {
    const root = repositoryWith(commits.slice(0, 1));
    const path = join(folderWith({ 'r.json': '{"format":1,"reviews":[{}]}' }), 'r.json');
    const { code, stderr } = await call(['pack', '--reviews', path], { cwd: root });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('is no export of reviews: reviews.0.commit'),
    });
    expect((await call(['pack', '--reviews', '/nowhere.json'], { cwd: root })).stderr).toContain('cannot be read');
  });
});

describe('where history is missing', () => {
  it('a shallow clone is packed and the pack says so; --strict refuses with the remedy', async () => {
    const root = repositoryWith(commits);
    const clone = join(folderWith(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
    const { texts, rows } = await packOf(clone, '--as-of', '2026-05-20');
    expect(texts.get('history/index.html')).toContain('History is missing: this pack was made from a shallow clone');
    expect(texts.get('history/index.html')).toContain('git fetch --unshallow');
    expect(rows('versions-in-force').find(([id]) => id === 'access-policy')?.[6]).toBe('unproven');
    const { code, stderr } = await call(['pack', '--strict'], { cwd: clone });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('git fetch --unshallow') });
    const early = await call(['pack', '--at', '2026-02-01'], { cwd: clone });
    expect(early.stderr).toContain('git fetch --unshallow');
    gitIn(clone, ['fetch', '--quiet', '--unshallow']);
    await packOf(clone, '--strict', '--as-of', '2026-05-20');
  });

  it('outside a repository the pack says that nothing is known, and --strict refuses', async () => {
    const root = folderWith(program('1.0', '2026-01-10'));
    const { texts } = await packOf(root, '--as-of', '2026-05-20');
    expect(texts.get('history/index.html')).toContain('made outside a repository');
    expect((await call(['pack', '--strict'], { cwd: root })).stderr).toContain('nothing proves the past');
  });

  it('what is not committed is said, and refused by --strict', async () => {
    const root = repositoryWith(commits);
    writeFileSync(
      join(root, 'policies/access-policy.mdx'),
      program('2.1', '2026-05-02')['policies/access-policy.mdx']!,
    );
    const { texts } = await packOf(root, '--as-of', '2026-05-20');
    expect(texts.get('history/index.html')).toContain('changes that were not committed');
    expect((await call(['pack', '--strict'], { cwd: root })).stderr).toContain('not committed');
  });
});

describe('a diff', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });

  it('holds both texts and changes as little as can be', () => {
    const common = (a: readonly string[], b: readonly string[]): number => {
      const best = a.map(() => 0);
      for (const other of b) {
        let diagonal = 0;
        for (const [at, one] of a.entries()) {
          const above = best[at]!;
          best[at] = one === other ? diagonal + 1 : Math.max(above, best[at - 1] ?? 0);
          diagonal = above;
        }
      }
      return best.at(-1) ?? 0;
    };
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const runs = diffParts(before, after);
        const parts = (...kinds: string[]) =>
          runs.filter(({ kind }) => kinds.includes(kind)).flatMap((run) => run.parts);
        expect(parts('same', 'removed')).toEqual(before);
        expect(parts('same', 'added')).toEqual(after);
        expect(parts('same')).toHaveLength(common(before, after));
      }),
    );
  });

  it('of long texts that share nothing ends, and hostile text stays text', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word} ${at}`);
    expect(diffParts(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(diffToHtml('<b>', '<script>alert(1)</script>').html).not.toMatch(/<(b|script)>/);
  });
});

it('the look back is the period as far as it has passed, else a year', () => {
  const back = (asOf: string, stated?: object) =>
    lookBackOf({ audit: { ...(stated && { period: stated }) } as never, asOf });
  expect(back('2026-03-01', period)).toEqual({ from: '2026-01-01', to: '2026-03-01', stated: true });
  expect(back('2027-03-01', period)).toEqual({ ...period, stated: true });
  expect(back('2025-03-01', period)).toEqual({ from: '2024-03-01', to: '2025-03-01', stated: false });
  expect(back('2028-02-29')).toEqual({ from: '2027-02-28', to: '2028-02-29', stated: false });
});
