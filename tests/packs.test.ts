import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../src/packs/csv.ts';
import { makeBag } from '../src/packs/bag.ts';
import { makePack, writers } from '../src/packs/make-pack.ts';
import { verifyBag } from '../src/packs/verify-bag.ts';
import { makeZip } from '../src/packs/zip.ts';
import { openBag } from '../src/read/open-bag.ts';
import { applicability, audit, control, implementing, policy, risk, settings } from './support/documents.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';
import { examplePacks, packInput, readCsv, textsOf, unzipped } from './support/packed.ts';
import { programOf, provenEvidence } from './support/program.ts';
import { folderWith, run, trustwright } from './support/trustwright.ts';

const packs = examplePacks();
const texts = new Map(packs.map((pack) => [pack.name, textsOf(pack)]));
const pages = packs.flatMap(({ name }) => [...(texts.get(name) ?? [])].filter(([path]) => path.endsWith('.html')).map(([path, html]) => ({ name, path, html })));
const smallest = [...packs].sort((a, b) => a.zip.length - b.zip.length)[0]!;

describe('the same commit and day give the same bytes', () => {
  it('in two runs', () => {
    const again = examplePacks();
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
        const { code, stdout } = await trustwright(['pack', '--out', out, '--as-of', exampleDay], { environment });
        expect(code).toBe(0);
        expect(stdout).toContain(`${smallest.name}.zip`);
        return (await run('sha256sum', packs.map(({ name }) => `${name}.zip`), { cwd: out })).stdout;
      }),
    );
    expect(digests[0]).toMatch(/^[0-9a-f]{64} {2}/);
    expect(digests[1]).toBe(digests[0]);
  });

  it('on a day that no zip can hold, too', () => {
    const files = [{ path: 'a', bytes: new Uint8Array([1]) }];
    expect(makeZip('x', files, '1970-01-01')).toEqual(makeZip('x', files, '1980-01-01'));
    expect(makeZip('x', files, '2500-01-01')).toEqual(makeZip('x', files, '2099-12-31'));
  });
});

describe('other tools agree', () => {
  it('unzip, sha256sum and Python find every pack whole', async () => {
    const folder = folderWith(Object.fromEntries(packs.map(({ name, zip }) => [`${name}.zip`, zip])));
    for (const { name, files } of packs) {
      const tested = await run('unzip', ['-t', `${name}.zip`], { cwd: folder });
      expect(tested).toMatchObject({ code: 0, stdout: expect.stringContaining('No errors detected') });
      await run('unzip', ['-q', `${name}.zip`], { cwd: folder });
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        const { code, stdout, stderr } = await run('sha256sum', ['--check', '--strict', manifest], { cwd: join(folder, name) });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout.trim().split('\n').every((line) => line.endsWith(': OK'))).toBe(true);
      }
      const python = 'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(len(z.namelist()))';
      const listed = await run('python3', ['-c', python, `${name}.zip`], { cwd: folder }).catch(() => undefined);
      if (listed?.code === 0) expect(Number(listed.stdout)).toBe(files.length);
      expect(verifyBag(new Map(files.map(({ path, bytes }) => [path, bytes])))).toEqual([]);
    }
  });

  it('the folder verifies as well as the zip', async () => {
    const folder = folderWith(Object.fromEntries(smallest.files.map(({ path, bytes }) => [`bag/${path}`, bytes])));
    expect((await trustwright(['verify', join(folder, 'bag'), '--format', 'json'])).stdout).toBe('{\n  "ok": true,\n  "problems": []\n}\n');
  });
});

describe('verify names what is wrong', () => {
  const files = () => new Map(smallest.files.map(({ path, bytes }) => [path, bytes]));
  const payload = smallest.files.find(({ path }) => path.startsWith('data/evidence/'))!.path;
  const verified = async (zip: Uint8Array) => {
    const { code, stdout, stderr } = await trustwright(['verify', join(folderWith({ 'pack.zip': zip }), 'pack.zip'), '--format', 'json']);
    expect(stderr).toBe('');
    return { code, ...(JSON.parse(stdout) as { ok: boolean; problems: { problem: string; path: string; message: string }[] }) };
  };
  const zipped = (entries: ReadonlyMap<string, Uint8Array>) => zipSync(Object.fromEntries([...entries].map(([path, bytes]) => [`pack/${path}`, bytes])));

  it('a missing file', async () => {
    const found = files();
    found.delete(payload);
    expect(verifyBag(found)).toContainEqual(expect.objectContaining({ problem: 'missing', path: payload }));
    const { code, ok, problems } = await verified(zipped(found));
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    expect(problems.map(({ problem, path }) => [problem, path])).toContainEqual(['missing', payload]);
  });

  it('an extra file', async () => {
    const { problems } = await verified(zipped(files().set('data/extra.txt', new Uint8Array([1])).set('extra.txt', new Uint8Array())));
    expect(problems.filter(({ problem }) => problem === 'extra').map(({ path }) => path)).toEqual(['data/extra.txt', 'extra.txt']);
  });

  it('a changed file, even one whose size is the same', async () => {
    const bytes = Uint8Array.from(files().get(payload)!);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const { code, problems } = await verified(zipped(files().set(payload, bytes)));
    expect({ code, problems: problems.map(({ problem, path }) => [problem, path]) }).toEqual({ code: 1, problems: [['changed', payload]] });
  });

  it('a changed manifest', () => {
    const manifest = new TextDecoder().decode(files().get('manifest-sha256.txt')).split('\n').slice(1).join('\n');
    const problems = verifyBag(files().set('manifest-sha256.txt', new TextEncoder().encode(manifest)));
    expect(problems.map(({ problem, path }) => [problem, path])).toContainEqual(['changed', 'manifest-sha256.txt']);
  });

  it('any single change of any file, whatever it is', () => {
    const paths = smallest.files.map(({ path }) => path);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom('delete', 'append', 'flip'), (path, way) => {
        const found = files();
        const bytes = found.get(path)!;
        if (way === 'delete') found.delete(path);
        else if (way === 'append') found.set(path, Uint8Array.from([...bytes, 10]));
        else found.set(path, Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 1 ? byte ^ 8 : byte)));
        // Nothing covers the last manifest: whoever can change it can change everything.
        const touched = verifyBag(found).map((problem) => problem.path);
        if (path === 'tagmanifest-sha256.txt' && way !== 'delete') return;
        expect(touched).toContain(path);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a truncated zip', () => smallest.zip.slice(0, smallest.zip.length / 2)],
    ['an empty file', () => new Uint8Array()],
    ['a text', () => new TextEncoder().encode('no zip')],
  ])('%s', async (_, make) => {
    const { code, problems } = await verified(make());
    expect({ code, problems: problems.map(({ problem }) => problem) }).toEqual({ code: 1, problems: ['unreadable'] });
  });

  it('a second file of the same name, which some tools would unpack', async () => {
    const twin = new Uint8Array([1, 2, 3]);
    const zip = Buffer.from(zipSync({ 'pack/data/a.txt': twin, 'pack/data/b.txt': twin }, { level: 0 }));
    for (let at = zip.indexOf('data/b.txt'); at !== -1; at = zip.indexOf('data/b.txt')) zip.write('data/a.txt', at);
    expect((await verified(zip)).problems[0]?.message).toContain('two files with the name pack/data/a.txt');
  });

  it('names that would leave the folder, and writes nothing', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'inside'));
    const evil = new Uint8Array([1]);
    for (const entries of [{ 'pack/bagit.txt': evil, '../escaped.txt': evil }, { 'pack/../../escaped.txt': evil, '__proto__/x': evil }, { 'pack/data/../../escaped.txt': evil }]) {
      writeFileSync(join(folder, 'inside/pack.zip'), zipSync(entries));
      const { code, stdout } = await trustwright(['verify', 'pack.zip', '--format', 'json'], { cwd: join(folder, 'inside') });
      expect(code).toBe(1);
      expect(stdout).toMatch(/unreadable|extra/);
      expect([existsSync(join(folder, 'escaped.txt')), existsSync(join(folder, '../escaped.txt'))]).toEqual([false, false]);
    }
  });
});

describe('a bag', () => {
  it('takes portable paths only, each once', () => {
    for (const path of ['../a', 'A.txt', 'a b', 'a//b', 'é', '/a', 'a\\b', `${'a'.repeat(121)}`]) {
      expect(() => makeBag([{ path, content: '' }], []), path).toThrow('Unexpected artefact path');
    }
    expect(() => makeBag([{ path: 'a', content: '' }, { path: 'a', content: '' }], [])).toThrow('Two artefacts');
  });

  it('keeps a label on one line, so that content cannot add labels', () => {
    const info = new TextDecoder().decode(makeBag([], [['Source', 'A\nPayload-Oxum: 9.9']]).find(({ path }) => path === 'bag-info.txt')?.bytes);
    expect(info).toBe('Source: A Payload-Oxum: 9.9\nPayload-Oxum: 0.0\n');
  });

  it('of the example has payload names that every system takes, different in any case', () => {
    for (const { files } of packs) {
      const paths = files.map(({ path }) => path);
      expect(paths.filter((path) => !/^[a-z0-9._/-]+$/.test(path) || /(^|\/)(con|nul|aux|prn)(\.|\/|$)/.test(path) || path.length > 140)).toEqual([]);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    }
  });
});

describe('tables for spreadsheets', () => {
  const formula = /^[\s\u00a0\ufeff]*[=+\-@|\t\r\n＝＋－＠]/;
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '|', '\t', '\r', '\n', ' =', '＝', '\u00a0+'), fc.string()).map((parts) => parts.join('')),
    fc.constantFrom('-1', '+1e5', '=HYPERLINK("https://x.example";"y")', '=cmd|\' /C calc\'!A0', '-2+3', '""', 'a,b', 'a\r\nb'),
  );

  it('hold no cell that begins a formula, unless it is a number', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        for (const row of readCsv(toCsv({ columns: ['a', 'b'], rows }))) {
          for (const text of row) expect(!formula.test(text) || Number.isFinite(Number(text)), JSON.stringify(text)).toBe(true);
        }
      }),
    );
  });

  it('are read back as they were written, save for the mark of text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        const [head, ...body] = readCsv(toCsv({ columns: ['a', 'b'], rows }));
        expect(head).toEqual(['a', 'b']);
        expect(body.map((row) => row.map((text) => text.replace(/^'(?=[\s\u00a0\ufeff]*[=+\-@|\t\r\n＝＋－＠])/, '')))).toEqual(rows);
      }),
    );
  });

  it('of the example have as many cells in every row as in the first', () => {
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
        if (anchor) expect(files.get(target), `${name}: ${path} → ${url}`).toContain(`id="${decodeURIComponent(anchor)}"`);
      }
    }
  });

  it('reach every file of the payload from the index', () => {
    for (const { name, files } of packs) {
      const mine = pages.filter((page) => page.name === name);
      const linked = new Set(mine.flatMap(({ path, html }) => [...html.matchAll(/ href="([^"#]+)/g)].map(([, url = '']) => posix.join(posix.dirname(path), url))));
      const unreached = files.map(({ path }) => path).filter((path) => path.startsWith('data/') && !linked.has(path));
      expect(unreached.filter((path) => !/\/(index\.html|check-report\.json)$/.test(path)), name).toEqual([]);
    }
  });

  it('have no script, no style of their own, and load nothing from elsewhere', () => {
    for (const { path, html } of pages) {
      expect(html, path).not.toMatch(/<script|\son\w+=|javascript:|<iframe|<object|<embed|<base|<style|\sstyle=|@import/i);
      expect(html, path).not.toMatch(/<(?:link|img|source|video|audio)[^>]+(?:href|src|srcset)="(?:https?:)?\/\//i);
      expect(html, path).toContain("default-src 'none'");
    }
  });
});

describe('what a pack holds', () => {
  it('something of every writer', () => {
    const program = exampleProgram();
    const written = new Set([...program.audits.keys()].flatMap((id) => writers.filter((writer) => writer.write(packInput(program, id)).length > 0).map(({ id: writer }) => writer)));
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
      for (const [folder, documents] of [['policies', scope.policies], ['controls', scope.controls]] as const) {
        for (const { value } of documents) for (const path of [`${value.id}.html`, `src/${value.id}.mdx`]) expect(texts.get(name)?.has(`data/${folder}/${path}`), path).toBe(true);
      }
    }
  });

  it('a Statement of Applicability with every control of the standard', () => {
    const statements = packs.flatMap(({ name }) => [...texts.get(name)!].filter(([path]) => /statement-of-applicability\/.*\.csv$/.test(path)));
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

  it('a control that the statement forgets, as not decided', () => {
    const program = programOf({ audits: [audit('one')], applicability: [applicability('soa', { decisions: [] })] });
    const rows = readCsv(textsOf(makePack(packInput(program, 'one'))).get('data/statement-of-applicability/soa.csv')!);
    expect(rows.length).toBe(1 + 93);
    expect(rows[1]?.[2]).toBe('not decided');
  });

  it('both of two statements about one standard', () => {
    const program = programOf({ audits: [audit('one')], applicability: [applicability('soa'), applicability('other-soa')] });
    expect([...textsOf(makePack(packInput(program, 'one'))).keys()].filter((path) => path.includes('applicability/') && path.endsWith('.csv'))).toHaveLength(2);
  });
});

describe('hostile content', () => {
  const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
  const program = programOf({
    settings: settings({ severities: [{ check: 'overdue-review', severity: 'warning', reason: evil }] }),
    audits: [audit('one', { title: evil, scope: evil })],
    policies: [[policy('evil', { title: evil, summary: '=HYPERLINK("https://evil.example")', requirements: ['iso27001-2022:A.5.1'] }), `# ${evil}\n\n[x](javascript:alert(1)) ![y](https://evil.example/pixel.png)`]],
    controls: [[control('access-review', { title: '=cmd()', record: evil, policies: ['evil'], implements: [implementing('iso27001-2022:A.5.1', 'partial', { note: evil })] }), 'no <b>MDX']],
    evidence: [provenEvidence('export', { title: '+1+1', limitations: evil, source: { system: evil, query: '-2+3' } })],
    risks: [risk('evil', { title: '@SUM(A1)', description: evil })],
    applicability: [applicability('soa', { title: evil, decisions: [{ requirement: 'iso27001-2022:A.5.1', applicable: false, justification: evil }] })],
  });
  const input = packInput(program, 'one', {
    read: () => new TextEncoder().encode('x'),
    diagnostics: [{ check: 'x', severity: 'error', message: `${evil}\u001b[2J`, file: 'policies/evil.mdx' }],
  });
  const found = textsOf(makePack(input));

  it('is text in every page', () => {
    for (const [path, html] of found) {
      if (!path.endsWith('.html')) continue;
      const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
      expect(tags.filter((tag) => /<(script|img|b|iframe)\b|\son\w+=/i.test(tag)), path).toEqual([]);
      expect(html, path).not.toMatch(/(href|src)="(javascript:|https:\/\/evil)/);
    }
    expect(found.get('data/index.html')).toContain('&lt;script&gt;alert(1)');
  });

  it('is text in every table', () => {
    for (const [path, text] of found) {
      if (!path.endsWith('.csv') || path.startsWith('data/evidence/')) continue;
      for (const cell of readCsv(text).flat()) expect(/^\s*[=+\-@]/.test(cell) && Number.isNaN(Number(cell)), `${path}: ${cell}`).toBe(false);
    }
  });

  it('does not steer a terminal from the check report', () => expect(found.get('data/check-report.txt')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/));
});

it('a zip unpacks to the files of its bag', () => {
  for (const { name, files, zip } of packs) expect([...unzipped(zip).keys()]).toEqual(files.map(({ path }) => `${name}/${path}`));
});

it('a missing pack is named', () => expect(openBag('/nowhere/at/all.zip')).toEqual({ unreadable: 'There is no such file or folder.' }));
