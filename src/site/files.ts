import type { Surface } from '../publish/surface.ts';
import { headersFile } from './content-security-policy.ts';
import { oneYearAfter } from './dates.ts';
import { documentsOf } from './documents-of.ts';
import { pagesOf } from './list-pages.ts';
import { listsOf } from './lists.ts';
import { matrixFiles } from './matrix-files.ts';
import type { Site } from './site.ts';
import { machineReadable } from './trust-json.ts';

/**
 * Files of the site that are no pages, by path below its root; among them those that are carried as they are: the images
 * that documents show and the encrypted files of grants.
 */
export function filesOf(site: Omit<Site, 'files'>, carried: ReadonlyMap<string, Uint8Array>): Site['files'] {
  const { surface } = site;
  const { siteAddress } = surface;
  return new Map<string, string | Uint8Array>([
    ['.well-known/security.txt', securityText(surface)],
    ['_headers', headersFile(surface.access?.form)],
    ...carried,
    ['mark.svg', site.mark],
    ...matrixFiles(surface),
    ['robots.txt', robots(surface)],
    ...site.frameworks.map(({ view, sheetImage }) => [`sheets/${view.id}.svg`, sheetImage] as const),
    ...(siteAddress ? ([['sitemap.xml', siteMap(site, siteAddress)]] as const) : []),
    ['trust.json', `${JSON.stringify(machineReadable(surface))}\n`],
  ]);
}

/** RFC 9116. It expires a year after the content's date, so that a site that nobody rebuilds stops promising an answer. */
function securityText({ organisation, asOf, siteAddress }: Surface): string {
  return [
    `Contact: mailto:${organisation.contact.security}`,
    `Expires: ${oneYearAfter(asOf)}T00:00:00Z`,
    'Preferred-Languages: en',
    ...(siteAddress ? [`Canonical: ${siteAddress.replace(/\/$/, '')}/.well-known/security.txt`] : []),
    '',
  ].join('\n');
}

function robots({ audience, siteAddress }: Surface): string {
  if (audience === 'internal') return 'User-agent: *\nDisallow: /\n';
  const map = siteAddress ? `Sitemap: ${siteAddress.replace(/\/$/, '')}/sitemap.xml\n` : '';
  return `User-agent: *\nAllow: /\n${map}`;
}

function siteMap(site: Omit<Site, 'files'>, siteAddress: string): string {
  const { surface, navigation, frameworks } = site;
  const addresses = new Set([
    '/',
    ...navigation.map(({ address }) => address),
    ...listsOf(site).flatMap((list) => pagesOf(list).map(({ address }) => address)),
    '/legend',
    ...(surface.gated.length > 0 ? ['/request'] : []),
    ...site.matrix.areas.map(({ address }) => address),
    ...frameworks.flatMap(({ view }) => [view.address, ...view.requirements.map(({ address }) => address)]),
    ...documentsOf(surface).map(({ address }) => address),
  ]);
  const root = siteAddress.replace(/\/$/, '');
  const entries = Array.from(addresses, (address) => `<url><loc>${root}${address}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}
