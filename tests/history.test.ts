import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleHistory } from '../src/assess/history/assemble.ts';
import { beginOf, dayBefore, inForceOn, spansOf } from '../src/assess/history/in-force.ts';
import type { History } from '../src/model/history.ts';
import { readHistory } from '../src/read/history.ts';
import { scanFields } from '../src/read/revision-facts.ts';
import { findFrontmatter, parseData } from '../src/read/source.ts';
import { repository } from './support/example.ts';
import { type CommitDraft, gitIn, noon, repositoryWith } from './support/repository.ts';
import { folderWith } from './support/trustwright.ts';

const historyOf = (root: string, revision = 'HEAD') => assembleHistory(readHistory(root, revision)!.log)!;

const policy = (id: string, version: string, approved: string, more: Readonly<Record<string, string>> = {}) => {
  const fields = Object.entries({ id, title: `About ${id}`, version, approved, ...more });
  return `---\n${fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('')}---\n\nVersion ${version}.\n`;
};

/** The version in force, as people would say it. */
function versionOn(history: History, key: string, day: string): string {
  const document = history.documents.get(key);
  if (!document) return 'no document';
  const { standing, revision } = inForceOn(document, day, beginOf(history));
  return revision ? `${standing} ${revision.facts?.version ?? 'unreadable'}` : standing;
}

const one = 'policies/access';
const days = Array.from({ length: 40 }, (_, at) =>
  new Date(Date.parse('2026-01-01') + at * 86_400_000).toISOString().slice(0, 10),
);

describe('the version in force on a day', () => {
  it('is the one that was recorded and had taken effect', () => {
    const root = repositoryWith([
      { day: '2026-01-05', files: { 'content/program.yaml': 'format: 1\n' } },
      { day: '2026-01-10', files: { 'policies/access.mdx': policy('access', '1.0', '2026-01-09') } },
      {
        day: '2026-01-20',
        files: { 'policies/access.mdx': policy('access', '2.0', '2026-01-18', { effective: '2026-02-01' }) },
      },
      { day: '2026-02-05', files: { 'policies/access.mdx': null } },
    ]);
    const history = historyOf(root);
    const told = ['2026-01-08', '2026-01-09', '2026-01-10', '2026-01-31', '2026-02-01', '2026-02-04', '2026-02-05'];
    expect(told.map((day) => versionOn(history, one, day))).toEqual([
      ...['absent', 'unproven 1.0', 'recorded 1.0', 'recorded 1.0', 'recorded 2.0', 'recorded 2.0', 'removed'],
    ]);
  });

  it('is never proven by a date that a document states and nobody recorded', () => {
    const root = repositoryWith([
      { day: '2026-01-01', files: { 'policies/access.mdx': policy('access', '1.0', '2025-06-01') } },
      { day: '2026-03-01', files: { 'policies/access.mdx': policy('access', '2.0', '2026-01-10') } },
    ]);
    const history = historyOf(root);
    expect(versionOn(history, one, '2025-05-31')).toBe('unproven');
    expect(versionOn(history, one, '2025-06-01')).toBe('unproven 1.0');
    expect(versionOn(history, one, '2026-02-28')).toBe('recorded 1.0');
    expect(versionOn(history, one, '2026-03-01')).toBe('recorded 2.0');
  });

  it('is not older than the commit below it, whatever its clock said', () => {
    const root = repositoryWith([
      { day: '2026-01-20', files: { 'policies/access.mdx': policy('access', '1.0', '2026-01-01') } },
      {
        day: '2026-01-05',
        authored: '2026-01-02',
        files: { 'policies/access.mdx': policy('access', '2.0', '2026-01-02') },
      },
    ]);
    expect(versionOn(historyOf(root), one, '2026-01-10')).toBe('unproven 1.0');
    expect(versionOn(historyOf(root), one, '2026-01-20')).toBe('recorded 2.0');
  });

  it('follows a document through renames, by its identifier', () => {
    const root = repositoryWith([
      { day: '2026-01-02', files: { 'policies/access.mdx': policy('access', '1.0', '2026-01-01') } },
      {
        day: '2026-01-03',
        files: { 'policies/access.mdx': null, 'policies/people/who-may.mdx': policy('access', '1.0', '2026-01-01') },
      },
      { day: '2026-01-04', files: { 'policies/people/who-may.mdx': policy('access', '1.1', '2026-01-04') } },
      // Another document takes the old name.
      { day: '2026-01-05', files: { 'policies/access.mdx': policy('physical-access', '1.0', '2026-01-05') } },
    ]);
    const history = historyOf(root);
    expect([...history.documents.keys()]).toEqual([one, 'policies/physical-access']);
    expect(['02', '03', '04', '05'].map((day) => versionOn(history, one, `2026-01-${day}`))).toEqual([
      ...['recorded 1.0', 'recorded 1.0', 'recorded 1.1', 'recorded 1.1'],
    ]);
    expect(history.documents.get(one)?.revisions.map(({ file }) => file)).toEqual([
      ...['policies/access.mdx', 'policies/people/who-may.mdx', 'policies/people/who-may.mdx'],
    ]);
  });

  it('comes to the main line with its merge, and names who worked on the side', () => {
    const root = repositoryWith([
      { day: '2026-01-02', files: { 'policies/access.mdx': policy('access', '1.0', '2026-01-01') } },
      {
        day: '2026-01-03',
        message: 'Draft',
        author: 'Ben',
        files: { 'policies/access.mdx': policy('access', '2.0', '2026-01-03') },
      },
      {
        day: '2026-01-04',
        message: 'Wording\n\nReviewed-by: Cem',
        files: { 'policies/access.mdx': policy('access', '2.0', '2026-01-04') },
      },
      { day: '2026-01-03', after: 0, message: 'Else', files: { 'README.md': 'x' } },
      {
        day: '2026-01-09',
        message: 'Merge\n\nApproved-by: Dia <dia@small.example>',
        merges: [2],
        files: { 'policies/access.mdx': policy('access', '2.0', '2026-01-04') },
      },
    ]);
    const history = historyOf(root);
    expect(['04', '08', '09'].map((day) => versionOn(history, one, `2026-01-${day}`))).toEqual([
      ...['recorded 1.0', 'recorded 1.0', 'recorded 2.0'],
    ]);
    const merge = history.mainLine.at(-1)!;
    expect(merge.merged.map(({ subject }) => subject).sort()).toEqual(['Draft', 'Wording']);
    expect(merge.trailers).toEqual([{ key: 'approved-by', value: 'Dia <dia@small.example>' }]);
    expect(merge.merged.flatMap(({ trailers }) => trailers)).toEqual([{ key: 'reviewed-by', value: 'Cem' }]);
  });
});

describe('a generated history', () => {
  interface Change {
    readonly step: number;
    readonly backdated: number;
    readonly act: 'edit' | 'rename' | 'remove' | 'else';
    readonly document: 'access' | 'backup';
    readonly approved: number;
    readonly effective: number | undefined;
  }
  const change: fc.Arbitrary<Change> = fc.record({
    step: fc.integer({ min: 0, max: 4 }),
    backdated: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 10 })),
    act: fc.constantFrom('edit', 'edit', 'edit', 'rename', 'remove', 'else'),
    document: fc.constantFrom('access', 'backup'),
    approved: fc.integer({ min: 0, max: 38 }),
    effective: fc.option(fc.integer({ min: 0, max: 38 }), { nil: undefined }),
  });

  /** What a person would do who keeps a copy of the folder for each day, and looks through the copies. */
  interface Copy {
    readonly day: number;
    readonly held: ReadonlyMap<string, { readonly version: string; readonly start: number }>;
  }

  function play(changes: readonly Change[]): { commits: CommitDraft[]; copies: Copy[] } {
    const commits: CommitDraft[] = [];
    const copies: Copy[] = [];
    const paths = new Map<string, string>();
    const texts = new Map<string, string>();
    let held = new Map<string, { version: string; start: number }>();
    let day = 0;
    for (const [index, { step, backdated, act, document, approved, effective }] of changes.entries()) {
      day = Math.min(day + step, 38);
      const path = paths.get(document);
      const files: Record<string, string | null> = {};
      const version = `${index + 1}.0`;
      if (act === 'edit') {
        const more = effective === undefined ? {} : { effective: days[effective]! };
        const at = path ?? `policies/${document}-${index}.mdx`;
        const text = policy(document, version, days[approved]!, more);
        files[at] = text;
        paths.set(document, at);
        texts.set(document, text);
        held = new Map(held).set(document, { version, start: Math.max(approved, effective ?? 0) });
      } else if (act === 'rename' && path) {
        const at = `policies/moved/${document}-${index}.mdx`;
        Object.assign(files, { [path]: null, [at]: texts.get(document) });
        paths.set(document, at);
      } else if (act === 'remove' && path) {
        files[path] = null;
        paths.delete(document);
        held = new Map(held);
        held.delete(document);
      } else files[`notes/${index}.txt`] = 'x';
      commits.push({ day: days[Math.max(0, day - backdated)]!, files });
      copies.push({ day, held });
    }
    return { commits, copies };
  }

  function naive(copies: readonly Copy[], document: string, day: number): string {
    const then = copies.filter((copy) => copy.day <= day);
    let answer = '';
    let previous: string | undefined;
    for (const copy of then) {
      const now = copy.held.get(document);
      if (now && now.start <= day) answer = `recorded ${now.version}`;
      else if (!now && previous !== undefined) answer = 'removed';
      previous = now?.version;
    }
    if (answer !== '') return answer;
    return then.some(({ held }) => held.has(document)) ? 'pending' : 'not recorded';
  }

  it('has in force on each day what a person finds who keeps a copy for each day', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const { commits, copies } = play(changes);
        // Commit clocks that go back do not make anything older: copies are kept on the days that passed.
        const real = copies.map((copy, index) => ({
          ...copy,
          day: Math.max(...commits.slice(0, index + 1).map((commit) => days.indexOf(String(commit.day)))),
        }));
        const history = historyOf(repositoryWith(commits));
        for (const document of ['access', 'backup']) {
          for (const [index, day] of days.entries()) {
            const found = versionOn(history, `policies/${document}`, day);
            const expected = naive(real, document, index);
            if (expected === 'not recorded') expect(found, day).toMatch(/^(unproven|absent|no document)/);
            else expect(found, `${document} on ${day}`).toBe(expected);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is told in spans that cover each day of a period once, as each day by itself would be', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 10 }), (changes) => {
        const history = historyOf(repositoryWith(play(changes).commits));
        for (const document of history.documents.values()) {
          const spans = spansOf(document, days[0]!, days[39]!, beginOf(history));
          expect([spans[0]?.from, spans.at(-1)?.to]).toEqual([days[0], days[39]]);
          for (const [index, { from, to, standing, revision }] of spans.entries()) {
            if (index > 0) expect(spans[index - 1]?.to).toBe(dayBefore(from));
            for (const day of days.filter((each) => from <= each && each <= to))
              expect(inForceOn(document, day, beginOf(history))).toEqual(
                revision ? { standing, revision } : { standing },
              );
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('reading', () => {
  it('looks below the root of the program alone, wherever that lies in the repository', () => {
    const root = repositoryWith([
      { day: '2026-01-02', files: { 'policies/access.mdx': policy('access', '9.9', '2026-01-01') } },
      { day: '2026-01-03', files: { 'program/policies/access.mdx': policy('access', '1.0', '2026-01-01') } },
    ]);
    expect(versionOn(historyOf(`${root}/program`), one, '2026-01-05')).toBe('recorded 1.0');
  });

  it('is not misled by names, subjects and trailers that look like something else', () => {
    const root = repositoryWith([
      {
        day: '2026-01-02',
        author: ':100644 100644',
        message: `${'a'.repeat(40)}\n\n:000000 100644\n\nApproved-by: \u001d:100644 x\nNot a trailer`,
        files: { 'policies/access.mdx': policy('access', '1.0', '2026-01-01') },
      },
      { day: '2026-01-03', message: '', files: { 'policies/a b\t"é".mdx': policy('odd', '1.0', '2026-01-01') } },
    ]);
    const history = historyOf(root);
    expect(history.mainLine).toHaveLength(2);
    expect([...history.documents.keys()]).toEqual([one, 'policies/odd']);
  });

  it('keeps what cannot be read as a version of what stood there', () => {
    const root = repositoryWith([
      { day: '2026-01-02', files: { 'policies/access.mdx': policy('access', '1.0', '2026-01-01') } },
      { day: '2026-01-03', files: { 'policies/access.mdx': '---\n[\n---\n' } },
      { day: '2026-01-04', files: { 'policies/access.mdx': policy('access', '1.1', '2026-01-01') } },
    ]);
    expect(['02', '03', '04'].map((day) => versionOn(historyOf(root), one, `2026-01-${day}`))).toEqual([
      ...['recorded 1.0', 'recorded unreadable', 'recorded 1.1'],
    ]);
  });

  it('does not depend on the settings of a machine, nor on what replaces a commit there', () => {
    const root = repositoryWith([
      { day: '2026-01-02', files: { 'policies/access.mdx': policy('access', '1.0', '2026-01-01') } },
      { day: '2026-01-03', files: { 'policies/access.mdx': policy('access', '2.0', '2026-01-01') } },
      { day: '2026-01-03', files: { 'policies/access.mdx': policy('access', '3.0', '2026-01-01') } },
    ]);
    const before = readHistory(root)!.log;
    const settings = [
      'log.showRoot=false',
      'log.showSignature=true',
      'diff.renames=copies',
      'log.follow=true',
      'color.ui=always',
    ];
    for (const [name = '', value = ''] of settings.map((each) => each.split('='))) gitIn(root, ['config', name, value]);
    gitIn(root, ['replace', 'HEAD~1', 'HEAD~2']);
    expect(readHistory(root)!.log).toEqual(before);
  });

  it('says that a shallow clone lacks what came before', () => {
    const root = repositoryWith(
      ['1.0', '2.0', '3.0'].map((version, at) => ({
        ...{ day: `2026-01-0${at + 1}`, files: { 'policies/access.mdx': policy('access', version, '2026-01-01') } },
      })),
    );
    const clone = `${folderWith()}/clone`;
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
    const history = historyOf(clone);
    expect([historyOf(root).shallow, history.shallow, history.mainLine.length]).toEqual([false, true, 1]);
    expect(versionOn(history, one, '2026-01-02')).toBe('unproven 3.0');
  });

  it('finds nothing outside a repository and before its first commit', () => {
    expect(readHistory(folderWith())).toBeUndefined();
    const empty = folderWith();
    gitIn(empty, ['init', '--quiet']);
    expect(readHistory(empty)).toBeUndefined();
  });

  it('of fields that stand in one line each is what a parse of the YAML gives', () => {
    const line = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('id', 'title', 'version', 'approved', 'other', ' id', '"id"', '? id'),
          fc.constantFrom(':', ': ', ' : ', ':  '),
        )
        .chain(([key, colon]) =>
          fc
            .constantFrom(
              'access',
              '"1.10"',
              "'a'",
              '1.10',
              '2026-01-02',
              'null',
              '>-',
              '|',
              '"a\\"b"',
              'a # b',
              '[x]',
              '',
              'yes',
              '&a x',
              'A b, c.',
            )
            .map((value) => `${key}${colon}${value}`),
        ),
      fc.constantFrom('  more', '  - item', '# id: x', '', '{ id: flow }', '  id: nested'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const yaml = lines.join(end);
        const scanned = scanFields(yaml);
        const parsed = parseData({ yaml, yamlLine: 1 });
        // What is no YAML at all may be read leniently.
        if (!scanned || !('data' in parsed)) return;
        const data = parsed.data as Readonly<Record<string, unknown>>;
        for (const key of ['id', 'title', 'version', 'approved', 'approvedBy', 'effective'])
          expect(scanned[key], JSON.stringify(yaml)).toBe(data[key]);
      }),
      { numRuns: 2000 },
    );
  });

  it('scans nearly every document of the example', () => {
    const files = execFileSync('git', ['ls-files', '-z', 'policies', 'controls'], {
      cwd: repository,
      encoding: 'utf8',
    });
    const texts = files
      .split('\0')
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => readFileSync(join(repository, file), 'utf8'));
    const scanned = texts.filter((text) => {
      const found = findFrontmatter(text);
      return 'yaml' in found && scanFields(found.yaml) !== undefined;
    });
    expect(scanned.length / texts.length).toBeGreaterThan(0.9);
  });

  it('counts days in UTC', () => {
    const late = noon('2026-01-02') + 11.9 * 3600;
    const root = repositoryWith([
      { day: late, files: { 'policies/access.mdx': policy('access', '1.0', '2026-01-01') } },
    ]);
    expect(beginOf(historyOf(root))).toBe('2026-01-02');
  });
});
