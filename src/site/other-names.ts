import type { Locale } from '../model/locale.ts';
import { germanSynonyms } from './locales/german-synonyms.ts';
import { synonyms } from './search-synonyms.ts';

/** What a page is found by besides its own words. */
export interface OtherNames {
  /** Other names of what its title names. */
  readonly named: string;
  /** Other names of what the sentence about it names. */
  readonly near: string;
}

/** Words that may stand between those of a term. */
const between = new Set(['a', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** Lines of terms, and the terms by their first word: the form in which they are looked for, and their line. */
interface Terms {
  readonly lines: readonly (readonly string[])[];
  readonly byFirstWord: ReadonlyMap<string, readonly { readonly phrase: string; readonly line: number }[]>;
}

function toTerms(lines: Terms['lines']): Terms {
  const terms = lines.flatMap((line, at) => line.map((term) => ({ phrase: phraseOf(term), line: at })));
  return { lines, byFirstWord: Map.groupBy(terms, ({ phrase }) => phrase.split(' ')[1] ?? '') };
}

/** Whoever asks in German may use the English terms too. */
const termsOf: Readonly<Record<Locale, Terms>> = {
  en: toTerms(synonyms),
  de: toTerms([...synonyms, ...germanSynonyms]),
};

/** Other names for what a page is about, by its title and the sentence about it. */
export function otherNames(title: string, about = '', locale: Locale = 'en'): OtherNames {
  const known = termsOf[locale];
  const inTitle = linesIn(phraseOf(title), known);
  const inAbout = [...linesIn(phraseOf(about), known)].filter((line) => !inTitle.has(line));
  const terms = (lines: Iterable<number>) =>
    [...lines]
      .sort((a, b) => a - b)
      .flatMap((line) => known.lines[line] ?? [])
      .join(', ');
  return { named: terms(inTitle), near: terms(inAbout) };
}

/** The lines of which a term stands in a text. */
function linesIn(text: string, { byFirstWord }: Terms): ReadonlySet<number> {
  const lines = new Set<number>();
  let at = 0;
  for (const word of text.trim().split(' ')) {
    for (const { phrase, line } of byFirstWord.get(word) ?? []) if (text.startsWith(phrase, at)) lines.add(line);
    at += word.length + 1;
  }
  return lines;
}

/** The words of a text in one line with spaces around each, as far as needed without their endings. */
function phraseOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words.filter((word) => !between.has(word)).map(singular);
  return ` ${stems.join(' ')} `;
}

function singular(word: string): string {
  return word.length < 4 ? word : word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}
