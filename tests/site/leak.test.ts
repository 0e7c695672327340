import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { openTypesetter } from '../../src/cli/typesetter.ts';
import { collections, kinds } from '../../src/model/kinds.ts';
import { toInternal } from '../../src/publish/internal.ts';
import { readProgram } from '../../src/read/program.ts';
import { diskTree } from '../../src/read/tree.ts';
import { buildSite } from '../../src/site/build.ts';
import { exampleDay } from '../support/example.ts';
import { imagesWithRemarks } from '../support/images-with-remarks.ts';
import { newSigningKey } from '../support/keys.ts';
import { canariesIn, canary } from '../support/leak/canary.ts';
import { type CanaryProgram, plantCanaries } from '../support/leak/canary-program.ts';
import { channels, type Output } from '../support/leak/channels.ts';
import { findLeaks } from '../support/leak/find-leaks.ts';
import { isInstalled, pdfOf, setBody, typeset } from '../support/typeset.ts';

let work: string;
let program: CanaryProgram;
let output: Output;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trustwright-canaries-'));
  program = plantCanaries(work);
  const { root } = program;
  commit(root);
  process.env.PUBLIC_TRUSTWRIGHT_REMARK = canary(5007);
  await buildSite({
    ...{ root, audience: 'public', asOf: exampleDay, outDir: join(work, 'out'), quiet: true },
    key: newSigningKey(canary(5008)),
    ...(typeset && { typesetter: openTypesetter }),
  });
  output = filesOf(join(work, 'out'));
});
afterAll(() => {
  delete process.env.PUBLIC_TRUSTWRIGHT_REMARK;
  rmSync(work, { recursive: true, force: true });
});

/**
 * A history that tells what must not come out: who wrote what and why, what a public document said before it was public, and
 * what it said among colleagues since.
 */
function commit(root: string): void {
  const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: root, stdio: 'pipe' });
  const author = ['-c', `user.name=${canary(5000)}`, '-c', `user.email=${canary(5001)}@x.example`];
  const path = join(root, 'policies/ai-policy.mdx');
  const now = readFileSync(path, 'utf8');
  const record = (text: string, message: number) => {
    writeFileSync(path, text);
    git('add', 'content', 'controls', 'policies');
    git(...author, 'commit', '-qm', `Message ${canary(message)}`);
  };
  const versioned = (version: string) => now.replace(/^version: .*$/m, `version: "${version}"`);
  git('init', '-q');
  record(`${versioned('0.1').replace('visibility: public', 'visibility: internal')}\n${canary(5002)}\n`, 5003);
  record(`${versioned('0.2')}\n{/* ${canary(5004)} */}\n\nAn earlier sentence.\n`, 5005);
  record(now, 5006);
  git('branch', canary(5009));
  git(...author, 'tag', '-a', canary(5010), '-m', canary(5011));
}

function filesOf(folder: string): Output {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

describe('a program full of canaries', () => {
  it('holds them in every kind of document that is not public, and in the settings', () => {
    const places = [...program.planted.values()];
    expect(places.length).toBeGreaterThan(1500);
    const public_ = ['answers', 'cards', 'claims', 'mappings', 'updates'];
    for (const collection of collections.filter((name) => !public_.includes(name)))
      expect([collection, places.some((place) => place.includes(` of ${kinds[collection].folder}/`))]).toEqual([
        collection,
        true,
      ]);
    expect(places.some((place) => place.includes('of the settings'))).toBe(true);
    expect(new Set(program.planted.keys()).size).toBe(places.length);
  });

  it('is one whose staff read nearly all of them, so that they are where the content is', () => {
    const { program: read } = readProgram(diskTree(program.root));
    if (!read) throw new Error('The program with canaries cannot be read.');
    const shown = new Set(canariesIn(JSON.stringify(toInternal(read, assess(read, exampleDay)))));
    const texts = [...program.planted].filter(([, place]) =>
      /^(?!comment).* of (content|policies|controls)\//.test(place),
    );
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter(([word]) => !shown.has(word))).toEqual([]);
  });

  it('publishes none of them, in no file and under no name', () => {
    expect(output.size).toBeGreaterThan(2000);
    const leaks = findLeaks(output).map((leak) => ({ ...leak, planted: program.planted.get(leak.canary) }));
    expect(leaks).toEqual([]);
  });

  it('was searched with its PDFs, its bundle, signatures, keys and encrypted files, where there is an engine for them', () => {
    const count = (ending: string) => [...output.keys()].filter((path) => path.endsWith(ending)).length;
    expect(count('.zip')).toBe(1);
    expect(count('.sig')).toBe(2);
    expect(count('.age')).toBe(2);
    expect(output.get('allowed-signers.txt')?.toString().match(/\n/g)).toHaveLength(2);
    if (typeset) expect(count('.pdf')).toBeGreaterThan(10);
  });

  it('shows images of every kind, which held remarks', () => {
    for (const name of imagesWithRemarks().keys())
      expect(
        [...output.keys()].some((path) => path.endsWith(`/shown-${name}`)),
        name,
      ).toBe(true);
  });

  it('shows the versions of a document that were public, and none before', () => {
    const versions = [...output.keys()].filter(
      (path) => path.startsWith('policies/ai-policy/v/') && path.endsWith('.html'),
    );
    expect(versions.map((path) => path.slice(21, -5))).toEqual(['0.2', expect.stringMatching(/^[1-9]/)]);
    expect(output.get('policies/ai-policy/v/0.2.html')?.toString()).toContain('An earlier sentence.');
  });

  it('shows nobody outside where it was built', () => {
    const text = [...output.values()].map((bytes) => bytes.toString('latin1')).join('\n');
    expect(text).not.toContain(work);
  });
});

describe('the search for canaries would find one in', () => {
  it.each(channels)('$name', ({ plant }) => {
    const word = canary(4321);
    const [path, bytes] = plant(output, word);
    const found = findLeaks(new Map([[path, bytes]]));
    expect(found.map((leak) => leak.canary)).toContain(word);
    expect(found.every(({ where }) => where.includes(path))).toBe(true);
    // Without the word, the same file is clean: it is the word that is found.
    const clean = output.get(path);
    if (clean) expect(findLeaks(new Map([[path, clean]]))).toEqual([]);
  });

  it('a real index of the search engine, as a word and as a text', async () => {
    const { index } = await createIndex({ forceLanguage: 'en' });
    await index?.addCustomRecord({
      url: '/a',
      content: `Some ${canary(1)} here`,
      language: 'en',
      meta: { title: 'A' },
      filters: { kind: [canary(2)] },
    });
    const { files = [] } = (await index?.getFiles()) ?? {};
    await close();
    const leaks = findLeaks(new Map(files.map(({ path, content }) => [path, Buffer.from(content)])));
    const where = (word: string) =>
      leaks.filter((leak) => leak.canary === word).map((leak) => leak.where.split('/')[0]);
    expect(where(canary(1))).toEqual(expect.arrayContaining(['fragment', 'index']));
    expect(leaks.map((leak) => leak.canary)).toContain(canary(2));
  });

  it.skipIf(typeset === undefined || !isInstalled('pdftotext', '-v'))(
    'the text of a PDF, where letters are numbers of glyphs',
    () => {
      const pdf = Buffer.from(pdfOf(setBody(`A word ${canary(7)} in a sentence.`)));
      expect(pdf.toString('latin1')).not.toContain(canary(7));
      expect(findLeaks(new Map([['a.pdf', pdf]])).map((leak) => leak.canary)).toContain(canary(7));
    },
  );

  it('nothing, where there is nothing: letters of one alone are none', () => {
    expect(findLeaks(new Map([['a.txt', Buffer.from('zqvx is no canary, and zqvxbbbbxvq neither')]]))).toEqual([]);
  });
});
