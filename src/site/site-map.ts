import { xmlText } from '../render/xml-text.ts';
import { classesAddress } from './class-words.ts';
import { versionPagesOf } from './document-versions.ts';
import { documentsOf } from './documents-of.ts';
import { pagesOf } from './list-pages.ts';
import { listsOf } from './lists.ts';
import type { Site } from './site.ts';
import { absolute } from './site-address.ts';

/** A page that people and machines should find. */
export interface MappedPage {
  readonly address: string;
  /** Day on which what it says was last approved, where it is about one document. */
  readonly revised?: string | undefined;
}

/** Every page of a site that is to be found, each once: the list behind `sitemap.xml`. */
export function mappedPages(site: Omit<Site, 'files'>): readonly MappedPage[] {
  const { surface, navigation, frameworks } = site;
  const pages: readonly MappedPage[] = [
    ...['/', ...navigation.map(({ address }) => address)].map((address) => ({ address })),
    ...listsOf(site).flatMap((list) => pagesOf(list).map(({ address }) => ({ address }))),
    { address: '/legend' },
    { address: '/verify' },
    ...(surface.cards.length > 0 ? [{ address: classesAddress }] : []),
    ...(surface.gated.length > 0 ? [{ address: '/request' }] : []),
    ...(surface.yourPart.length > 0 ? [{ address: '/your-part' }] : []),
    ...site.matrix.areas.map(({ address }) => ({ address })),
    ...frameworks.flatMap(({ view }) => [view, ...view.requirements].map(({ address }) => ({ address }))),
    ...documentsOf(surface).flatMap((view) =>
      versionPagesOf(site, view).map(({ version: { address, approved } }) => ({ address, revised: approved })),
    ),
    ...documentsOf(surface).map(({ address, data }) => ({
      address,
      revised: (data as { readonly approved?: string }).approved,
    })),
    ...(site.staff?.systems ?? []).flatMap(({ parts }) => parts.map(({ address }) => ({ address }))),
  ];
  return [...new Map(pages.map((page) => [page.address, page])).values()];
}

/** `sitemap.xml`, for a site that knows its address: every page in every language, with the same page in the others. */
export function siteMap(site: Omit<Site, 'files'>): string {
  const urls = mappedPages(site).flatMap(({ address, revised }) => {
    const { alternates } = site.pageAt(address);
    const last = revised ? `<lastmod>${xmlText(revised)}</lastmod>` : '';
    const at = (each: string) => xmlText(absolute(site.surface, each));
    const others = alternates.map(
      (each) => `<xhtml:link rel="alternate" hreflang="${each.locale}" href="${at(each.address)}"/>`,
    );
    const all = alternates.length > 0 ? alternates.map((each) => each.address) : [address];
    return all.map((each) => `<url><loc>${at(each)}</loc>${last}${others.join('')}</url>`);
  });
  const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`;
}
