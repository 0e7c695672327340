import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrustJson } from '../src/model/trust-json.ts';
import { accessSettings, type Given, gatedContent, give } from './support/granting.ts';
import { newKeyIn } from './support/keys.ts';
import { type ProgramFolder, smallProgram, smallProgramFolder } from './support/small-program.ts';
import { run, trustwright } from './support/trustwright.ts';

const claim = `id: aligned
title: ISO 27001
owner: ciso
version: "1.0"
visibility: public
approved: 2026-01-10
nextReview: 2027-01-10
framework: iso27001-2022
state: aligned
statement: We follow it.
scope: The one thing.
notCovered: All else.
products: []
`;

let program: ProgramFolder;
let given: Given;
const folder = (...path: readonly string[]) => join(program.root, ...path);
const read = (site: string, path: string) => readFileSync(folder(site, 'trust-center', path), 'utf8');
const filesIn = (site: string) =>
  readdirSync(folder(site), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder(site).length + 1))
    .sort();

async function build(out: string, ...more: readonly string[]): Promise<void> {
  const words = ['build', ...more, '--root', program.root, '--out', folder(out), '--as-of', '2026-11-21', '--no-pdf'];
  const { code, stderr } = await trustwright(words);
  if (code !== 0) throw new Error(stderr);
}

beforeAll(async () => {
  program = smallProgramFolder({
    ...gatedContent,
    'content/program.yaml': `${smallProgram['content/program.yaml']}${accessSettings}`,
    'content/claims/aligned.yaml': claim,
  });
  given = await give(program.root, '--document', 'network');
  const { path, publicLine } = newKeyIn(folder('keys'), 'site');
  const { publicLine: ofPacks } = newKeyIn(folder('keys'), 'packs');
  writeFileSync(
    folder('content/allowed-signers'),
    `packs@small.example namespaces="evidence-pack@v1" ${ofPacks}\nperson@small.example namespaces="git" ${publicLine}\n`,
  );
  await build('signed', 'trust-center', 'internal', '--key', path);
  await build('again', 'trust-center', '--key', path);
  await build('bare', 'trust-center');
});
afterAll(() => program?.remove());

/** What an outsider does with what a site serves, in a folder of their own. */
function download(site: string, name: string): string {
  const here = folder(name);
  execFileSync('cp', ['-r', folder(site, 'trust-center'), here]);
  return here;
}

/** Verifies the list with the words that trust.json says. */
function verify(here: string, signed: Partial<TrustJson['signed']> = {}) {
  const says = (JSON.parse(readFileSync(join(here, 'trust.json'), 'utf8')) as TrustJson).signed;
  if (!says) throw new Error('trust.json names no signature.');
  const { sums, signature, signers, identity, namespace } = { ...says, ...signed };
  const at = (path: string) => join(here, path);
  return execFileSync(
    'ssh-keygen',
    ['-Y', 'verify', '-f', at(signers), '-I', identity, '-n', namespace, '-s', at(signature)],
    { input: readFileSync(at(sums)), stdio: ['pipe', 'pipe', 'pipe'] },
  ).toString();
}

describe('the data of a site that a key signs', () => {
  it('verifies with ssh-keygen and sha256sum, as an outsider does it from what trust.json says', async () => {
    const here = download('signed', 'outside');
    expect(verify(here)).toMatch(/^Good "public-data@v1" signature for trust@small\.example with ED25519 key SHA256:/);
    expect((await run('sha256sum', ['--check', '--strict', 'sha256sums.txt'], { cwd: here })).code).toBe(0);
  });

  it.each([
    ...['trust.json', 'subprocessors.json', 'subprocessors.csv', 'feed.xml', 'feed.json', 'cyclonedx.json'],
    ...['oscal/component-definition.json', 'badges/aligned.json', 'matrix.json', 'llms.txt', 'allowed-signers.txt'],
    ...['schemas/trust-1.json', 'schemas/ai-card-1.json', '.well-known/security.txt', 'sitemap.xml'],
  ])('%s is among it: a byte more is noticed', async (path) => {
    const here = download('signed', `changed-${path.replaceAll('/', '-')}`);
    appendFileSync(join(here, path), ' ');
    const { code, stdout } = await run('sha256sum', ['--check', 'sha256sums.txt'], { cwd: here });
    expect([code, stdout]).toEqual([1, expect.stringContaining(`${path}: FAILED`)]);
  });

  it('a list that was changed, another purpose and another name do not verify', () => {
    const here = download('signed', 'forged');
    expect(() => verify(here, { namespace: 'public-documents@v1' })).toThrow();
    expect(() => verify(here, { identity: 'packs@small.example' })).toThrow();
    appendFileSync(join(here, 'sha256sums.txt'), `${hash('sha256', 'x')}  x.json\n`);
    expect(() => verify(here)).toThrow();
  });

  it('has every file of data in the list, once, and no other: least of all those with secret names', () => {
    const listed = read('signed', 'sha256sums.txt')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    const data = filesIn('signed/trust-center')
      .filter((path) => /\.(csv|ics|json|txt|xml)$|^badges\//.test(path))
      .filter((path) => !/^pagefind\/|^(robots|sha256sums)\.txt$/.test(path));
    expect(listed).toEqual(data);
    const [link] = given.links;
    expect(filesIn('signed/trust-center')).toContain(`d/${link?.name}.age`);
    expect(listed.join()).not.toContain(link?.name);
  });

  it('says where the signature is: in trust.json, in llms.txt and on the page about keys', () => {
    const { fingerprint } = (JSON.parse(read('signed', 'trust.json')) as TrustJson).signed ?? {};
    for (const path of ['/sha256sums.txt', '/sha256sums.txt.sig', '/allowed-signers.txt']) {
      expect(read('signed', 'llms.txt')).toContain(`(https://trust.small.example${path})`);
      expect(read('signed', 'verify.html')).toContain(`href="${path}"`);
    }
    expect(read('signed', 'verify.html')).toContain(fingerprint);
  });

  it('publishes its key for bundle and data alone, beside the keys of packs, and nobody else’s', () => {
    const lines = read('signed', 'allowed-signers.txt').trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'packs@small.example namespaces="evidence-pack@v1"',
      'trust@small.example namespaces="public-documents@v1,public-data@v1"',
    ]);
  });

  it('has the same bytes for the same key', () => {
    expect(filesIn('again/trust-center')).toEqual(filesIn('signed/trust-center'));
    for (const path of filesIn('signed/trust-center')) expect(read('again', path)).toBe(read('signed', path));
  });

  it('is not that of the site for staff', () => {
    expect(filesIn('signed/internal').filter((path) => /sha256sums|\.sig$/.test(path))).toEqual([]);
    expect(readFileSync(folder('signed/internal/verify.html'), 'utf8')).not.toContain('public-data@v1');
  });
});

describe('without a key', () => {
  it('nothing is signed, nothing says so, and all else is the same', () => {
    const bare = filesIn('bare/trust-center');
    const [more] = [filesIn('signed/trust-center').filter((path) => !bare.includes(path))];
    expect(more.filter((path) => !path.startsWith('pagefind/'))).toEqual([
      'documents/all-public-documents.zip.sig',
      'sha256sums.txt',
      'sha256sums.txt.sig',
    ]);
    // The schema allows a signature; it does not claim one.
    const claiming = bare.filter(
      (path) =>
        /\.(html|md|json|txt|xml)$/.test(path) &&
        !path.startsWith('schemas/') &&
        /sha256sums|public-data@v1|"signed"/.test(read('bare', path)),
    );
    expect(claiming).toEqual([]);
    expect(read('bare', 'allowed-signers.txt')).not.toContain('public-data@v1');
  });
});
