import { type Locale, translatedLocales } from '../../model/locale.ts';

/** An address of the site, or the pattern of a route. */
export type Where = string | URL;

/** The language in which a page speaks, by its address: `/de/policies` is German, `/policies` English. */
export function localeAt(where: Where): Locale {
  const first = pathOf(where).split(/[/.]/)[1];
  return translatedLocales.find((locale) => locale === first) ?? 'en';
}

/** The address of a page without its language and ending, which names the page in every language: `/de.html` is `/`. */
export function plainAddress(where: Where): string {
  const path = pathOf(where).replace(/\.html$/, '');
  const locale = localeAt(path);
  const rest = locale === 'en' ? path : path.slice(1 + locale.length);
  return rest.replace(/^\/index$/, '').replace(/(?<=.)\/$/, '') || '/';
}

/** The address of a page in a language. */
export function addressIn(locale: Locale, address: string): string {
  return locale === 'en' ? address : `/${locale}${address === '/' ? '' : address}`;
}

function pathOf(where: Where): string {
  return typeof where === 'string' ? where : where.pathname;
}
