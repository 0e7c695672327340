import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bundleJson } from '../src/model/bundle-json.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { readSigningKey, type SigningKey } from '../src/signatures/private-key.ts';
import { makeBundle } from '../src/site/bundle.ts';
import { siteSigner } from '../src/site/signed-data.ts';
import { toSite } from '../src/site/to-site.ts';
import { card, page, policy } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { newKey } from './support/keys.ts';
import { type Drafts, programOf } from './support/program.ts';
import { folderWith } from './support/trustwright.ts';

const shown = { visibility: 'public' };
const bundleOf = (drafts: Drafts, key?: SigningKey) =>
  makeBundle(toSite(toTrustCenter(programOf(drafts), '2026-06-01'), new Map()), key);
const drafts: Drafts = {
  policies: [
    [policy('rules', { ...shown, version: '2.0' }), 'We *lock* [doors](page:about).\n\n{/* remark */}'],
    [policy('hidden'), 'Secret.'],
    [policy('asked', { visibility: 'nda' }), 'Secret.'],
  ],
  pages: [[page('about', shown), 'About us.']],
  cards: [[card('helper', { ...shown, limits: ['It errs.'] }), 'A card.']],
};
const zipPath = 'documents/all-public-documents.zip';
const zipIn = (made: ReturnType<typeof bundleOf>) => made?.files.get(zipPath) as Uint8Array;
const textsIn = (zip: Uint8Array) =>
  new Map(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [
      path.replace('public-documents/', ''),
      new TextDecoder().decode(bytes),
    ]),
  );

describe('the bundle of all public documents', () => {
  it('holds every public document that has a text, and nothing else', () => {
    const texts = textsIn(zipIn(bundleOf(drafts)));
    expect([...texts.keys()]).toEqual([
      'ai/helper.md',
      'pages/about.md',
      'policies/rules.md',
      'manifest.json',
      'SHA256SUMS',
    ]);
    expect(texts.get('policies/rules.md')).toMatch(
      /^---\ntitle: ".*\nversion: "2\.0"\n[\s\S]*We \*lock\* \[doors\]\(\/pages\/about\)\.\n$/,
    );
    expect(texts.get('ai/helper.md')).toContain('It errs.');
    expect([...texts.values()].join()).not.toMatch(/Secret|remark/);
  });

  it('has a manifest and checksums that are true, and a checksum of its own', () => {
    const made = bundleOf(drafts);
    const texts = textsIn(zipIn(made));
    const manifest = bundleJson.parse(JSON.parse(texts.get('manifest.json') ?? ''));
    expect(manifest.documents.map(({ address, version }) => [address, version])).toContainEqual([
      '/policies/rules',
      '2.0',
    ]);
    for (const { path, sha256, size } of manifest.documents.flatMap(({ files }) => files)) {
      expect([sha256, size]).toEqual([hash('sha256', texts.get(path) ?? ''), Buffer.byteLength(texts.get(path) ?? '')]);
    }
    const sums = (texts.get('SHA256SUMS') ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.map(([, path]) => path)).toEqual([...texts.keys()].slice(0, -1));
    for (const [sum, path = ''] of sums) expect(sum).toBe(hash('sha256', texts.get(path) ?? ''));
    expect(made?.bundle).toMatchObject({ count: 3, sha256: hash('sha256', zipIn(made)), size: zipIn(made).length });
  });

  it('has the same bytes whenever it is made, and whatever is hidden', () => {
    expect(Buffer.compare(zipIn(bundleOf(drafts)), zipIn(bundleOf(drafts)))).toBe(0);
    const { policies: [open] = [], ...others } = drafts;
    expect(Buffer.compare(zipIn(bundleOf({ ...others, policies: [open!] })), zipIn(bundleOf(drafts)))).toBe(0);
  });

  it('is signed so that ssh-keygen verifies it with the key of the site, and no other bytes', () => {
    const key = readSigningKey(newKey().privateText) as SigningKey;
    const made = bundleOf(drafts, key);
    const identity = made?.bundle.signed?.identity ?? '';
    const folder = folderWith({
      'allowed-signers.txt': siteSigner({ identity }, key),
      'all-public-documents.zip.sig': String(made?.files.get(`${zipPath}.sig`)),
    });
    const verify = (input: Uint8Array) => {
      writeFileSync(join(folder, 'input'), input);
      const words = ['-Y', 'verify', '-f', 'allowed-signers.txt', '-I', identity, '-n', 'public-documents@v1'];
      return execFileSync('ssh-keygen', [...words, '-s', 'all-public-documents.zip.sig'], {
        cwd: folder,
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
    };
    expect(String(verify(zipIn(made)))).toContain('Good "public-documents@v1" signature');
    expect(() => verify(Buffer.concat([zipIn(made), Buffer.from([0])]))).toThrow();
    expect([...(bundleOf(drafts)?.files.keys() ?? [])]).toEqual([zipPath]);
  });

  it('is not made where nothing is public', () => {
    expect(bundleOf({ policies: [[policy('hidden'), 'Secret.']] })).toBeUndefined();
  });

  it('of the example holds every policy, page, card, control and answer that is public', () => {
    const surface = toTrustCenter(exampleProgram(), exampleDay);
    const made = makeBundle(toSite(surface, new Map()));
    const paths = [...textsIn(zipIn(made)).keys()];
    for (const { address } of [
      ...surface.policies,
      ...surface.pages,
      ...surface.cards,
      ...surface.controls,
      ...surface.answers,
    ])
      expect(paths).toContain(`${address.slice(1)}.md`);
  });
});
