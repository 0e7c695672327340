import type { Locale } from '../../model/locale.ts';
import { addressOf } from '../../publish/addresses.ts';
import type { TranslatedPage } from '../../publish/in-locale.ts';
import type { Surface } from '../../publish/surface.ts';
import { routes } from '../routes.ts';
import type { Site } from '../site.ts';
import { addressIn, plainAddress } from './address.ts';

/** A page, and the same page in every language in which it is there. */
export interface PageInLocales {
  /** Its address in English, which names it in every language. */
  readonly address: string;
  /** Where it is in each language, English first; empty where it is there in English alone. */
  readonly alternates: readonly { readonly locale: Locale; readonly address: string }[];
  /** What it says of itself where it is the translation of a document. */
  readonly translation?: TranslatedPage;
}

/** Routes that are spoken, as expressions: a page of its own, a list with its pages, a document. */
const spoken = routes.flatMap(({ pattern, spoken: isSpoken }) => {
  if (!isSpoken) return [];
  const written = pattern.replace('/[...page]', '(/page/\\d+)?').replace('[id]', '[^/]+');
  return [{ isDocument: pattern.endsWith('[id]'), matches: new RegExp(`^${written}$`) }];
});

/** Which pages a site has in its language, and where they are in others. */
export function spokenPages({ language, languages }: Surface): Pick<Site, 'speaks' | 'langOf' | 'pageAt' | 'withPage'> {
  const isThere = (locale: Locale, address: string) => {
    if (locale === 'en') return true;
    const route = spoken.find(({ matches }) => matches.test(address));
    return route !== undefined && (!route.isDocument || translationOf(locale, address) !== undefined);
  };
  const translationOf = (locale: Locale, address: string) =>
    languages.find((each) => each.locale === locale)?.translated.get(address);
  const speaks = (address: string) => isThere(language ?? 'en', address);
  return {
    speaks,
    langOf: (address) => {
      // A claim has no page of its own: it stands on the home page.
      const document = address.startsWith('/#') ? addressOf('claims', address.slice(2)) : address;
      return language && translationOf(language, document) === undefined ? 'en' : undefined;
    },
    withPage: (views) => views.filter(({ address }) => speaks(address)),
    pageAt(where) {
      const address = plainAddress(where);
      const others = languages.map(({ locale }) => locale).filter((locale) => isThere(locale, address));
      const alternates = (['en', ...others] as const).map((locale) => ({
        locale,
        address: addressIn(locale, address),
      }));
      const translation = language && translationOf(language, address);
      return { address, alternates: others.length > 0 ? alternates : [], ...(translation && { translation }) };
    },
  };
}
