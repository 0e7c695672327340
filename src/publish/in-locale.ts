import { type Source, sourceOf } from '../assess/translation-source.ts';
import type { CommonFields } from '../model/documents.ts';
import type { Collection } from '../model/kinds.ts';
import type { TranslatedLocale } from '../model/locale.ts';
import type { Document, Program } from '../model/program.ts';
import { isRecord } from '../model/strings-at.ts';
import type { Translation } from '../model/translation.ts';
import { addressOf } from './addresses.ts';

/** A language that the site speaks besides English, and the documents that have a page in it, by address. */
export interface SpokenLanguage {
  readonly locale: TranslatedLocale;
  readonly translated: ReadonlyMap<string, TranslatedPage>;
}

/** What a page says of itself where it is a translation. */
export interface TranslatedPage {
  /** Whether the English text has changed since it was translated. */
  readonly isStale: boolean;
}

/** A public translation of something public. */
interface Shown {
  readonly source: Source;
  readonly translation: Document<Translation>;
}

/** The languages of the public site, in the order of the settings. */
export function spokenLanguages(program: Program): readonly SpokenLanguage[] {
  return program.settings.value.site.languages.map((locale) => {
    const translated = new Map<string, TranslatedPage>();
    for (const { source, translation } of shownIn(program, locale)) {
      if (!source.document) continue;
      const { collection, value } = source.document;
      translated.set(addressOf(collection, value.id), { isStale: translation.value.source !== source.digest });
    }
    return { locale, translated };
  });
}

/**
 * The program as customers read it in another language: public documents with the texts and bodies of their public
 * translations. What binds stays: states, days, requirements, references. What was not translated stays English.
 */
export function programIn(program: Program, locale: TranslatedLocale): Program {
  const found = new Map<Collection, Map<string, Document<unknown>>>();
  let { settings } = program;
  for (const { source, translation } of shownIn(program, locale)) {
    const { document } = source;
    if (document) {
      const { collection } = document;
      const known = program[collection] as ReadonlyMap<string, Document<unknown>>;
      const documents = found.get(collection) ?? new Map(known);
      found.set(collection, documents.set(document.value.id, documentIn(source, document, translation)));
    } else settings = { ...settings, value: withTexts(settings.value, source, translation.value) };
  }
  return { ...program, ...Object.fromEntries(found), settings };
}

function* shownIn(program: Program, locale: TranslatedLocale): Generator<Shown> {
  for (const translation of program.translations.values()) {
    const { value } = translation;
    if (value.locale !== locale || value.visibility !== 'public') continue;
    const source = sourceOf(program, value.of);
    if (source && (source.document?.value.visibility ?? 'public') === 'public') yield { source, translation };
  }
}

/** A document with the words of its translation. Its images are those that the translated body shows, from where that lies. */
function documentIn(
  source: Source,
  document: Document<CommonFields>,
  { value: said, body, facts, file, bodyLine, digest, placeOf }: Document<Translation>,
): Document<unknown> {
  const value = { ...withTexts(document.value, source, said), title: said.title };
  if (body.trim() === '') return { ...document, value };
  return { ...{ collection: document.collection, file, digest, bodyLine, placeOf, value }, body, facts };
}

/** Puts in the texts of a translation where the source has one; anything else it says is left out. */
function withTexts<T>(value: T, { texts }: Source, translation: Translation): T {
  let result: unknown = value;
  for (const [path, text] of Object.entries(translation.texts)) {
    if (texts.has(path)) result = withText(result, path.split('.'), text);
  }
  return result as T;
}

function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? withText(item, rest, text) : item));
  return isRecord(value) ? { ...value, [key]: withText(value[key], rest, text) } : value;
}
