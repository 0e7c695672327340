import { site } from 'virtual:trustwright';
import type { MiddlewareHandler } from 'astro';
import { localeAt } from './address.ts';

/** A link of a page to a page of the same site. One that names its language already is left alone. */
const links = /( hreflang="[a-z]{2}")? (href|action)="(\/(?:[a-z][^".?#]*)?)(?=["?#])/g;

/**
 * Links of a page in another language lead to pages in that language, as far as they are there; the others say that they
 * are in English. Pages are written as if there were one language.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const locale = localeAt(url);
  if (locale === 'en' || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { speaks, localised } = site(url);
  const html = (await response.text()).replaceAll(links, (written, named: string | undefined, name, address) => {
    if (named !== undefined) return written;
    if (speaks(address)) return ` ${name}="${localised(address)}`;
    return name === 'href' ? ` hreflang="en"${written}` : written;
  });
  return new Response(html, { status: response.status, headers: response.headers });
};
