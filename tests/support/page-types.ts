import { translatedLocales } from '../../src/model/locale.ts';
import { addressIn } from '../../src/site/locales/address.ts';
import { routes } from '../../src/site/routes.ts';
import type { BuiltSite } from './example-site.ts';

/** A page of a site, standing for all of its type. */
export interface PageOfType {
  /** Pattern of the route that made it. */
  readonly pattern: string;
  readonly address: string;
}

/** Of each route that a site has pages of, in each of its languages, the page with the most on it. */
export function largestPages(site: BuiltSite): readonly PageOfType[] {
  const pages = site.files.filter((file) => file.endsWith('.html'));
  return routes
    .filter(({ file }) => file.endsWith('.astro'))
    .flatMap(({ pattern, spoken }) => [
      pattern,
      ...(spoken ? translatedLocales.map((each) => addressIn(each, pattern)) : []),
    ])
    .flatMap((pattern) => {
      const address = expressionOf(pattern);
      const own = pages.filter((file) => address.test(addressOf(file)));
      const [largest] = own.map((file) => ({ file, size: site.read(file).length })).sort((a, b) => b.size - a.size);
      return largest ? [{ pattern, address: addressOf(largest.file) }] : [];
    });
}

function addressOf(file: string): string {
  return file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`;
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/\/\[\.\.\.page\]/, '(/page/\\d+)?').replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
