import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Past, PastVersion } from '../src/model/past.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { type Block, diffBlocks } from '../src/render/block-diff.ts';
import { blocksOf } from '../src/site/document-blocks.ts';
import { openPast } from '../src/site/document-past.ts';
import { versionPagesOf } from '../src/site/document-versions.ts';
import { siteMap } from '../src/site/site-map.ts';
import { toSite } from '../src/site/to-site.ts';
import { page, policy, settings } from './support/documents.ts';
import { programOf } from './support/program.ts';
import { gitIn, repositoryWith } from './support/repository.ts';
import { folderWith } from './support/trustwright.ts';

const day = '2026-06-01';
const shown = { visibility: 'public' };
const version = (number: string, body: string, visibility: string | undefined = 'public'): PastVersion => ({
  ...{ id: 'rules', title: 'Rules', version: number, body, approved: '2026-01-05', ...(visibility && { visibility }) },
});
const current = policy('rules', { ...shown, version: '3.0', approved: '2026-05-01' });
const siteWith = (past: Past | undefined, body = 'We lock the doors at night.') => {
  const program = programOf({
    policies: [[current, body]],
    settings: settings({ site: { address: 'https://a.example' } }),
  });
  return toSite(toTrustCenter(program, day, past), new Map());
};
const rulesIn = (past: readonly (PastVersion | undefined)[]) => {
  const site = siteWith((collection, id) => (collection === 'policies' && id === 'rules' ? past : []));
  const [view] = site.surface.policies;
  return { site, view: view!, pages: versionPagesOf(site, view!) };
};

describe('the versions of a public document', () => {
  it('have permanent addresses, the current one first, and what each changed', () => {
    const { pages, site } = rulesIn([
      version('1.0', 'We lock the doors.'),
      version('2.0', 'We lock the doors.\n\nWe watch.'),
    ]);
    expect(pages.map(({ version: { address, isCurrent } }) => [address, isCurrent])).toEqual([
      ['/policies/rules/v/3.0', true],
      ['/policies/rules/v/2.0', false],
      ['/policies/rules/v/1.0', false],
    ]);
    expect(pages[0]?.changes).toMatchObject({ added: 2, removed: 2 });
    expect(pages[1]?.changes).toMatchObject({ added: 2, removed: 0 });
    expect(pages[2]?.changes).toBeUndefined();
    expect(siteMap(site)).toContain('<loc>https://a.example/policies/rules/v/1.0</loc>');
  });

  it('have the last text of a version that was edited, and each number once', () => {
    const { pages } = rulesIn([version('1.0', 'First.'), version('2.0', 'Second.'), version('1.0', 'Third.')]);
    expect(pages.map((each) => [each.version.version, each.body.html])).toEqual([
      ['3.0', '<p>We lock the doors at night.</p>'],
      ['1.0', '<p>Third.</p>'],
      ['2.0', '<p>Second.</p>'],
    ]);
  });

  it('begin after the last time at which it was not public, was gone or could not be read', () => {
    for (const hidden of [
      version('2.0', 'Secret.', 'internal'),
      version('2.0', 'Secret.', 'nda'),
      { ...version('2.0', 'Secret.', ''), visibility: undefined } as never,
      undefined,
    ]) {
      const { view } = rulesIn([version('1.0', 'Secret.'), hidden, version('2.5', 'Open.')]);
      expect(view.versions?.map((each) => each.version)).toEqual(['3.0', '2.5']);
      expect(JSON.stringify(view.versions)).not.toContain('Secret');
    }
    expect(rulesIn([version('1.0', 'A.'), version('2.0', 'B.', 'internal')]).view.versions?.length).toBe(1);
  });

  it('do not show remarks, nor a text that is no MDX today, nor a number that is none', () => {
    const { pages } = rulesIn([
      version('1.0', '<Broken {/* secret */}'),
      version('../2', 'Secret.'),
      version('2.0', 'Open.\n\n{/* secret */}'),
    ]);
    expect(pages.map((each) => each.version.version)).toEqual(['3.0', '2.0']);
    expect(pages.map((each) => each.body.html + (each.changes?.html ?? '')).join()).not.toMatch(/secret/i);
  });

  it('are not told where nothing is known of the past', () => {
    const site = siteWith(undefined);
    expect(site.surface.policies[0]).not.toHaveProperty('versions');
    expect(versionPagesOf(site, site.surface.policies[0]!)).toEqual([]);
  });

  it('two pasts that agree on what was public give the same site, whatever else they hold', () => {
    const someVersion = (visibility: fc.Arbitrary<string>) =>
      fc
        .tuple(fc.constantFrom('1.0', '1.1', '2.0'), fc.string({ maxLength: 12 }), visibility)
        .map((parts) => version(...parts));
    const open = fc.array(someVersion(fc.constant('public')), { maxLength: 3 });
    const hidden = fc.oneof(fc.constant(undefined), someVersion(fc.constantFrom('internal', 'request', 'nda')));
    const before = fc.array(fc.oneof(hidden, someVersion(fc.constant('public'))), { maxLength: 4 });
    const others = fc.array(someVersion(fc.constantFrom('internal', 'public')), { maxLength: 3 });
    const secret = policy('secret', { title: 'Secret' });
    fc.assert(
      fc.property(open, fc.tuple(before, hidden, others), fc.tuple(before, hidden, others), (tail, one, other) => {
        const of = ([first, last, elsewhere]: typeof one) => {
          const past: Past = (_, id) => (id === 'rules' ? [...first, last, ...tail] : elsewhere);
          return toTrustCenter(programOf({ policies: [current, secret], settings: settings({}) }), day, past);
        };
        expect(of(one)).toEqual(of(other));
      }),
    );
  });
});

describe('what a repository tells', () => {
  const text = (number: string, visibility: string, body: string) =>
    `---\nid: rules\ntitle: Rules\nversion: "${number}"\nvisibility: ${visibility}\napproved: 2026-01-05\n---\n\n${body}\n`;
  const commits = [
    {
      day: '2026-01-05',
      author: 'Ada Secret',
      message: 'Secret',
      files: { 'policies/old.mdx': text('0.9', 'internal', 'Draft.') },
    },
    { day: '2026-02-05', files: { 'policies/old.mdx': text('1.0', 'public', 'We lock.') } },
    {
      day: '2026-03-05',
      files: { 'policies/old.mdx': null, 'policies/rules.mdx': text('1.0', 'public', 'We lock the doors.') },
    },
    {
      day: '2026-04-05',
      files: { 'policies/rules.mdx': text('2.0', 'public', 'We lock every door.'), 'content/risks/x.yaml': 'id: x\n' },
    },
  ];

  it('is every text of a document, through renames, and nothing of commits', () => {
    const past = openPast(repositoryWith(commits))!;
    expect(past('policies', 'rules').map((entry) => [entry?.version, entry?.visibility, entry?.body.trim()])).toEqual([
      ['0.9', 'internal', 'Draft.'],
      ['1.0', 'public', 'We lock.'],
      ['1.0', 'public', 'We lock the doors.'],
      ['2.0', 'public', 'We lock every door.'],
    ]);
    expect(past('risks', 'x').filter(Boolean)).toEqual([]);
    const surface = toTrustCenter(programOf({ policies: [current] }), day, past);
    expect(surface.policies[0]?.versions?.map((each) => each.version)).toEqual(['3.0', '2.0', '1.0']);
    expect(JSON.stringify(surface)).not.toMatch(/Ada|Secret|Draft|2026-0[234]-05/);
  });

  it('is nothing outside a repository and in a shallow clone', () => {
    expect(openPast(folderWith({ 'policies/rules.mdx': text('1.0', 'public', 'x') }))).toBeUndefined();
    const root = repositoryWith(commits);
    const clone = folderWith();
    gitIn(clone, ['clone', '--quiet', '--depth=1', `file://${root}`, '.']);
    expect(openPast(clone)).toBeUndefined();
  });
});

describe('a difference that people can read', () => {
  const blocks = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'text', text }));
  const words = (html: string) => html.replace(/<[^>]+>/g, '');

  it('marks words in a passage that was edited, and whole passages that came or went', () => {
    const diff = diffBlocks(
      blocks('One stays.', 'Access is reviewed every year by its owner.', 'This goes away.', 'Last stays.'),
      blocks('One stays.', 'Access is reviewed every quarter by its owner.', 'Last stays.', 'Entirely new.'),
    );
    expect(diff).toMatchObject({ added: 3, removed: 4 });
    expect(words(diff.html)).toContain('Access is reviewed every [removed: year] [added: quarter] by its owner.');
    expect(diff.html).toMatch(/<p class="text edited"><del>.*This goes away\./);
    expect(diff.html).toMatch(/<p class="text edited"><ins>.*Entirely new\./);
  });

  it('leaves out what did not change, and names the heading above', () => {
    const many = Array.from(
      { length: 9 },
      (_, at): Block => ({ kind: at === 3 ? 'heading' : 'text', text: `Passage ${at}.` }),
    );
    const { html } = diffBlocks(many, [...many.slice(0, 8), { kind: 'text', text: 'New.' }, ...many.slice(8)]);
    expect(words(html)).toBe('… 6 passages as before …Passage 3.Passage 7.[added: New.]Passage 8.');
  });

  it('gives both texts back, whatever they are, and nothing where they agree', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'do', '<x>', '&', 'we', 'must');
    const some = fc.array(
      fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')),
      { maxLength: 6 },
    );
    const take = (html: string, out: 'ins' | 'del') =>
      words(
        html
          .replaceAll(new RegExp(`<${out}>.*?</${out}>`, 'g'), '')
          .replaceAll(/<span class="hidden">.*?<\/span>/g, ''),
      );
    const squeezed = (text: string) =>
      text.replace(/\s+/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    fc.assert(
      fc.property(some, some, (one, other) => {
        const { html } = diffBlocks(blocks(...one), blocks(...other));
        if (one.join('\n') === other.join('\n')) expect(html).toBe('');
        else if (!html.includes('class="gap"')) {
          const [begin, now] = [squeezed(take(html, 'ins')), squeezed(take(html, 'del'))];
          expect(begin).toBe(squeezed(one.join('')));
          expect(now).toBe(squeezed(other.join('')));
        }
      }),
    );
  });

  it('reads headings, paragraphs, items and rows of a page, and no address', () => {
    const html =
      '<h2 id="a">Who</h2><p>We <a href="/x">ask</a> it.</p><ul><li>one</li><li><p>two</p></li></ul><table><tr><th>a</th><td>b  c</td></tr></table>';
    expect(blocksOf(html)).toEqual([
      { kind: 'heading', text: 'Who' },
      { kind: 'text', text: 'We ask it.' },
      { kind: 'item', text: 'one' },
      { kind: 'item', text: 'two' },
      { kind: 'row', text: 'a | b c' },
    ]);
  });
});

it('pages have versions as policies have', () => {
  const past: Past = (collection) => (collection === 'pages' ? [version('1.0', 'Old.')] : []);
  const surface = toTrustCenter(programOf({ pages: [page('about', { ...shown, version: '2.0' })] }), day, past);
  expect(surface.pages[0]?.versions?.map(({ address }) => address)).toEqual([
    '/pages/about/v/2.0',
    '/pages/about/v/1.0',
  ]);
});
