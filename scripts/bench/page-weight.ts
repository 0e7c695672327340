import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './measure.ts';

/** What pages of one sort weigh, in bytes. */
export interface PageWeight {
  readonly name: string;
  readonly pages: number;
  readonly median: number;
  readonly largest: number;
  /** The median page compressed. */
  readonly compressed: number;
  /** Script that a page of the sort loads or carries, in bytes. */
  readonly script: number;
}

const sorts: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'home', pattern: /^index\.html$/ },
  { name: 'requirement', pattern: /^frameworks\/[^/]+\/[^/]+\.html$/ },
  { name: 'control', pattern: /^controls\/[^/]+\.html$/ },
  { name: 'policy', pattern: /^policies\/[^/]+\.html$/ },
  { name: 'framework', pattern: /^frameworks\/[^/]+\.html$/ },
  { name: 'list of policies', pattern: /^policies\.html$/ },
  { name: 'list of controls', pattern: /^controls\.html$/ },
];

/** Weighs the pages of a built site by sort. */
export function weighPages(site: string): readonly PageWeight[] {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return sorts.flatMap(({ name, pattern }) => {
    const pages = paths.filter((path) => pattern.test(path)).sort();
    if (pages.length === 0) return [];
    const sizes = pages.map((path) => statSync(join(site, path)).size);
    const middle = pages[sizes.indexOf(median(sizes))] as string;
    const html = readFileSync(join(site, middle), 'utf8');
    return {
      name,
      pages: pages.length,
      median: median(sizes),
      largest: Math.max(...sizes),
      compressed: gzipSync(html).length,
      script: scriptOf(site, html),
    };
  });
}

/** Bytes of script that a page carries or loads before anybody touches it. */
export function scriptOf(site: string, html: string): number {
  const loaded = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(
    ([, attributes = '', inline = '']) => {
      // A block of data is no script: nothing of it runs.
      if (/\btype="application\/ld\+json"/.test(attributes)) return 0;
      const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
      const file = source && join(site, source);
      return file ? (existsSync(file) ? statSync(file).size : 0) : Buffer.byteLength(inline);
    },
  );
  return loaded.reduce((sum, size) => sum + size, 0);
}
