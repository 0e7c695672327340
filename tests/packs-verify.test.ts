import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBag } from '../src/read/open-bag.ts';
import { audit, control, implementing } from './support/documents.ts';
import { bagFiles, packed, packInput, problemsOf } from './support/packed.ts';
import { programOf, provenEvidence, recordText } from './support/program.ts';
import { folderWith, trustwright } from './support/trustwright.ts';

const program = programOf({
  audits: [audit('one')],
  controls: [control('access-review', { implements: [implementing('iso27001-2022:A.5.18')] })],
  evidence: [provenEvidence('export')],
});
const pack = await packed(packInput(program, 'one', { read: () => new TextEncoder().encode(recordText) }));

describe('verify names what is wrong', () => {
  const files = () => new Map(pack.files.map(({ path, bytes }) => [path, bytes]));
  const payload = pack.files.find(({ path }) => path.startsWith('data/evidence/'))!.path;
  const verified = async (zip: Uint8Array) => {
    const { code, stdout, stderr } = await trustwright([
      'verify',
      join(folderWith({ 'pack.zip': zip }), 'pack.zip'),
      '--format',
      'json',
    ]);
    expect(stderr).toBe('');
    return {
      code,
      ...(JSON.parse(stdout) as { ok: boolean; problems: { problem: string; path: string; message: string }[] }),
    };
  };
  const zipped = (entries: ReadonlyMap<string, Uint8Array>) =>
    zipSync(Object.fromEntries([...entries].map(([path, bytes]) => [`pack/${path}`, bytes])));

  it('a missing file', async () => {
    const found = files();
    found.delete(payload);
    expect(await problemsOf(found)).toContainEqual(expect.objectContaining({ problem: 'missing', path: payload }));
    const { code, ok, problems } = await verified(zipped(found));
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    expect(problems.map(({ problem, path }) => [problem, path])).toContainEqual(['missing', payload]);
  });

  it('an extra file', async () => {
    const { problems } = await verified(
      zipped(
        files()
          .set('data/extra.txt', new Uint8Array([1]))
          .set('extra.txt', new Uint8Array()),
      ),
    );
    expect(problems.filter(({ problem }) => problem === 'extra').map(({ path }) => path)).toEqual([
      'data/extra.txt',
      'extra.txt',
    ]);
  });

  it('a changed file, even one whose size is the same', async () => {
    const bytes = Uint8Array.from(files().get(payload)!);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const { code, problems } = await verified(zipped(files().set(payload, bytes)));
    expect({ code, problems: problems.map(({ problem, path }) => [problem, path]) }).toEqual({
      code: 1,
      problems: [['changed', payload]],
    });
  });

  it('a changed manifest', async () => {
    const manifest = new TextDecoder().decode(files().get('manifest-sha256.txt')).split('\n').slice(1).join('\n');
    const problems = await problemsOf(files().set('manifest-sha256.txt', new TextEncoder().encode(manifest)));
    expect(problems.map(({ problem, path }) => [problem, path])).toContainEqual(['changed', 'manifest-sha256.txt']);
  });

  it('any single change of any file, whatever it is', async () => {
    const paths = pack.files.map(({ path }) => path);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.constantFrom('delete', 'append', 'flip'), async (path, way) => {
        const found = files();
        const bytes = found.get(path)!;
        if (way === 'delete') found.delete(path);
        else if (way === 'append') found.set(path, Uint8Array.from([...bytes, 10]));
        else
          found.set(
            path,
            Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 1 ? byte ^ 8 : byte)),
          );
        // Nothing covers the last manifest: whoever can change it can change everything.
        const touched = (await problemsOf(found)).map((problem) => problem.path);
        if (path === 'tagmanifest-sha256.txt' && way !== 'delete') return;
        expect(touched).toContain(path);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a truncated zip', () => pack.zip.slice(0, pack.zip.length / 2)],
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
    for (const entries of [
      { 'pack/bagit.txt': evil, '../escaped.txt': evil },
      { 'pack/../../escaped.txt': evil, '__proto__/x': evil },
      { 'pack/data/../../escaped.txt': evil },
    ]) {
      writeFileSync(join(folder, 'inside/pack.zip'), zipSync(entries));
      const { code, stdout } = await trustwright(['verify', 'pack.zip', '--format', 'json'], {
        cwd: join(folder, 'inside'),
      });
      expect(code).toBe(1);
      expect(stdout).toMatch(/unreadable|extra/);
      expect([existsSync(join(folder, 'escaped.txt')), existsSync(join(folder, '../escaped.txt'))]).toEqual([
        false,
        false,
      ]);
    }
  });
});

describe('a bag', () => {
  it('takes portable paths only, each once', () => {
    for (const path of ['../a', 'A.txt', 'a b', 'a//b', 'é', '/a', 'a\\b', `${'a'.repeat(121)}`]) {
      expect(() => bagFiles([{ path, content: '' }], []), path).toThrow('Unexpected artefact path');
    }
    expect(() =>
      bagFiles(
        [
          { path: 'a', content: '' },
          { path: 'a', content: '' },
        ],
        [],
      ),
    ).toThrow('Two artefacts');
  });

  it('keeps a label on one line, so that content cannot add labels', () => {
    const info = new TextDecoder().decode(
      bagFiles([], [['Source', 'A\nPayload-Oxum: 9.9']]).find(({ path }) => path === 'bag-info.txt')?.bytes,
    );
    expect(info).toBe('Source: A Payload-Oxum: 9.9\nPayload-Oxum: 0.0\n');
  });
});

it('a missing pack is named', () =>
  expect(openBag('/nowhere/at/all.zip')).toEqual({ unreadable: 'There is no such file or folder.' }));
