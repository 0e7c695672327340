import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { longProgram } from '../support/long-program.ts';
import { type ProgramFolder, smallProgramFolder } from '../support/small-program.ts';

let program: ProgramFolder;
let site: BuiltSite;
let staff: BuiltSite;

beforeAll(async () => {
  program = smallProgramFolder(longProgram());
  site = await builtSite('public', program.root);
  staff = await builtSite('internal', program.root);
});
afterAll(() => {
  for (const each of [site, staff, program]) each?.remove();
});

/** Every list, with how many entries it has and how an entry is written in it. */
const lists = [
  ['ai', 40, /<tr><th scope="row"><a href="\/ai\/[^/"]+">/g],
  ['answers', 30, /<section id="[^"]+"><h2>/g],
  ['controls', 703, /<li><a href="\/controls\/[^/"]+">/g],
  ['documents', 50, /<tr id="[^"]+"><th scope="row">/g],
  ['pages', 40, /<li><a href="\/pages\/[^/"]+">[^<]+<\/a><p>/g],
  ['policies', 51, /<li><a href="\/policies\/[^/"]+">/g],
  ['sub-processors', 60, /<tr><th scope="row"><a href="\/sub-processors\/[^/"]+">/g],
  ['sub-processor-changes', 30, /<li><time [^>]+>[^<]+<\/time><div><a /g],
  ['updates', 90, /<li><time [^>]+>[^<]+<\/time><div><a /g],
] as const;

/** The pages of a list, in their order. */
function pagesOf(built: BuiltSite, list: string): readonly string[] {
  const later = built.files.filter((file) => file.startsWith(`${list}/page/`) && file.endsWith('.html'));
  return [`${list}.html`, ...later.sort((a, b) => numberOf(a) - numberOf(b))];
}

const numberOf = (file: string) => Number(/(\d+)\.html$/.exec(file)?.[1]);
const addressOf = (file: string) => `/${file.replace(/\.html$/, '')}`;
const first = (pattern: RegExp, html: string) => pattern.exec(html)?.[1];

describe.each(lists)('the list /%s of a program with several hundred documents', (list, entries, entry) => {
  const pages = () => pagesOf(site, list).map((file) => ({ file, html: site.read(file) }));

  it('names every document once, over several pages', () => {
    const found = pages().flatMap(({ html }) => html.slice(html.indexOf('<main')).match(entry) ?? []);
    expect(found).toHaveLength(entries);
    expect(new Set(pages().flatMap(({ html }) => html.match(/<a href="[^"]+">/g) ?? [])).size).toBeGreaterThan(
      entries / 2,
    );
    expect(pages().length).toBeGreaterThan(1);
  });

  it('has pages of at most 15 KB', () => {
    const heavy = pages().filter(({ html }) => Buffer.byteLength(html) > 15_000);
    expect(heavy.map(({ file, html }) => [file, html.length])).toEqual([]);
  });

  it('has pages that know where they are, and lead to the next and the one before', () => {
    const addresses = pages().map(({ file }) => addressOf(file));
    for (const [at, { html, file }] of pages().entries()) {
      expect(first(/<title>[^<]*, page (\d+) of/, html), file).toBe(String(at + 1));
      expect(html.match(/aria-current="page"><b>/g), file).toHaveLength(1);
      expect(first(/<a href="([^"]+)" aria-current="page"><b>/, html)).toBe(addresses[at]);
      for (const tag of ['link', 'a']) {
        expect(first(new RegExp(`<${tag} rel="prev" href="([^"]+)"`), html)).toBe(addresses[at - 1]);
        expect(first(new RegExp(`<${tag} rel="next" href="([^"]+)"`), html)).toBe(addresses[at + 1]);
      }
      expect(first(/<link rel="canonical" href="([^"]+)"/, html)).toBe(`https://trust.small.example${addresses[at]}`);
    }
  });
});

describe('a site with long lists', () => {
  it('has a page for documents whose identifiers look like pages of a list', () => {
    expect(site.read('controls/page.html')).toContain('<h1> Page</h1>');
    expect(site.read('controls/page-2.html')).toContain('<h1> Page 2</h1>');
  });

  it('leads nowhere that is not there', () => {
    for (const built of [site, staff]) {
      const files = new Set(built.files);
      const isThere = (path: string) => ['', '.html', 'index.html'].some((end) => files.has(`${path.slice(1)}${end}`));
      const links = built.files
        .filter((file) => file.endsWith('.html'))
        .flatMap((file) => [...built.read(file).matchAll(/<(?:a|link)\b[^>]*?\shref="(\/[^"#?]*)/g)])
        .map(([, path = '']) => path);
      expect([...new Set(links)].filter((path) => !isThere(path))).toEqual([]);
    }
  });

  it('names all its pages in the sitemap, each once', () => {
    const named = [...site.read('sitemap.xml').matchAll(/<loc>https:\/\/trust\.small\.example([^<]*)<\/loc>/g)];
    const pages = site.files.filter((file) => file.endsWith('.html') && !/^(404|open|search)\.html$/.test(file));
    expect(named.map(([, path]) => path).sort()).toEqual(
      pages.map((file) => (file === 'index.html' ? '/' : addressOf(file))).sort(),
    );
  });

  it('has no page that grows with it: 15 KB for what is about one thing', () => {
    const small = site.files.filter((file) => /^(index|(policies|controls|pages)\/[^/]+)\.html$/.test(file));
    expect(small.length).toBeGreaterThan(700);
    expect(small.filter((file) => site.read(file).length > 15_000)).toEqual([]);
    expect(site.read('policies/access-001.html')).toContain('And 680 more among the <a href="/controls">controls</a>.');
  });

  it('for staff, has registers of several pages', () => {
    const register = 'registers/evidence';
    const pages = pagesOf(staff, register);
    expect(pages).toEqual([`${register}.html`, `${register}/page/2.html`, `${register}/page/3.html`]);
    expect(pages.flatMap((file) => staff.read(file).match(/<tr><th scope="row">/g) ?? [])).toHaveLength(70);
    for (const file of pages) expect(staff.read(file).length, file).toBeLessThan(15_000);
    expect(staff.read('registers/assets.html')).toContain('There is no entry.');
  });

  it('for staff, has a risk register of several pages with the heat map on the first', () => {
    const pages = pagesOf(staff, 'risks');
    expect(pages).toHaveLength(4);
    const named = pages.flatMap((file) => staff.read(file).match(/<th scope="row"><a href="\/risks\/[^"]+">/g) ?? []);
    expect(new Set(named).size).toBe(70);
    expect(pages.filter((file) => staff.read(file).includes('class="heat"'))).toEqual(['risks.html']);
    for (const file of pages)
      expect(staff.read(file).length, file).toBeLessThan(file === 'risks.html' ? 45_000 : 20_000);
    expect(staff.read('treatment-plan.html')).toContain('There is nothing in it.');
  });
});
