import * as z from 'zod';

/** Languages that the site speaks besides English, which binds. */
export const translatedLocales = ['de'] as const;
export type TranslatedLocale = (typeof translatedLocales)[number];

/** Languages of the site. */
export type Locale = 'en' | TranslatedLocale;

/** A language of translations, as BCP 47 writes it. */
export const translatedLocale = z
  .enum(translatedLocales)
  .describe('Language, as BCP 47 writes it. The site speaks it besides English, which binds.');
