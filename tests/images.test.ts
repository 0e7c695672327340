import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { publishedPath } from '../src/publish/images.ts';
import { toInternal } from '../src/publish/internal.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { readProgram } from '../src/read/program.ts';
import { collectImages } from '../src/site/images.ts';
import { audit, control, implementing, page, policy } from './support/documents.ts';
import { exampleProgram, repository } from './support/example.ts';
import { packed, packInput, problemsOf, textsOf } from './support/packed.ts';
import { filesOf, treeOf } from './support/program.ts';

const day = '2026-06-01';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const cites = (visibility: string) => ({ visibility, requirements: ['iso27001-2022:A.5.1'] });

/** Documents of every visibility that show images, and files that none shows. */
const files: Readonly<Record<string, string>> = {
  ...filesOf({
    policies: [
      [policy('open', cites('public')), '![a](files/a.svg) ![b](/b.PNG) ![a](files/a.svg) ![gone](files/gone.svg)\n'],
      [policy('secret', cites('internal')), '![c](files/c.webp) ![a](files/A.svg)\n'],
      [policy('gated', cites('nda')), '![d](files/d.jpg)\n'],
    ],
    controls: [[control('one', { implements: [implementing('iso27001-2022:A.5.1')] }), '![a](files/a.svg)\n']],
    pages: [
      [
        page('foreign', { visibility: 'public' }),
        '![e](../../policies/files/a.svg) ![f](../evidence/files/f.png) ![g](files/g.csv) ![h][h]\n\n[h]: files/h.png\n',
      ],
      [page('broken', { visibility: 'public' }), '<Note>\n\n![h](files/h.png)\n'],
    ],
    audits: [audit('one')],
  }),
  ...{ 'policies/files/a.svg': '<svg/>', 'policies/files/A.svg': '<svg/>', 'policies/files/c.webp': 'c' },
  ...{ 'policies/files/d.jpg': 'd', 'policies/files/unused.png': 'u', 'public/b.PNG': 'b', 'public/unused.png': 'u' },
  ...{ 'controls/files/a.svg': '<svg/>', 'content/evidence/files/f.png': 'f', 'content/pages/files/g.csv': 'g' },
  'content/pages/files/h.png': 'h',
};
const { program } = readProgram(treeOf(files));
if (!program) throw new Error('The program cannot be read.');

describe('images of a surface', () => {
  it('are those that its documents show and that lie beside them or in `public/`', () => {
    const surface = toTrustCenter(program, day);
    expect(surface.policies.map(({ id, images }) => [id, images])).toEqual([
      [
        'open',
        [
          { url: 'files/a.svg', path: 'policies/files/a.svg' },
          { url: '/b.PNG', path: 'public/b.PNG' },
        ],
      ],
    ]);
    expect(surface.pages.flatMap(({ images }) => images)).toEqual([]);
    const staff = toInternal(program, assess(program, day));
    expect(staff.policies.flatMap(({ images }) => images.map(({ path }) => path)).sort()).toEqual([
      'policies/files/A.svg',
      'policies/files/a.svg',
      'policies/files/c.webp',
      'policies/files/d.jpg',
      'public/b.PNG',
    ]);
  });

  it('are all that is read of the files beside documents', () => {
    const read: string[] = [];
    const bytes = (path: string) => {
      read.push(path);
      return bytesOf(path);
    };
    const { addresses, files: published } = collectImages([toTrustCenter(program, day)], bytes);
    expect(read).toEqual(['policies/files/a.svg']);
    expect([...published.keys()]).toEqual([expect.stringMatching(/^files\/[0-9a-f]{16}\/a\.svg$/)]);
    expect([...addresses.values()].sort()).toEqual(['/b.PNG', `/${[...published.keys()][0]}`]);
  });

  it('are published under their content and a name that every system takes', () => {
    const bytes = bytesOf('x');
    const folder = `files/${hash('sha256', 'x').slice(0, 16)}`;
    for (const [name, published] of [
      ['flow.svg', 'flow.svg'],
      ['My Chart (2).PNG', 'my-chart-2.png'],
      ['a.b.jpg', 'a-b.jpg'],
      ['図.webp', 'image.webp'],
      ['.gif', 'image.gif'],
      ['con.svg', 'image-con.svg'],
      [`${'a'.repeat(200)}.avif`, `${'a'.repeat(60)}.avif`],
    ])
      expect(publishedPath(`policies/files/${name}`, bytes)).toBe(`${folder}/${published}`);
    expect(publishedPath('a/files/x.png', new Uint8Array([1]))).not.toBe(publishedPath('a/files/x.png', bytes));
  });
});

describe('images of a pack', async () => {
  const read = (path: string) => (files[path] === undefined ? undefined : bytesOf(files[path]));
  const pack = await packed(packInput(program, 'one', { read }));
  const texts = textsOf(pack);
  const at = (name: string, text: string) => `files/${hash('sha256', text).slice(0, 16)}/${name}`;
  const sourcesIn = (path: string) =>
    [...(texts.get(path) ?? '').matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src);

  it('stand in the documents that show them', () => {
    const drawing = `../${at('a.svg', '<svg/>')}`;
    expect(sourcesIn('data/policies/open.html')).toEqual([drawing, `../${at('b.png', 'b')}`, drawing]);
    expect(sourcesIn('data/policies/secret.html')).toEqual([`../${at('c.webp', 'c')}`, drawing]);
    expect(sourcesIn('data/controls/one.html')).toEqual([drawing]);
    expect(texts.get('data/policies/open.html')).toContain('<em>gone</em>');
  });

  it('lie in it byte for byte, each once, in its manifest and its index, and nothing else does', async () => {
    const packed = [...texts].filter(([path]) => path.startsWith('data/files/'));
    const expected = [
      [at('a.svg', '<svg/>'), '<svg/>'],
      [at('b.png', 'b'), 'b'],
      [at('c.webp', 'c'), 'c'],
      [at('d.jpg', 'd'), 'd'],
    ] as const;
    expect(new Map(packed)).toEqual(new Map(expected.map(([path, text]) => [`data/${path}`, text])));
    for (const [path, text] of expected) {
      expect(texts.get('manifest-sha256.txt')).toContain(`${hash('sha256', text)}  data/${path}\n`);
      expect(texts.get('data/index.html')).toContain(` href="${path}"`);
    }
    expect(await problemsOf(pack.files.map(({ path, bytes }) => [path, bytes] as const))).toEqual([]);
  });

  it('of the example are there', async () => {
    const { files: inPack } = await packed(packInput(exampleProgram(), 'soc2-2026'));
    const image = inPack.find(({ path }) => path.endsWith('/incident-response-flow.svg'));
    const original = readFileSync(join(repository, 'policies/files/incident-response-flow.svg'));
    expect(image && original.equals(image.bytes)).toBe(true);
  });
});
