import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/site/content-security-policy.ts';
import { repository } from '../support/example.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';

let site: BuiltSite;
let staff: BuiltSite;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await builtSite('public');
  staff = await builtSite('internal');
  pages = pagesOf(site);
});
afterAll(() => {
  site?.remove();
  staff?.remove();
});

const pagesOf = (built: BuiltSite) =>
  new Map(built.files.filter((file) => file.endsWith('.html')).map((file) => [file, built.read(file)]));
const offending = (test: (html: string, file: string) => boolean) =>
  [...pages].filter(([file, html]) => test(html, file)).map(([file]) => file);
const kilobytes = (file: string) => Buffer.byteLength(pages.get(file) ?? '') / 1024;

describe('what is there', () => {
  it.each([
    ...[
      'index',
      '404',
      'search',
      'legend',
      'verify',
      'frameworks',
      'policies',
      'controls',
      'ai',
      'sub-processors',
      'answers',
      'updates',
      'documents',
      'open',
      'request',
    ],
    ...[
      'frameworks/iso27001-2022',
      'frameworks/iso27001-2022/a.5.15',
      'frameworks/eu-ai-act/art-9',
      'frameworks/eu-ai-act/annex-iv.2.f',
    ],
    ...['matrix', 'matrix/human-oversight'],
    ...[
      'policies/ai-policy',
      'controls/access-review',
      'ai/application-screening-card',
      'ai/classes',
      'sub-processors/clarivox',
    ],
    ...['answers/iso-42001-status', 'updates/clarivox-announced-2026-11', 'pages/responsible-ai'],
  ])('a page %s', (page) => expect(site.files).toContain(`${page}.html`));

  it.each([
    ...['systems/application-screening', 'registers', 'registers/evidence', 'registers/evidence/restore-test-2026-10'],
    ...['risks', 'risks/risk-ransomware', 'treatment-plan', 'applicability', 'applicability/soa-iso27001'],
    ...['applicability/soa-iso42001', 'applicability/eu-ai-act', 'applicability/soc2-tsc-2017'],
  ])('for staff, a page %s', (page) => {
    expect(staff.files).toContain(`${page}.html`);
    expect(site.files).not.toContain(`${page}.html`);
  });

  it.each([
    'robots.txt',
    'sitemap.xml',
    'trust.json',
    '_headers',
    '.well-known/security.txt',
    'mark.svg',
    'matrix.csv',
    'matrix.json',
    'sheets/eu-ai-act.svg',
  ])('the file %s', (file) => expect(site.files).toContain(file));

  it('for staff, how mature a control is', () => {
    expect(staff.read('controls/access-review.html')).toMatch(/<h2 id="maturity">Maturity<\/h2>[\s\S]*Provable/);
    expect(pages.get('controls/access-review.html')).not.toContain('Maturity');
  });

  it('no list of what the public site does not hold', () => {
    expect(pages.get('index.html')).not.toContain('/registers');
    expect(site.files.filter((file) => /^(registers|systems|risks|treatment-plan|applicability)/.test(file))).toEqual(
      [],
    );
  });

  it('the images that documents show, byte for byte, and no other file beside documents', () => {
    const [image = '', ...others] = site.files.filter((file) => file.startsWith('files/'));
    expect([image.replace(/[0-9a-f]{16}/, ''), others]).toEqual(['files//incident-response-flow.svg', []]);
    expect(site.read(image)).toBe(readFileSync(join(repository, 'policies/files/incident-response-flow.svg'), 'utf8'));
    expect(pages.get('policies/incident-response-policy.html')).toContain(
      `<img src="/${image}" width="640" height="556" alt="The course of`,
    );
    expect(staff.files).toContain(image);
  });

  it('nothing but pages, those files, assets and the search', () => {
    const known =
      /\.(html|md)$|^(changes|oscal|schemas)\/[\w.-]+\.(ics|json)$|^(cyclonedx\.json|llms\.txt|(subprocessors-)?feed\.(json|xml)|subprocessors\.(csv|ics|json))$|^files\/|^(robots\.txt|sitemap\.xml|trust\.json|matrix\.(csv|json)|_headers|d\/[0-9a-f]{32}\.age|\.well-known\/security\.txt|mark\.svg)$|^(badges|sheets)\/|^ai\/[\w-]+\.json$|^documents\/all-public-documents\.zip$|^_astro\/[\w.-]+\.(js|css|woff2)$|^(de\/)?pagefind\//;
    expect(site.files.filter((file) => !known.test(file))).toEqual([]);
  });

  it('a security.txt that expires within a year of the day of the content', () => {
    expect(site.read('.well-known/security.txt')).toContain('Expires: 2027-11-20T00:00:00Z');
  });

  it('the status of every assessable requirement in the machine-readable twin, as the pages show it', () => {
    const twin = JSON.parse(site.read('trust.json')) as {
      frameworks: { requirements: { status?: string; address: string }[] }[];
    };
    const requirements = twin.frameworks.flatMap((framework) => framework.requirements);
    expect(requirements.length).toBeGreaterThan(500);
    for (const { address } of requirements) expect(pages.has(`${address.slice(1)}.html`), address).toBe(true);
  });

  it('pages whose content needs no script', () => {
    expect(pages.get('policies/ai-policy.html')).toContain('People decide about people.');
    expect(pages.get('frameworks/iso27001-2022/a.5.18.html')).toContain('Quarterly access review');
  });
});

describe('what a page may do', () => {
  it('carries the policy before anything is loaded', () => {
    const escaped = contentSecurityPolicy.replaceAll("'", '&#39;');
    const first = (html: string) => html.slice(0, html.search(/<(link|script|img)/));
    expect(
      offending((html) => ![contentSecurityPolicy, escaped].some((policy) => first(html).includes(policy))),
    ).toEqual([]);
    expect(site.read('_headers')).toContain("frame-ancestors 'none'");
  });

  it('has no script, style or handler of its own', () => {
    expect(
      offending((html) =>
        /<style|<[^>]+\s(style|on\w+)=|<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)/.test(html),
      ),
    ).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const loaded =
      /<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\s(?:src|data)="(?!\/[^/])|<link\b(?! rel="(?:canonical|alternate" hreflang="[a-z]{2})")[^>]*\shref="(?!\/[^/])/;
    expect(offending((html) => loaded.test(html))).toEqual([]);
  });

  it('loads under 20 KB of script outside the search engine, the decryption and the verification of packs', () => {
    const scripts = site.files.filter((file) => /^_astro\/(?!(open|verify)-worker)[^/]+\.js$/.test(file));
    expect(scripts.reduce((sum, file) => sum + site.read(file).length, 0)).toBeLessThan(20 * 1024);
  });

  it('leads nowhere that is not there', () => {
    const anchors = new Map(
      [...pages].map(([file, html]) => [file, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
    );
    const files = new Set(site.files);
    const broken = [...pages].flatMap(([file, html]) =>
      [...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)].flatMap(([, href = '']) => {
        if (/^(https|mailto):/.test(href)) return [];
        const [path = '', anchor] = href.split('#');
        const target =
          path === ''
            ? file
            : [`${path.slice(1)}.html`, path === '/' ? 'index.html' : '', path.slice(1)].find((name) =>
                files.has(name),
              );
        const there = target !== undefined && (anchor === undefined || anchors.get(target)?.has(anchor) === true);
        return there ? [] : [`${file}: ${href}`];
      }),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('tells nothing of the machine that built it', () => {
    const text = site.files.filter((file) => /\.(html|js|css|json|svg|txt|xml)$/.test(file));
    expect(text.filter((file) => /sourceMappingURL|\/work\/|\/home\/|file:\/\//.test(site.read(file)))).toEqual([]);
  });
});

describe('how heavy it is', () => {
  // The page of answers is read like a policy: it holds ten of them whole.
  it('a requirement, a control or a list has at most 15 KB', () => {
    const small = [...pages.keys()].filter((file) =>
      /^((controls|frameworks\/[^/]+|ai|sub-processors|answers|updates|matrix)\/.+|(?!index|de\.|matrix|answers)[^/]+)\.html$/.test(
        file,
      ),
    );
    expect(small.length).toBeGreaterThan(800);
    // A requirement that reviewers relate to many others says why of each.
    const related = (file: string) => pages.get(file)?.split('<summary>Why').length ?? 0;
    // A card is a document, with all that customers ask of a system on one page.
    const isCard = (file: string) => pages.get(file)?.includes('<article class="card">') ?? false;
    const most = (file: string) => (related(file) > 12 ? 30 : isCard(file) ? 20 : 15);
    expect(small.filter((file) => kilobytes(file) > most(file))).toEqual([]);
    expect(small.filter((file) => kilobytes(file) > 15).length).toBeLessThan(small.length / 50);
  });

  it('any page has at most 60 KB', () => {
    expect([...pages.keys()].filter((file) => kilobytes(file) > 60)).toEqual([]);
  });
});

describe('search', () => {
  it('knows every document, requirement, control area and claim, the parts of the site and what is given on request', () => {
    const entry = JSON.parse(site.read('pagefind/pagefind-entry.json')) as {
      languages: { en: { page_count: number } };
    };
    const count = (pattern: RegExp) => [...pages.keys()].filter((file) => pattern.test(file)).length;
    const documents = count(/^(frameworks|policies|controls|ai|sub-processors|answers|updates|pages)\/[^/]+\.html$/);
    const requirements = count(/^frameworks\/[^/]+\/[^/]+\.html$/);
    const areas = count(/^matrix(\/.+)?\.html$/);
    const parts = count(/^(frameworks|policies|controls|ai|sub-processors|answers|updates|documents|legend)\.html$/);
    const inHome = (pattern: RegExp) => (pages.get('index.html')?.match(pattern) ?? []).length;
    const gated = offending((_, file) => /^documents(\/page\/\d+)?\.html$/.test(file)).flatMap(
      (file) => pages.get(file)?.match(/<tr id=/g) ?? [],
    ).length;
    const all = documents + requirements + areas + parts + gated + inHome(/<li class="claim /g);
    expect(entry.languages.en.page_count).toBe(all);
  });

  it('brings no user interface of its own', () => {
    expect(site.files.filter((file) => /^pagefind\/pagefind-.*(ui|highlight)/.test(file))).toEqual([]);
  });
});
