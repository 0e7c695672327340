import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { collections } from '../src/model/kinds.ts';
import { parseBody } from '../src/read/body.ts';
import { collectFacts } from '../src/read/facts.ts';
import { renderBody } from '../src/render/html.ts';
import { element, linkTo, page, text } from '../src/render/html-page.ts';
import { exampleProgram } from './support/example.ts';

const program = exampleProgram();
const bodies = collections.flatMap((collection) =>
  [...program[collection].values()].flatMap(({ file, body }) => (body.trim() === '' ? [] : [{ file, body }])),
);
const resolveLink = (url: string) =>
  url.startsWith('https:') || url.startsWith('requirement:') ? url.replace('requirement:', '/r/') : undefined;
const images = new Map([
  ['files/chart.png', '/files/0123/chart.png'],
  ['files/my chart "é".png', '/files/0123/my-chart.png'],
  ['files/50%20.png', '/files/0123/50.png'],
  ['/images/chart.png', '/images/chart.png'],
]);
const render = (body: string, frontmatter: unknown = {}) => renderBody(body, { resolveLink, images, frontmatter });
const html = (body: string, frontmatter: unknown = {}) => render(body, frontmatter).html;

describe('the parser reads what the reference parser reads', () => {
  const reference = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

  it('in every body of the example', () => {
    expect(bodies.length).toBeGreaterThan(80);
    for (const { file, body } of bodies) {
      const parsed = parseBody(body, 1);
      if ('unreadable' in parsed) throw new Error(`${file}: ${parsed.unreadable.message}`);
      expect(outline(parsed.tree), file).toEqual(outline(reference.parse(body)));
    }
  });

  it.each([
    ['nested lists', '- a\n  1. b\n\n     c\n- [x] d\n'],
    ['tables', '| a | b |\n| :- | -: |\n| `x` | **y** |\n'],
    ['references', '[a][b] ![c](d.png)\n\n[b]: https://example.com "t"\n'],
    ['footnotes', 'A[^1].\n\n[^1]: Note.\n'],
    ['breaks and quotes', '> a  \n> b\n\n---\n\n```js\ncode\n```\n'],
    [
      'components',
      '<Note kind="important">\n  **a**\n</Note>\n\nb <Requirement id="x:1" /> {/* c */} {frontmatter.title}\n',
    ],
    ['links without brackets', 'See https://example.com and a@b.example.\n'],
    ['escapes and entities', '\\*a\\* &amp; &copy; ~~b~~\n'],
  ])('in %s', (_, body) => {
    const parsed = parseBody(body, 1);
    expect('tree' in parsed && outline(parsed.tree)).toEqual(outline(reference.parse(body)));
  });
});

describe('a body', () => {
  it('gets anchors for its headings, the same that links are checked against', () => {
    const body = '## Access\n\n### Über uns\n\n## Access\n';
    const { html: written, contents } = render(body);
    expect(contents.map(({ slug, depth }) => [slug, depth])).toEqual([
      ['access', 2],
      ['u-ber-uns', 3],
      ['access-2', 2],
    ]);
    expect(collectFacts(body, 1).headings.map(({ slug }) => slug)).toEqual(contents.map(({ slug }) => slug));
    for (const { slug } of contents) expect(written).toContain(`id="${slug}"`);
  });

  it('of the example has the headings that its facts have', () => {
    for (const { file, body } of bodies)
      expect(
        render(body).contents.map(({ slug }) => slug),
        file,
      ).toEqual(collectFacts(body, 1).headings.map(({ slug }) => slug));
  });

  it('has tables that can be scrolled by keyboard, with heads that name columns', () => {
    const table = html('| a | b |\n| - | -: |\n| c | d |\n');
    expect(table).toMatch(/<section class="table" tabindex="0" aria-label="[^"]+"><table>/);
    expect(table).toContain('<th scope="col">a</th>');
    expect(table).toContain('<td class="align-right">d</td>');
    expect(table).not.toContain('style=');
  });

  it('has notes, definitions and requirements', () => {
    expect(html('<Note kind="important">\n\nMind this.\n\n</Note>\n')).toMatch(
      /^<aside class="note note-important" role="note">\s*<p>Mind this\.<\/p>\s*<\/aside>$/,
    );
    expect(html('A <Definition of="SoA" means="Statement" /> b.')).toBe('<p>A <dfn title="Statement">SoA</dfn> b.</p>');
    expect(html('See <Requirement id="iso27001-2022:A.5.15" />.')).toBe(
      '<p>See <a class="requirement" href="/r/iso27001-2022:A.5.15">A.5.15</a>.</p>',
    );
  });

  it('quotes its frontmatter, and evaluates nothing', () => {
    expect(html('Version {frontmatter.version}, {"text"}, {1}{/* unseen */}.', { version: '<2>' })).toBe(
      '<p>Version &#x3C;2>, text, 1.</p>',
    );
    expect(
      html('a {process.exit(1)} b {frontmatter.constructor.name} c {frontmatter.version.length}', { version: '2' }),
    ).toBe('<p>a  b  c </p>');
  });

  it('keeps the words of a link whose target is not shown', () =>
    expect(html('[the plan](policy:plan)')).toBe('<p><span>the plan</span></p>'));
  it.each([
    ['beside it', 'files/chart.png', '/files/0123/chart.png'],
    ['of the public folder', '/images/chart.png', '/images/chart.png'],
    ['whose name no URL can hold', '<files/my chart "é".png>', '/files/0123/my-chart.png'],
    ['whose name looks encoded', 'files/50%20.png', '/files/0123/50.png'],
  ])('shows an image %s', (_, url, address) =>
    expect(html(`![a "chart"](${url})`)).toBe(`<p><img src="${address}" alt="a &#x22;chart&#x22;"></p>`),
  );
  it.each([
    'https://evil.example/pixel.png',
    '//evil.example/pixel.png',
    'files/other.png',
    '/other.png',
    '%E0%A4%A.png',
  ])('shows the words of an image that is not at hand: %s', (url) =>
    expect(html(`![a chart](${url})`)).toBe('<p><em>a chart</em></p>'),
  );
  it('that is no MDX is shown as it was written', () => expect(html('a <b>c')).toBe('<pre>a &#x3C;b>c</pre>'));
  it('gives its words to the search', () =>
    expect(render('Above.\n\n## Head *and* more\n\nA [link](policy:x) and `code`.\n\n- one\n- two\n').sections).toEqual(
      [
        { text: 'Above.' },
        { heading: { slug: 'head-and-more', title: 'Head and more' }, text: 'A link and code. one two' },
      ],
    ));
  it('keeps the words of neighbouring cells apart', () =>
    expect(render('| a | b |\n| --- | --- |\n| one | two |\n').sections).toEqual([{ text: 'a b one two' }]));
  it('gives the words of its images to the search, too', () =>
    expect(render('A ![rising chart](files/chart.png) ![hidden one](files/other.png)\n').sections).toEqual([
      { text: 'A rising chart hidden one' },
    ]));
});

describe('a hostile body', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,x)',
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)" />',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://evil.example" />',
    '<Note kind={"a"} onClick={() => alert(1)} style={{ color: "red" }}>x</Note>',
    '<Note kind="x\' onmouseover=\'alert(1)" {...props}>x</Note>',
    '<Definition of="<b>" means=\'" onmouseover="alert(1)\' />',
    '<Requirement id="x&quot; onclick=&quot;alert(1)" />',
    'import x from "node:fs"\n\nText',
    'export const x = 1\n\nText',
    '{globalThis.process.exit(3)}',
    '<svg><script>alert(1)</script></svg>',
    '[x]: javascript:alert(1)\n\n[x]',
    '<style>{"body{display:none}"}</style>',
    '<form action="https://evil.example"><input name="a" /></form>',
    '- [ ] <input type="image" src="x" onerror="alert(1)" />',
    '[x](#"onclick="alert(1))',
  ])('%s', (body) => expectSafe(html(body)));

  it('of any form gives safe HTML or its own text', () => {
    const piece = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '[a](javascript:alert(1))',
        '![a](javascript:1)',
        '<Note kind="',
        '">',
        '</Note>',
        '{',
        '}',
        '`',
        '\n\n',
      ],
      ...[
        '<a href="javascript:1">',
        '</a>',
        '"',
        "'",
        '<!--',
        '-->',
        '| a | b |\n| - | - |\n',
        '# ',
        '[^1]',
        '[^1]: ',
        'onload=',
        ' onclick="x"',
        '<svg/onload=alert(1)>',
        '&#x6a;avascript:',
        '<',
        '>',
        '- ',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, piece, fc.string({ maxLength: 6 })), { maxLength: 14 }), (pieces) => {
        const body = pieces.join('');
        expectSafe(html(body));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('pages that are built from elements', () => {
  it('escape every text and every attribute', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const { html: written } = element('p', { title: one }, [other, text(one), linkTo(one, other)]);
        expect(written.match(/<[a-z/]+/g)).toEqual(['<p', '<a', '</a', '</p']);
        expect(written.match(/"/g)).toHaveLength(4);
      }),
    );
  });

  it('say in the page itself that nothing may run or be loaded', () => {
    const written = page({ title: '<script>', up: '../', body: 'x' });
    expect(written).toContain("default-src 'none'");
    expect(written).toContain('<title>&lt;script&gt;</title>');
    expect(written).toMatch(/^<!doctype html>\n<html lang="en">/);
  });
});

/** Tags and attributes decide what a browser does; text, which is escaped, does not. */
function expectSafe(written: string): void {
  const tags = written.match(/<[^>]*>/g) ?? [];
  expect(written.replace(/<[^>]*>/g, '')).not.toContain('<');
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<\/?(p|h[1-6]|ul|ol|li|blockquote|pre|code|hr|br|a|strong|em|del|sup|sub|img|table|thead|tbody|tr|th|td|section|input|div|aside|dfn|span)\b/,
    );
    const bare = tag.replace(/"[^"]*"/g, '""');
    expect(bare).not.toMatch(/\son\w+=|\sstyle=|\sformaction=|\ssrcdoc=/i);
    expect(tag).not.toMatch(/(href|src)="\s*(javascript|data|vbscript|https?:\/\/evil)/i);
  }
  expect(written).not.toMatch(/<script/i);
}

/** The types of nodes and their texts, in the order of the tree; positions and what only one parser keeps are left out. */
function outline(node: Nodes): unknown {
  const { type, children = [] } = node as { type: string; children?: readonly Nodes[] };
  const { value, url, depth, name, lang, align } = node as unknown as Record<string, unknown>;
  const facts = Object.fromEntries(
    Object.entries({ value, url, depth, name, lang, align }).filter(([, each]) => each !== undefined && each !== null),
  );
  return { type, ...facts, children: children.map(outline) };
}
