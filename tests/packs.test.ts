import { hash } from 'node:crypto';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipPieces } from '../src/integrity/zip.ts';
import { writers } from '../src/packs/sections.ts';
import { applicability, audit } from './support/documents.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';
import { examplePacks, packed, packInput, problemsOf, readCsv, textsOf, unzipped } from './support/packed.ts';
import { programOf } from './support/program.ts';
import { folderWith, run, trustwright } from './support/trustwright.ts';

const packs = await examplePacks();
const texts = new Map(packs.map((pack) => [pack.name, textsOf(pack)]));
const pages = packs.flatMap(({ name }) =>
  [...(texts.get(name) ?? [])].filter(([path]) => path.endsWith('.html')).map(([path, html]) => ({ name, path, html })),
);
const smallest = [...packs].sort((a, b) => a.zip.length - b.zip.length)[0]!;
/** Enough to ask other programs about. */
const some = packs.filter(({ name }) => name === smallest.name || name === 'soc2-2026');

describe('the same commit and day give the same bytes', () => {
  it('in two runs', async () => {
    const again = await examplePacks();
    expect(again.map(({ zip }) => hash('sha256', zip))).toEqual(packs.map(({ zip }) => hash('sha256', zip)));
  });

  it('in two time zones and two languages', async () => {
    const places = [
      { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
      { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
    ];
    const digests = await Promise.all(
      places.map(async (environment) => {
        const out = folderWith();
        const { code, stdout } = await trustwright(
          ['pack', ...some.map(({ name }) => name), '--out', out, '--as-of', exampleDay],
          { environment },
        );
        expect(code).toBe(0);
        expect(stdout).toContain(`${smallest.name}.zip`);
        return (
          await run(
            'sha256sum',
            some.map(({ name }) => `${name}.zip`),
            { cwd: out },
          )
        ).stdout;
      }),
    );
    expect(digests[0]).toMatch(/^[0-9a-f]{64} {2}/);
    expect(digests[1]).toBe(digests[0]);
  });

  it('on a day that no zip can hold, too', () => {
    const zip = (day: string) => [...zipPieces('x', [{ path: 'a', pieces: [new Uint8Array([1])] }], day)];
    expect(zip('1970-01-01')).toEqual(zip('1980-01-01'));
    expect(zip('2500-01-01')).toEqual(zip('2099-12-31'));
  });
});

describe('other tools agree', () => {
  it('unzip, sha256sum and Python find packs whole', async () => {
    const folder = folderWith(Object.fromEntries(packs.map(({ name, zip }) => [`${name}.zip`, zip])));
    for (const { name, files } of some) {
      const tested = await run('unzip', ['-t', `${name}.zip`], { cwd: folder });
      expect(tested).toMatchObject({ code: 0, stdout: expect.stringContaining('No errors detected') });
      await run('unzip', ['-q', `${name}.zip`], { cwd: folder });
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        const { code, stdout, stderr } = await run('sha256sum', ['--check', '--strict', manifest], {
          cwd: join(folder, name),
        });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(
          stdout
            .trim()
            .split('\n')
            .every((line) => line.endsWith(': OK')),
        ).toBe(true);
      }
      const python =
        'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(len(z.namelist()))';
      const listed = await run('python3', ['-c', python, `${name}.zip`], { cwd: folder }).catch(() => undefined);
      if (listed?.code === 0) expect(Number(listed.stdout)).toBe(files.length);
      expect(await problemsOf(files.map(({ path, bytes }) => [path, bytes] as const))).toEqual([]);
    }
  });

  it('the folder verifies as well as the zip', async () => {
    const folder = folderWith(Object.fromEntries(smallest.files.map(({ path, bytes }) => [`bag/${path}`, bytes])));
    const { stdout } = await trustwright(['verify', join(folder, 'bag'), '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, problems: [] });
  });
});

describe('files of a pack', () => {
  it('have names that every system takes, different in any case', () => {
    for (const { files } of packs) {
      const paths = files.map(({ path }) => path);
      expect(
        paths.filter(
          (path) => !/^[a-z0-9._/-]+$/.test(path) || /(^|\/)(con|nul|aux|prn)(\.|\/|$)/.test(path) || path.length > 140,
        ),
      ).toEqual([]);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    }
  });

  it('that are tables have as many cells in every row as in the first', () => {
    for (const [path, text] of [...texts.values()].flatMap((files) => [...files])) {
      // The files behind evidence are others’, byte for byte.
      if (!path.endsWith('.csv') || path.startsWith('data/evidence/')) continue;
      expect(new Set(readCsv(text).map((row) => row.length)).size, path).toBe(1);
    }
  });
});

describe('pages of a pack', () => {
  it('link to what is in the pack, and to anchors that exist', () => {
    for (const { name, path, html } of pages) {
      const files = texts.get(name)!;
      for (const [, url = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(https:\/\/|mailto:)/.test(url)) continue;
        const [file = '', anchor] = url.replaceAll('&amp;', '&').split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        expect(files.has(target), `${name}: ${path} → ${url}`).toBe(true);
        if (anchor)
          expect(files.get(target), `${name}: ${path} → ${url}`).toContain(`id="${decodeURIComponent(anchor)}"`);
      }
    }
  });

  it('reach every file of the payload from the index', () => {
    for (const { name, files } of packs) {
      const mine = pages.filter((page) => page.name === name);
      const linked = new Set(
        mine.flatMap(({ path, html }) =>
          [...html.matchAll(/ href="([^"#]+)/g)].map(([, url = '']) => posix.join(posix.dirname(path), url)),
        ),
      );
      const unreached = files.map(({ path }) => path).filter((path) => path.startsWith('data/') && !linked.has(path));
      expect(
        unreached.filter((path) => !/\/(index\.html|check-report\.json)$/.test(path)),
        name,
      ).toEqual([]);
    }
  });

  it('have no script, no style of their own, and load nothing from elsewhere', () => {
    for (const { path, html } of pages) {
      expect(html, path).not.toMatch(
        /<script|\son\w+=|javascript:|<iframe|<object|<embed|<base|<style|\sstyle=|@import/i,
      );
      expect(html, path).not.toMatch(/<(?:link|img|source|video|audio)[^>]+(?:href|src|srcset)="(?:https?:)?\/\//i);
      expect(html, path).toContain("default-src 'none'");
    }
  });
});

describe('what a pack holds', () => {
  it('something of every writer', () => {
    const program = exampleProgram();
    const since = { day: '2026-06-01', because: 'a test', unproven: 'No commit is at hand.' };
    const written = new Set(
      [...program.audits.keys()].flatMap((id) =>
        writers
          .filter((writer) => writer.write(packInput(program, id, { since })).length > 0)
          .map(({ id: writer }) => writer),
      ),
    );
    expect([...written].sort()).toEqual(writers.map(({ id }) => id).sort());
  });

  it('every piece of evidence in scope, byte for byte', async () => {
    const program = exampleProgram();
    const { readFileSync } = await import('node:fs');
    for (const { name, files } of packs) {
      const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
      for (const { value, file } of packInput(program, name).scope.evidence) {
        if (!value.file) continue;
        const source = readFileSync(join(repository, dirname(file), value.file.path));
        const packed = [...byPath].find(([path]) => path.startsWith(`data/evidence/${value.id}.`))?.[1];
        expect(packed && Buffer.from(packed).equals(source), value.id).toBe(true);
        expect(hash('sha256', source)).toBe(value.file.sha256);
      }
    }
  });

  it('every document in scope with its source', () => {
    for (const { name } of packs) {
      const { scope } = packInput(exampleProgram(), name);
      for (const [folder, documents] of [
        ['policies', scope.policies],
        ['controls', scope.controls],
      ] as const) {
        for (const { value } of documents)
          for (const path of [`${value.id}.html`, `src/${value.id}.mdx`])
            expect(texts.get(name)?.has(`data/${folder}/${path}`), path).toBe(true);
      }
    }
  });

  it('a Statement of Applicability with every control of the standard', () => {
    const statements = packs.flatMap(({ name }) =>
      [...texts.get(name)!].filter(([path]) => /statement-of-applicability\/.*\.csv$/.test(path)),
    );
    expect(statements.length).toBeGreaterThan(0);
    for (const [path, text] of statements) {
      const catalog = exampleProgram().catalogs.get(path.includes('42001') ? 'iso42001-2023' : 'iso27001-2022')!;
      const controls = catalog.requirements.filter(({ kind }) => kind === 'control').map(({ id }) => id);
      const rows = readCsv(text).slice(1);
      expect(rows.map(([id]) => id).sort(), path).toEqual(controls.sort());
      for (const [id, , decision, , justification] of rows) {
        expect(['included', 'excluded'], id).toContain(decision);
        if (decision === 'excluded') expect(justification, id).not.toBe('');
      }
    }
  });

  it('a control that the statement forgets, as not decided', async () => {
    const program = programOf({ audits: [audit('one')], applicability: [applicability('soa', { decisions: [] })] });
    const rows = readCsv(
      textsOf(await packed(packInput(program, 'one'))).get('data/statement-of-applicability/soa.csv')!,
    );
    expect(rows.length).toBe(1 + 93);
    expect(rows[1]?.[2]).toBe('not decided');
  });

  it('both of two statements about one standard', async () => {
    const program = programOf({
      audits: [audit('one')],
      applicability: [applicability('soa'), applicability('other-soa')],
    });
    expect(
      [...textsOf(await packed(packInput(program, 'one'))).keys()].filter(
        (path) => path.includes('applicability/') && path.endsWith('.csv'),
      ),
    ).toHaveLength(2);
  });
});

it('a zip unpacks to the files of its bag', () => {
  for (const { name, files, zip } of packs)
    expect([...unzipped(zip).keys()]).toEqual(files.map(({ path }) => `${name}/${path}`));
});
