import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toTrustCenter } from '../src/publish/public.ts';
import type { Typesetting } from '../src/render/typesetting.ts';
import { makeBundle } from '../src/site/bundle.ts';
import { publicTypesettings } from '../src/site/document-pdf.ts';
import { setPdfs, type Typesetter } from '../src/site/kept-pdfs.ts';
import { toSite } from '../src/site/to-site.ts';
import { control, page, policy, settings } from './support/documents.ts';
import { type Drafts, programOf } from './support/program.ts';
import { folderWith } from './support/trustwright.ts';
import { typeset } from './support/typeset.ts';

const shown = { visibility: 'public' };
const noImages = { addresses: new Map<string, string>(), files: new Map<string, Uint8Array>() };
const drafts: Drafts = {
  policies: [
    [
      policy('rules', { ...shown, version: '2.0', approved: '2026-01-10' }),
      'We lock.\n\n{/* remark */}\n\n[Hidden](policy:hidden)',
    ],
    [policy('hidden', { title: 'Secret' }), 'Secret.'],
  ],
  pages: [[page('about', shown), 'About us.']],
  controls: [[control('lock', shown), 'A control.']],
  settings: settings({ site: { address: 'https://trust.small.example' } }),
};
const surfaceOf = (of: Drafts, day = '2026-06-01') => toTrustCenter(programOf(of), day);
const documents = publicTypesettings(surfaceOf(drafts), noImages);

/** Counts what it is asked to set. */
function countingTypesetter() {
  const asked: Typesetting[] = [];
  const typesetter: Typesetter = {
    typeset(document) {
      asked.push(document);
      return document.markup.includes('About') ? { refused: 'no' } : { pdf: new TextEncoder().encode(document.markup) };
    },
    prepare: async () => undefined,
  };
  return { asked, open: () => typesetter };
}

describe('the PDF of a public document', () => {
  it('is made of policies and pages, from what is public and from nothing else', () => {
    expect(documents.map(({ path }) => path)).toEqual(['policies/rules.pdf', 'pages/about.pdf']);
    const [rules] = documents;
    expect(rules?.typesetting.markup.replaceAll('\u200b', '')).toContain('https://trust.small.example/policies/rules');
    expect(rules?.typesetting.markup).not.toMatch(/Secret|remark|[0-9a-f]{40}/);
    const { policies: [open] = [], ...others } = drafts;
    expect(publicTypesettings(surfaceOf({ ...others, policies: [open!] }), noImages)).toEqual(documents);
  });

  it('is the same on every day of a version', () => {
    expect(publicTypesettings(surfaceOf(drafts, '2026-09-09'), noImages)).toEqual(documents);
    expect(documents[0]?.typesetting.day).toBe('2026-01-10');
  });

  it('is kept between builds, set again when it changes, and forgotten with its document', async () => {
    const folder = join(folderWith(), 'pdfs');
    const first = countingTypesetter();
    const made = await setPdfs(documents, first.open, folder);
    expect([[...made.keys()], first.asked.length]).toEqual([['policies/rules.pdf'], 2]);
    const second = countingTypesetter();
    const again = await setPdfs(documents.slice(0, 1), second.open, folder);
    expect([
      Buffer.compare(again.get('policies/rules.pdf')!, made.get('policies/rules.pdf')!),
      second.asked.length,
    ]).toEqual([0, 0]);
    const changed = publicTypesettings(
      surfaceOf({ ...drafts, policies: [[policy('rules', { ...shown, version: '2.1' }), 'We lock.']] }),
      noImages,
    ).slice(0, 1);
    const third = countingTypesetter();
    await setPdfs(changed, third.open, folder);
    expect([third.asked.length, readdirSync(folder).length]).toEqual([1, 1]);
  });

  it('is not there without an engine, and a folder that cannot be written is no problem', async () => {
    expect(await setPdfs(documents, () => undefined, undefined)).toEqual(new Map());
    const file = join(folderWith(), 'file');
    writeFileSync(file, '');
    const made = await setPdfs(documents, countingTypesetter().open, file);
    expect([made.size, existsSync(join(file, 'x'))]).toEqual([1, false]);
  });

  it('goes into the bundle', () => {
    const site = toSite(surfaceOf(drafts), new Map());
    const bytes = new TextEncoder().encode('%PDF-');
    const made = makeBundle(site, undefined, new Map([['policies/rules.pdf', bytes]]));
    const files = unzipSync(made?.files.get('documents/all-public-documents.zip') as Uint8Array);
    expect(files['public-documents/policies/rules.pdf']).toEqual(bytes);
    const manifest = JSON.parse(new TextDecoder().decode(files['public-documents/manifest.json']));
    const rules = manifest.documents.find(({ address }: { address: string }) => address === '/policies/rules');
    expect(rules.files.map(({ path }: { path: string }) => path)).toEqual(['policies/rules.md', 'policies/rules.pdf']);
    expect([made?.bundle.hasPdfs, makeBundle(site)?.bundle.hasPdfs]).toEqual([true, false]);
  });

  it.skipIf(!typeset)('is accepted by the engine, has the same bytes every time, and no word of what is hidden', () => {
    for (const { typesetting } of documents) {
      const [one, other] = [typeset!(typesetting), typeset!(typesetting)];
      if ('refused' in one || 'refused' in other) throw new Error(JSON.stringify([one, other]));
      expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
      const text = Buffer.from(one.pdf).toString('latin1');
      expect(/Secret|remark/.exec(text)?.[0]).toBeUndefined();
      expect(/\/Author \(([^)]*)\)/.exec(text)?.[1] ?? '').toBe('Small B.V.');
    }
  });
});
