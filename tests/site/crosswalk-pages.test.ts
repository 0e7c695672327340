import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from '../support/example-site.ts';

let site: BuiltSite;
let staff: BuiltSite;

beforeAll(async () => {
  site = await builtSite('public');
  staff = await builtSite('internal');
});
afterAll(() => {
  site?.remove();
  staff?.remove();
});

const section = (html: string, name: string) => html.slice(html.indexOf(`<section class="${name}"`));
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');

describe.each([
  ['the public site', () => site],
  ['the staff’s site', () => staff],
])('a requirement on %s', (_, built) => {
  it('says how it relates to other frameworks, and why', () => {
    const related = section(built().read('frameworks/iso42001-2023/a.8.4.html'), 'related');
    expect(related).toContain('<a href="/frameworks/iso27001-2022/a.5.24">A.5.24</a>');
    expect(textOf(related)).toMatch(
      /overlaps with A\.5\.24 .*Only here.*Only there.*confidence, reviewed 21 November 2026/,
    );
  });

  it('names frameworks that are not in scope without a link', () => {
    const related = section(built().read('frameworks/iso42001-2023/a.8.4.html'), 'related');
    expect(related).toContain('<h3>NIST AI RMF</h3>');
    expect(related).toMatch(/<b>GOVERN 4\.3<\/b>/);
    expect(related).not.toContain('href="/frameworks/nist-ai-rmf');
  });

  it('says where nothing corresponds, with the reason', () => {
    const related = textOf(section(built().read('frameworks/eu-ai-act/art-27.1.a.html'), 'related'));
    expect(related).toMatch(
      /ISO 27001\s*Nothing corresponds\. .{20,} confidence, reviewed .*said of Article 27 as a whole/,
    );
  });
});

describe('for staff', () => {
  it('a requirement says what it inherits, through which steps, and what is left over', () => {
    const reasoning = section(staff.read('frameworks/soc2-tsc-2017/cc6.1.html'), 'reasoning');
    const [open = '', folded = ''] = reasoning.split('<details>');
    expect(textOf(open)).toContain('Access provisioning gives covered.');
    expect(textOf(folded)).toMatch(
      /ISO 27001 A\.5\.15 is covered and gives partial: it overlaps with this\. ?Left over: /,
    );
    expect(folded).toContain('href="/frameworks/iso27001-2022/a.5.15"');
  });

  it('there is a page for each carry-over, which the overview shows as a picture', () => {
    const overview = staff.read('carry-over.html');
    const pages = staff.files.filter((file) => /^carry-over\//.test(file));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      expect(overview).toContain(`href="/${page.replace(/\.html$/, '')}"`);
      const html = staff.read(page);
      const [, inherited, partial, added] = /apply: (\d+) inherited, (\d+) partial, (\d+) net-new/.exec(html) ?? [];
      const rows = (kind: string) => html.match(new RegExp(`<td><i class="band ${kind}"></i>`, 'g'))?.length ?? 0;
      expect([rows('inherited'), rows('partial'), rows('net-new')]).toEqual([inherited, partial, added].map(Number));
    }
    expect(overview.match(/<svg [^>]*class="flow"/g)).toHaveLength(pages.length + 1);
  });
});

it('customers see nothing of carry-over, nor of what is inherited', () => {
  expect(site.files.filter((file) => file.includes('carry-over'))).toEqual([]);
  const named = site.files.filter(
    (file) => file.endsWith('.html') && /carry-over|class="reasoning"/.test(site.read(file)),
  );
  expect(named).toEqual([]);
});

it('every framework has its sheet, whose cells lead to its requirements', () => {
  for (const built of [site, staff]) {
    const frameworks = built.files.filter((file) => /^frameworks\/[^/]+\.html$/.test(file));
    expect(frameworks.length).toBeGreaterThan(3);
    for (const file of frameworks) {
      const [, sheet = ''] = /<svg [^>]*class="sheet"(.*?)<\/svg>/s.exec(built.read(file)) ?? [];
      const id = file.replace(/^frameworks\/|\.html$/g, '');
      expect(built.files).toContain(`sheets/${id}.svg`);
      expect(sheet.match(/<use /g)?.length).toBeGreaterThan(30);
      for (const [, address = ''] of sheet.matchAll(/<a href="([^"]+)"/g))
        expect(built.files).toContain(`${address.slice(1)}.html`);
    }
  }
});
