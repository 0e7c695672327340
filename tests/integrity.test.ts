import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { tagManifestSignature } from '../src/integrity/manifest.ts';
import type { OpenBag } from '../src/integrity/packed-file.ts';
import { verifyPack } from '../src/integrity/verify-pack.ts';
import { openBag } from '../src/read/open-bag.ts';
import { packageVersion } from '../src/read/package-version.ts';
import { type AllowedSigner, readAllowedSigners } from '../src/signatures/allowed-signers.ts';
import { nodeCryptography } from '../src/signatures/node-cryptography.ts';
import { audit, control, implementing } from './support/documents.ts';
import { unzipped } from './support/packed.ts';
import { filesOf } from './support/program.ts';
import { validatorOf } from './support/published-schema.ts';
import { repositoryWith } from './support/repository.ts';
import { signedPack } from './support/signed-pack.ts';
import { call, folderWith, run, trustwright } from './support/trustwright.ts';

const made = await signedPack();
afterAll(() => made.remove());
const { signed, unsigned, ours, stranger, signersText, papers } = made;
const { signers } = readAllowedSigners(signersText);

interface Papers {
  readonly zipSignature?: string;
  readonly provenance?: string;
}

/** What verifying a path finds: nothing, or the problems. */
async function problemsOf(path: string, beside: Papers = {}, trusted?: readonly AllowedSigner[], toolVersion?: string) {
  const opened = openBag(path);
  if ('unreadable' in opened) return [{ problem: 'unreadable', path, message: opened.unreadable }];
  const verdict = await verifyPack(opened, {
    ...{ beside, toolVersion: toolVersion ?? packageVersion(), today: '2026-11-21', cryptography: nodeCryptography },
    ...(trusted && { trusted: { signers: trusted, from: 'the list' } }),
  });
  return verdict.problems;
}

/** The same file with one byte changed. */
function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ by;
  return changed;
}

/** The pack unpacked into a new folder. */
function unpackedFolder(zip: Uint8Array): string {
  const folder = folderWith();
  for (const [path, bytes] of unzipped(zip)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return join(folder, 'one');
}

const allFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a signed pack', () => {
  it('is verified in words, from its zip and from its folder', async () => {
    const trusted = join(folderWith({ signers: signersText }), 'signers');
    const zip = await call(['verify', join(signed, 'one.zip'), '--allowed-signers', trusted]);
    expect(zip.code).toBe(0);
    for (const word of [
      'Whole and unchanged',
      'Signed by packs@small.example',
      'over the zip and the manifests',
      `from commit ${'a'.repeat(40)}`,
    ])
      expect(zip.stdout).toContain(word);
    expect(zip.stdout).toContain('When it was made: no third party attests a time.');
    const folder = unpackedFolder(readFileSync(join(signed, 'one.zip')));
    writeFileSync(`${folder}.zip.intoto.jsonl`, papers().provenance);
    const again = await call(['verify', folder, '--allowed-signers', trusted, '--format', 'json']);
    const { ok, proven } = JSON.parse(again.stdout) as { ok: boolean; proven: string[] };
    expect(ok).toBe(true);
    expect(proven.join('\n')).toContain('over the manifests, and so every file');
    expect(proven.join('\n')).toContain('Made by trustwright');
  });

  it('is verified by ssh-keygen and by sha256sum', async () => {
    const folder = folderWith({
      signers: signersText,
      'one.zip': readFileSync(join(signed, 'one.zip')),
      'one.zip.sig': papers().zipSignature,
    });
    const verify = (cwd: string, file: string, list: string) =>
      run(
        'sh',
        ['-c', `ssh-keygen -Y verify -f ${list} -I packs@small.example -n evidence-pack@v1 -s ${file}.sig < ${file}`],
        { cwd },
      );
    expect(await verify(folder, 'one.zip', 'signers')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Good'),
    });
    await run('unzip', ['-q', 'one.zip'], { cwd: folder });
    const bag = join(folder, 'one');
    expect(await verify(bag, 'tagmanifest-sha256.txt', '../signers')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Good'),
    });
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(await run('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: bag })).toMatchObject({
        code: 0,
        stderr: '',
      });
    writeFileSync(join(bag, 'data/index.html'), 'x');
    expect((await run('sha256sum', ['--check', '--quiet', 'manifest-sha256.txt'], { cwd: bag })).code).toBe(1);
  });

  it('is a valid bag to the validator of the Library of Congress, where that is installed', async (context) => {
    const folder = unpackedFolder(readFileSync(join(signed, 'one.zip')));
    const python = 'import bagit, sys; bagit.Bag(sys.argv[1]).validate(); print("valid")';
    const { code, stdout, stderr } = await run('python3', ['-c', python, folder]);
    if (stderr.includes('ModuleNotFoundError')) return context.skip('python3 has no module bagit: pip install bagit');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'valid\n' });
  });

  it('is a valid bag to a validator in Python that was written from RFC 8493 alone, until something is amiss', async () => {
    const folder = unpackedFolder(readFileSync(join(signed, 'one.zip')));
    const validate = async () => {
      const validator = join(import.meta.dirname, 'support/bagit-validator.py');
      const { stdout, stderr } = await run('python3', [validator, folder]);
      return stdout + stderr;
    };
    expect(await validate()).toBe('valid\n');
    const index = join(folder, 'data/index.html');
    const text = readFileSync(index);
    writeFileSync(index, flipped(text, 10, 1));
    expect(await validate()).toBe('data/index.html: sha256 differs\n');
    renameSync(index, `${index}l`);
    expect(await validate()).toContain('data/index.html: missing\ndata/index.htmll: not listed');
    renameSync(`${index}l`, index);
    writeFileSync(index, text);
    writeFileSync(join(folder, 'data/more.txt'), 'more');
    expect(await validate()).toMatch(/^data\/more.txt: not listed[\s\S]*Payload-Oxum/);
  });

  it('has the same bytes whenever it is signed with the same key, and the signature stands last in it', async () => {
    const again = await signedPack(ours);
    try {
      for (const file of ['one.zip', 'one.zip.sig', 'one.zip.intoto.jsonl'])
        expect(readFileSync(join(again.signed, file)).equals(readFileSync(join(signed, file))), file).toBe(true);
    } finally {
      again.remove();
    }
    expect([...unzipped(readFileSync(join(signed, 'one.zip'))).keys()].at(-1)).toBe(`one/${tagManifestSignature}`);
  });

  it('says with which key, who is allowed to use it, and that no time is proven', async () => {
    const trusted = join(
      folderWith({ signers: signersText.replace('valid-after', 'valid-before="20261231",valid-after') }),
      'signers',
    );
    const fingerprint = (await run('ssh-keygen', ['-l', '-f', `${ours.path}.pub`])).stdout.split(' ')[1];
    const { stdout } = await call([
      'verify',
      join(signed, 'one.zip'),
      '--allowed-signers',
      trusted,
      '--format',
      'json',
    ]);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(result).toMatchObject({
      signature: { key: fingerprint, signer: 'packs@small.example', over: ['zip', 'files'] },
      provenance: { audit: 'one', asOf: '2026-11-21', commit: 'a'.repeat(40), toolVersion: packageVersion() },
    });
    expect(result.proven).toContain(
      `${trusted} allows that key to sign packs (evidence-pack@v1) on 2026-11-21, the day of the pack.`,
    );
    const late = await verifyPack(openBag(join(signed, 'one.zip')) as OpenBag, {
      ...{ beside: papers(), toolVersion: packageVersion(), today: '2027-03-01', cryptography: nodeCryptography },
      trusted: { signers: readAllowedSigners(readFileSync(trusted, 'utf8')).signers, from: 'the list' },
    });
    expect(late.unproven.join('\n')).toContain('which was until 2026-12-31: the day of the pack is its own word');
  });

  it('prints JSON in the form that is published, whatever it finds', async () => {
    const validate = validatorOf('schemas/output/verify.schema.json');
    const junk = join(folderWith({ 'junk.zip': 'junk' }), 'junk.zip');
    for (const path of [join(signed, 'one.zip'), join(unsigned, 'one.zip'), junk, '/nowhere']) {
      const { stdout } = await call(['verify', path, '--format', 'json']);
      expect([validate(JSON.parse(stdout)), validate.errors], path).toEqual([true, null]);
    }
  });

  it('tells how far its verification is, from the first file to the last byte of the zip', async () => {
    for (const folder of [signed, unsigned]) {
      const told: number[] = [];
      await verifyPack(openBag(join(folder, 'one.zip')) as OpenBag, {
        ...{ beside: {}, toolVersion: packageVersion(), today: '2026-11-21', cryptography: nodeCryptography },
        progress: (done, of) => void told.push(done / of),
      });
      expect(told.length).toBeGreaterThan(20);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    }
  });

  it('made by another version is verified as well, but for what hides beside its files', async () => {
    const { proven, unproven, problems } = await verifyPack(openBag(join(unsigned, 'one.zip')) as OpenBag, {
      ...{ beside: {}, toolVersion: '99.0.0', today: '2026-11-21', cryptography: nodeCryptography },
    });
    expect(problems).toEqual([]);
    expect(proven.join()).not.toContain('holds nothing else');
    expect(unproven.join()).toContain('That the zip holds nothing beside these files');
  });
});

describe('every change of a byte is found', () => {
  const positions = (length: number) =>
    fc.oneof(
      fc.nat(length - 1),
      fc.nat(Math.min(length - 1, 3000)),
      fc.nat(Math.min(2000, length - 1)).map((back) => length - 1 - back),
    );
  const bit = fc.nat(7).map((power) => 2 ** power);

  it('in a signed zip', async () => {
    const zip = readFileSync(join(signed, 'one.zip'));
    const path = join(folderWith(), 'one.zip');
    await fc.assert(
      fc.asyncProperty(positions(zip.length), bit, async (at, by) => {
        writeFileSync(path, flipped(zip, at, by));
        expect(await problemsOf(path, papers()), `byte ${at}`).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('in a zip that is not signed, heads, directory and padding included', async () => {
    const zip = readFileSync(join(unsigned, 'one.zip'));
    const path = join(folderWith(), 'one.zip');
    expect(await problemsOf(join(unsigned, 'one.zip'))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(positions(zip.length), bit, async (at, by) => {
        writeFileSync(path, flipped(zip, at, by));
        expect(await problemsOf(path), `byte ${at}`).not.toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('in any file of a folder, signed or not, and the file is named', async () => {
    for (const from of [signed, unsigned]) {
      const folder = unpackedFolder(readFileSync(join(from, 'one.zip')));
      expect(await problemsOf(folder)).toEqual([]);
      const files = allFiles(folder);
      const tags = files.filter((file) => !file.includes('/data/'));
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.constantFrom(...files), fc.constantFrom(...tags)),
          fc.nat(),
          bit,
          async (file, place, by) => {
            const bytes = readFileSync(file);
            if (bytes.length === 0) return;
            writeFileSync(file, flipped(bytes, place % bytes.length, by));
            const found = await problemsOf(folder);
            writeFileSync(file, bytes);
            expect(found, `${file} at ${place % bytes.length}`).not.toEqual([]);
            if (file.includes('/data/')) expect(found.map(({ path }) => path)).toContain(file.slice(folder.length + 1));
          },
        ),
        { numRuns: 40 },
      );
    }
  });

  it('in what lies beside the zip', async () => {
    const path = join(signed, 'one.zip');
    const whole = papers();
    expect(await problemsOf(path, whole, signers)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('zipSignature', 'provenance'), fc.nat(), bit, async (paper, place, by) => {
        const bytes = Buffer.from(whole[paper]);
        const changed = Buffer.from(flipped(bytes, place % bytes.length, by)).toString('latin1');
        expect(
          await problemsOf(path, { ...whole, [paper]: changed }, signers),
          `${paper} at ${place % bytes.length}`,
        ).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('every file that is added, removed or renamed is found', () => {
  it('in a folder', async () => {
    const folder = unpackedFolder(readFileSync(join(signed, 'one.zip')));
    const taken = `${folder}.taken`;
    const names = (found: readonly { path: string }[]) => found.map(({ path }) => path);
    for (const file of allFiles(folder)) {
      const own = file.slice(folder.length + 1);
      if (own === tagManifestSignature) continue;
      renameSync(file, `${file}.moved`);
      expect(names(await problemsOf(folder)), own).toEqual(expect.arrayContaining([own, `${own}.moved`]));
      renameSync(`${file}.moved`, taken);
      expect(names(await problemsOf(folder)), own).toContain(own);
      renameSync(taken, file);
    }
    for (const extra of [
      'data/extra.html',
      'extra.txt',
      'data/policies/.hidden',
      'tagmanifest-sha512.txt',
      'fetch.txt',
    ]) {
      writeFileSync(join(folder, extra), '');
      expect(names(await problemsOf(folder))).toContain(extra);
      rmSync(join(folder, extra));
    }
    expect(await problemsOf(folder, {}, signers)).toEqual([]);
  });

  it('in a zip that somebody packed again', async () => {
    const entries = Object.fromEntries(unzipped(readFileSync(join(unsigned, 'one.zip'))));
    const repacked = (more: Record<string, Uint8Array>, without?: string) => {
      const { [without ?? '']: _gone, ...kept } = entries;
      return problemsOf(join(folderWith({ 'one.zip': zipSync({ ...kept, ...more }) }), 'one.zip'));
    };
    expect(await repacked({ 'one/data/extra.html': new Uint8Array() })).toContainEqual(
      expect.objectContaining({ problem: 'extra' }),
    );
    expect(await repacked({}, 'one/data/index.html')).toContainEqual(expect.objectContaining({ problem: 'missing' }));
    expect(await repacked({})).toEqual([expect.objectContaining({ path: 'the zip' })]);
  });
});

describe('a signature counts', () => {
  const verify = (folder: string, trusted: readonly AllowedSigner[], beside: Papers = papers()) =>
    problemsOf(join(folder, 'one.zip'), beside, trusted);

  it('only where one was asked for, made by an allowed signer, for packs, in its time', async () => {
    expect(await verify(signed, signers)).toEqual([]);
    const list = (text: string) => readAllowedSigners(text).signers;
    expect(await verify(signed, list(`x ${stranger.publicLine}`))).toEqual([
      expect.objectContaining({ problem: 'untrusted' }),
    ]);
    expect(await verify(signed, list(`x namespaces="git" ${ours.publicLine}`))).toEqual([
      expect.objectContaining({ problem: 'untrusted' }),
    ]);
    expect(await verify(signed, list(`x valid-before="20260101" ${ours.publicLine}`))).toEqual([
      expect.objectContaining({ problem: 'untrusted' }),
    ]);
    expect(await verify(signed, [])).toEqual([expect.objectContaining({ problem: 'untrusted' })]);
  });

  it('and a pack from which it was stripped does not pass for one that has it', async () => {
    expect(await verify(unsigned, signers, {})).toEqual([expect.objectContaining({ problem: 'unsigned' })]);
    const { code, stdout } = await call(['verify', join(unsigned, 'one.zip')]);
    expect(code).toBe(0);
    expect(stdout).toContain('Who made it: it is not signed.');
  });

  it('not where it belongs to another pack, another key or another use', async () => {
    const zip = readFileSync(join(signed, 'one.zip'));
    const other = folderWith({ 'one.zip': zip });
    const sign = async (namespace: string, key: string) => {
      rmSync(join(other, 'one.zip.sig'), { force: true });
      await run('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', namespace, join(other, 'one.zip')]);
      return readFileSync(join(other, 'one.zip.sig'), 'utf8');
    };
    const whole = papers();
    expect(
      await problemsOf(join(other, 'one.zip'), { zipSignature: await sign('evidence-pack@v1', ours.path) }, signers),
    ).toEqual([]);
    expect(await problemsOf(join(other, 'one.zip'), { zipSignature: await sign('file', ours.path) })).toEqual([
      expect.objectContaining({ message: expect.stringContaining('made for `file`') }),
    ]);
    expect(
      await problemsOf(join(other, 'one.zip'), { zipSignature: await sign('evidence-pack@v1', stranger.path) }),
    ).toEqual([expect.objectContaining({ message: 'The signatures are of different keys.' })]);
    expect(await problemsOf(join(unsigned, 'one.zip'), { provenance: whole.provenance })).toEqual([
      expect.objectContaining({ message: 'It is signed, and the pack is not.' }),
    ]);
    expect(await problemsOf(join(unsigned, 'one.zip'), { zipSignature: whole.zipSignature })).toEqual([
      expect.objectContaining({ message: 'The signature is not over what is here.' }),
    ]);
  });
});

describe('pack --key', () => {
  const program = filesOf({
    audits: [audit('one')],
    controls: [control('access-review', { implements: [implementing('iso27001-2022:A.5.18')] })],
  });

  it('signs, and without it says that nothing is signed and takes old papers away', async () => {
    const root = repositoryWith([{ day: '2026-03-01', files: { ...program, 'content/allowed-signers': signersText } }]);
    const out = folderWith();
    const made = await trustwright(['pack', 'one', '--out', out, '--key', ours.path, '--root', root]);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('one.zip.intoto.jsonl') });
    expect(readdirSync(out).sort()).toEqual(['one.zip', 'one.zip.intoto.jsonl', 'one.zip.sig']);
    const verified = await trustwright([
      'verify',
      join(out, 'one.zip'),
      '--allowed-signers',
      join(root, 'content/allowed-signers'),
    ]);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('Signed by packs@small.example') });
    expect(made.stdout).not.toContain('does not publish');
    const guide = Buffer.from(unzipped(readFileSync(join(out, 'one.zip'))).get('one/data/verify.md')!).toString();
    expect(guide).toContain('-I packs@small.example -n evidence-pack@v1 -s one.zip.sig < one.zip');
    const again = await trustwright(['pack', 'one', '--out', out, '--root', root]);
    expect(again.stdout).toContain('The packs are not signed');
    expect(readdirSync(out)).toEqual(['one.zip']);
  });

  it('says where its readers look for the key, and what to do where they would not find it', async () => {
    const root = folderWith({
      ...program,
      'content/allowed-signers': `dev@small.example namespaces="git" ${ours.publicLine}\n`,
    });
    const out = join(root, 'dist');
    const first = await call(['pack', 'one', '--out', out, '--key', ours.path], { cwd: root });
    const line = /Add to content\/allowed-signers:\n {2}(.+)\n/.exec(first.stdout)?.[1] ?? '';
    const guide = () => Buffer.from(unzipped(readFileSync(join(out, 'one.zip'))).get('one/data/verify.md')!).toString();
    expect(guide()).toContain('The organisation did not publish that key');
    writeFileSync(join(root, 'content/allowed-signers'), `${line}\n`);
    const { code, stdout } = await call(['pack', 'one', '--out', out, '--key', ours.path], { cwd: root });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.not.stringContaining('does not publish') });
    expect(guide()).toContain('publishes its\nallowed signers at');
    const trusted = join(root, 'content/allowed-signers');
    expect((await call(['verify', join(out, 'one.zip'), '--allowed-signers', trusted])).code).toBe(0);
  });

  it.each([
    ['nowhere', 'No key nowhere.'],
    [ours.path.replace(/$/, '.pub'), 'it is no private key in the form of OpenSSH'],
  ])('%s is refused with the remedy', async (key, why) => {
    const { code, stderr } = await call(['pack', '--key', key], { cwd: folderWith(program) });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(why) });
    expect(stderr).toContain('ssh-keygen -t ed25519');
  });
});
