import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/render/escape.ts';
import { markdownTwin } from '../../src/site/markdown-twin.ts';
import { parseMarkup } from '../../src/site/markup-tree.ts';
import { linksOfMarkdown, signsOfMarkdown, signsOfPage } from '../support/markdown-words.ts';

const site = { siteAddress: 'https://trust.example', asOf: '2026-11-21' };
const pageOf = (main: string, link = '<link rel="alternate" type="text/markdown" href="/a.md">') =>
  `<!DOCTYPE html><html><head><title>T</title>${link}</head><body><header>Top</header><main id="main">${main}</main><footer>Foot</footer></body></html>`;
const twinOf = (main: string) =>
  (markdownTwin(pageOf(main), '/a', site) ?? '').split('---\n').slice(2).join('---\n').trim();

describe('the Markdown twin of a page', () => {
  it('begins with the address of the page and the day', () => {
    expect(markdownTwin(pageOf('<h1>One</h1>'), '/a', site)).toBe(
      '---\naddress: "https://trust.example/a"\nas-of: 2026-11-21\n---\n\n# One\n',
    );
  });

  it('is there only where the page names it', () => {
    expect(markdownTwin(pageOf('<h1>One</h1>', ''), '/a', site)).toBeUndefined();
    expect(markdownTwin(pageOf('<link type="text/markdown" href="/a.md">', ''), '/a', site)).toBeUndefined();
    expect(markdownTwin(pageOf('<h1>One</h1>'), '/b', site)).toBeUndefined();
  });

  it.each([
    [
      '<h1><span class="kicker">ISO</span> Access</h1><p class="lead">Who <strong>may</strong> <em>read</em> it.</p>',
      '# ISO: Access\n\nWho **may** *read* it.',
    ],
    [
      '<ul><li><a href="/x">X</a><p>One.</p><p class="note">Two.</p></li><li>Y<ul><li>Z</li></ul></li></ul>',
      '- [X](https://trust.example/x)\n  One.\n  Two.\n- Y\n  - Z',
    ],
    ['<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    [
      '<dl class="facts"><div><dt>Version</dt><dd>1.2</dd></div><div><dt>Data</dt><dd><ul><li>a</li><li>b</li></ul></dd></div></dl>',
      '- **Version:** 1.2\n- **Data:**\n  - a\n  - b',
    ],
    [
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>1|2</th><td><ul><li>x</li><li>y</li></ul></td></tr></tbody></table>',
      '| A | B |\n| --- | --- |\n| 1\\|2 | x; y |',
    ],
    [
      '<table><thead><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><th>C</th><th>D</th></tr></thead><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      '| A | B, C | D |\n| --- | --- | --- |\n| 1 | 2 | 3 |',
    ],
    [
      '<blockquote><p>One</p><p>Two</p></blockquote><hr><pre><code>a\n``` b</code></pre>',
      '> One\n>\n> Two\n\n---\n\n````\na\n``` b\n````',
    ],
    [
      '<p>1. no list, <a href="#x">here</a> &lt;b&gt; *x* [y] &amp;amp; a_b _c_</p><p># no heading</p><p>- no item</p><p>1.5 is one</p>',
      '1\\. no list, here \\<b> \\*x\\* \\[y\\] \\&amp; a_b \\_c\\_\n\n\\# no heading\n\n\\- no item\n\n1.5 is one',
    ],
    [
      '<nav aria-label="Breadcrumb"><a href="/">Up</a></nav><nav class="contents"><a href="#a">A</a></nav><form>no</form><script>no()</script><noscript>no</noscript><p>yes</p>',
      'yes',
    ],
    [
      '<ul class="rows"><li><a href="/a">A.5</a><span>Access</span><small><i class="k covered"></i>Covered</small></li></ul>',
      '- [A.5](https://trust.example/a) Access Covered',
    ],
    [
      '<figure><svg><title>Sheet</title><desc>Many</desc><a href="/x"><text>no</text></a></svg></figure><p><img src="/i.svg" alt="Door [1]"></p>',
      'Sheet. Many\n\n![Door \\[1\\]](https://trust.example/i.svg)',
    ],
    [
      '<p><a href="mailto:a@b.example?subject=(x) y">Mail</a> <code>a `b` c</code> <dfn title="one">term</dfn></p>',
      '[Mail](<mailto:a@b.example?subject=(x)%20y>) ``a `b` c`` term (one)',
    ],
  ])('of %s', (html, markdown) => expect(twinOf(html)).toBe(markdown));

  it('says what the page says, character by character, whatever that is', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const html = pageOf(pieces.join(''));
        const twin = markdownTwin(html, '/a', site) ?? '';
        expect(signsOfMarkdown(twin.split('---\n').slice(2).join('---\n'))).toBe(signsOfPage(html));
      }),
      { numRuns: 300 },
    );
  });

  it('links where the page links, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (texts) => {
        const html = texts
          .map((text, at) => `<p>${escapeText(text)} <a href="/p${at}">${escapeText(text)}</a></p>`)
          .join('');
        const named = texts.flatMap((text, at) => (text.trim() === '' ? [] : [`https://trust.example/p${at}`]));
        expect(linksOfMarkdown(twinOf(html)).filter((link) => !link.startsWith('mailto:'))).toEqual(named);
      }),
    );
  });
});

describe('the reader of pages', () => {
  it('gives text and attributes back as they were written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, value) => {
        const [element] = parseMarkup(`<p title="${escapeText(value)}">${escapeText(text)}</p>`);
        expect(element).toMatchObject({ name: 'p', children: text === '' ? [] : [text] });
        expect((element as { attributes: ReadonlyMap<string, string> }).attributes.get('title')).toBe(value);
      }),
    );
  });

  it('keeps elements inside each other, and leaves out comments, scripts and end tags that close nothing', () => {
    const [div] = parseMarkup('<div><!-- <p> --><br><b>x</b></i><script>"</b>"</script></div>');
    expect(div).toMatchObject({
      name: 'div',
      children: [{ name: 'br' }, { name: 'b', children: ['x'] }, { name: 'script', children: [] }],
    });
  });

  it('ends in time on what is no markup', () => {
    const began = performance.now();
    parseMarkup('<'.repeat(50_000));
    parseMarkup(`<a ${'x="'.repeat(20_000)}`);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

/** Text with the marks that mean something in Markdown. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'b1',
      'ü',
      ' ',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '#',
      '-',
      '+',
      '.',
      '1.',
      '|',
      '\\',
      '&amp;',
      '!',
      '~',
      '=',
      '"',
      ':',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const inline = fc.oneof(
  words.map(escapeText),
  words.map((text) => `<a href="/x">${escapeText(text)}</a>`),
  words.map((text) => `<span>${escapeText(text)}</span>`),
  fc
    .tuple(fc.constantFrom('b', 'em', 'strong', 'del'), words)
    .map(([name, text]) => `<${name}>${escapeText(text)}</${name}>`),
  words.map((text) => `<strong>a <em>${escapeText(text)}</em></strong>`),
);
const run = fc
  .tuple(fc.array(inline, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' ', 'x', '.'))
  .map(([parts, between]) => parts.join(between));
const piece = fc.oneof(
  run.map((text) => `<p>${text}</p>`),
  run.map((text) => `<h2>${text}</h2>`),
  fc
    .array(run, { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  fc.tuple(run, run).map(([first, second]) => `<dl><div><dt>t ${first}</dt><dd>${second}</dd></div></dl>`),
  fc
    .tuple(run, run)
    .map(
      ([first, second]) =>
        `<table><thead><tr><th>${first}</th></tr></thead><tbody><tr><td>${second}</td></tr></tbody></table>`,
    ),
  run.map((text) => `<blockquote><p>${text}</p></blockquote>`),
  run.map((text) => `<section><h3>x</h3>${text}<p>${text}</p></section>`),
);
