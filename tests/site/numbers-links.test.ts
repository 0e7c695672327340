import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from '../support/example-site.ts';

let sites: Readonly<Record<'public' | 'internal', BuiltSite>>;

beforeAll(async () => {
  sites = { public: await builtSite('public'), internal: await builtSite('internal') };
});
afterAll(() => {
  for (const site of Object.values(sites ?? {})) site.remove();
});

/** A place that a file of the site refers to. */
interface Reference {
  readonly file: string;
  readonly address: string;
}

/** What may stand in an attribute or in a file and be an address of this site. */
const decode = (text: string) =>
  text.replace(/&(amp|quot|#39|#x27|#x26);/g, (_, name: string) => ({ amp: '&', '#x26': '&', quot: '"' })[name] ?? "'");

/** Reads every address out of a file, by its kind. */
function addressesIn(file: string, text: string, origin: string): readonly string[] {
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, address = '']) => decode(address));
  if (/\.(html|svg)$/.test(file)) {
    const sets = found(/\ssrcset="([^"]+)"/g).flatMap((set) =>
      set.split(',').map((part) => part.trim().split(' ')[0] ?? ''),
    );
    return [...found(/\s(?:href|src|action|data-search|data-open|poster)="([^"]*)"/g), ...sets];
  }
  if (file.endsWith('.css')) return found(/url\(["']?([^"')]+)["']?\)/g);
  if (file.endsWith('.md')) return found(/\]\(<?([^)\s>]+)>?\)/g);
  if (/\.(json|xml|txt|ics)$/.test(file)) {
    return [...text.matchAll(new RegExp(`${origin}(/[^\\s"<>&)\\]\\\\]*)`, 'g'))].map(([, path = '']) => decode(path));
  }
  return [];
}

function referencesOf(site: BuiltSite, origin: string): readonly Reference[] {
  const files = site.files.filter((file) => !file.startsWith('pagefind/'));
  return files.flatMap((file) =>
    addressesIn(file, site.read(file), origin).flatMap((address) => {
      const local = address.startsWith(origin) ? address.slice(origin.length) || '/' : address;
      return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(local) ? [] : [{ file, address: local }];
    }),
  );
}

/** Follows a reference as a static host and a browser do; says what is missing. */
function missing(
  { file, address }: Reference,
  files: ReadonlySet<string>,
  anchors: (file: string) => ReadonlySet<string>,
) {
  const base = `http://x/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
  const { pathname, hash } = new URL(address, base);
  const path = decodeURIComponent(pathname).slice(1);
  const target = [path, `${path}.html`, path === '' ? 'index.html' : `${path}/index.html`].find((name) =>
    files.has(name),
  );
  if (target === undefined) return 'no such file';
  if (hash === '' || !target.endsWith('.html')) return undefined;
  return anchors(target).has(decodeURIComponent(hash.slice(1))) ? undefined : 'no such anchor';
}

function broken(site: BuiltSite, origin: string): readonly string[] {
  const files = new Set(site.files);
  const known = new Map<string, ReadonlySet<string>>();
  const anchors = (file: string) => {
    const before = known.get(file);
    if (before) return before;
    const found = new Set([...site.read(file).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decode(id)));
    known.set(file, found);
    return found;
  };
  const seen = new Map<string, string>();
  for (const reference of referencesOf(site, origin)) {
    const { file, address } = reference;
    const key = address.startsWith('/') ? address : `${file} ${address}`;
    if (seen.has(key)) continue;
    const lacks = missing(reference, files, anchors);
    seen.set(key, lacks ? `${file}: ${address}: ${lacks}` : '');
  }
  return [...seen.values()].filter((each) => each !== '');
}

const origin = 'https://trust.ferrow.example';

describe.each(['public', 'internal'] as const)('the %s site', (audience) => {
  it('refers to nothing that is not there: no page, file or anchor, from pages, pictures, styles, twins and feeds', () => {
    expect(broken(sites[audience], origin)).toEqual([]);
  });

  it('refers to itself often enough for that to say something', () => {
    const kinds = Map.groupBy(referencesOf(sites[audience], origin), ({ file }) => file.split('.').at(-1));
    expect(kinds.get('html')?.length).toBeGreaterThan(20_000);
    expect(kinds.get('css')?.length).toBeGreaterThan(2);
    if (audience === 'public') expect(kinds.get('xml')?.length).toBeGreaterThan(500);
  });
});

it('every page can be reached from the first one, by links alone', () => {
  for (const site of Object.values(sites)) {
    const pages = new Set(site.files.filter((file) => file.endsWith('.html')));
    const fileOf = (path: string) => (path === '/' ? 'index.html' : `${path.slice(1)}.html`);
    const reached = new Set(['index.html']);
    for (const file of reached) {
      for (const [, href = ''] of site.read(file).matchAll(/<a\b[^>]*?\shref="(\/[^"#?]*)/g)) {
        if (pages.has(fileOf(href))) reached.add(fileOf(href));
      }
    }
    expect([...pages].filter((page) => !reached.has(page))).toEqual(['404.html']);
  }
});
