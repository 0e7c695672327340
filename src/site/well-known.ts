import { daysAfter } from '../model/days-after.ts';
import type { Surface } from '../publish/surface.ts';
import { oneYearAfter } from './dates.ts';
import { absolute } from './site-address.ts';

/**
 * RFC 9116. It expires within a year of the content's date, so that a site that nobody rebuilds stops promising an answer.
 * A reader needs whole addresses: lines that have one are there only where the site knows its own.
 */
export function securityText(surface: Surface): string {
  const { organisation, asOf, siteAddress, disclosure } = surface;
  return [
    `Contact: mailto:${organisation.contact.security}`,
    `Expires: ${daysAfter(oneYearAfter(asOf), -1)}T00:00:00Z`,
    'Preferred-Languages: en',
    ...(siteAddress ? [`Canonical: ${absolute(surface, '/.well-known/security.txt')}`] : []),
    ...(siteAddress && disclosure ? [`Policy: ${absolute(surface, disclosure)}`] : []),
    '',
  ].join('\n');
}

/** What search engines may visit: all of a public site, nothing of one for staff. */
export function robotsText(surface: Pick<Surface, 'audience' | 'siteAddress'>): string {
  if (surface.audience === 'internal') return 'User-agent: *\nDisallow: /\n';
  const map = surface.siteAddress ? `Sitemap: ${absolute(surface, '/sitemap.xml')}\n` : '';
  return `User-agent: *\nAllow: /\n${map}`;
}
