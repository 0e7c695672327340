import type { CommonFields } from '../model/documents.ts';
import type { TranslatedLocale } from '../model/locale.ts';
import type { Document, Program } from '../model/program.ts';
import { linkSchemes } from '../model/reference-link.ts';
import { translatableCollections } from '../model/translatable.ts';
import type { Translation } from '../model/translation.ts';
import { type Source, sourceOf } from './translation-source.ts';

/** How far something public is in another language. */
export interface TranslationStanding {
  readonly locale: TranslatedLocale;
  readonly source: Source;
  /** `stale`: the English text has changed since. `incomplete`: it lacks texts. */
  readonly state: 'current' | 'stale' | 'incomplete' | 'missing';
  /** Texts that it lacks, by path; `body` for the body. */
  readonly lacks: readonly string[];
  readonly translation?: Document<Translation>;
}

/** Every public document that can be translated and the settings, in each language, in the order of their kinds. */
export function translationStandings(
  program: Program,
  locales: readonly TranslatedLocale[],
): readonly TranslationStanding[] {
  const schemes = Object.entries(linkSchemes);
  const names = translatableCollections.flatMap((collection) => {
    const scheme = schemes.find(([, named]) => named === collection)?.[0] ?? collection;
    const documents = program[collection] as ReadonlyMap<string, Document<CommonFields>>;
    return [...documents.values()].flatMap(({ value }) =>
      value.visibility === 'public' ? [`${scheme}:${value.id}`] : [],
    );
  });
  return locales.flatMap((locale) =>
    ['program', ...names].flatMap((name) => {
      const source = sourceOf(program, name);
      return source ? [standingOf(program, locale, source)] : [];
    }),
  );
}

/** How far one is. */
export function standingOf(program: Program, locale: TranslatedLocale, source: Source): TranslationStanding {
  const translation = [...program.translations.values()].find(
    ({ value }) => value.of === source.name && value.locale === locale,
  );
  if (!translation) return { ...{ locale, source, lacks: [] }, state: 'missing' };
  const lacks = missingTexts(translation, source);
  const isStale = translation.value.source !== source.digest;
  return {
    ...{ locale, source, lacks, translation },
    state: isStale ? 'stale' : lacks.length > 0 ? 'incomplete' : 'current',
  };
}

/** Texts of the source that a translation lacks, by path; `body` for the body. */
export function missingTexts({ value, body }: Document<Translation>, { texts, document }: Source): readonly string[] {
  const lacksBody = (document?.body.trim() ?? '') !== '' && body.trim() === '';
  return [...[...texts.keys()].filter((path) => !Object.hasOwn(value.texts, path)), ...(lacksBody ? ['body'] : [])];
}
