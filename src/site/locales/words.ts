import type { Locale } from '../../model/locale.ts';
import { dayInWords, monthInWords } from '../dates.ts';
import { count, listed } from '../words.ts';
import { german, type Phrase } from './german.ts';
import { germanDay, germanMonth } from './german-dates.ts';

/** Values of the places of a phrase: `{number}` stands for `number`. */
export type Values = Readonly<Record<string, string | number>>;

/** A part of a phrase: text, or a place that the page fills with markup. */
export interface PhrasePart {
  /** The text, or the name of the place. */
  readonly text: string;
  readonly isPlace: boolean;
}

/** Phrases, days and numbers of one language. Phrases are written in English where they are used. */
export interface Words {
  readonly locale: Locale;
  /** A phrase with its places filled. */
  t(phrase: Phrase, values?: Values): string;
  /** A phrase in parts, for places that hold markup. */
  parts(phrase: Phrase): readonly PhrasePart[];
  /** A number with its noun. */
  count(number: number, one: Phrase, many: Phrase): string;
  number(number: number): string;
  /** A day, a month written out: `2026-11-21`, `2026-11`. */
  day(day: string): string;
  month(month: string): string;
  /** A list as a sentence has it. */
  list(items: readonly string[]): string;
  /** A text as it goes on within a sentence: English begins it small. */
  inside(text: string): string;
}

/** The words of a language. */
export function wordsIn(locale: Locale): Words {
  const isGerman = locale === 'de';
  const say = (phrase: Phrase): string => {
    const said: string | undefined = isGerman ? german[phrase] : phrase;
    if (said === undefined)
      throw new Error(`No German for the phrase \`${phrase}\`: it belongs into src/site/locales.`);
    return said;
  };
  const number = (value: number) => {
    const plain = count(value, '', '').trim();
    return isGerman ? plain.replaceAll(',', '.') : plain;
  };
  return {
    locale,
    t: (phrase, values = {}) =>
      say(phrase).replaceAll(/\{(\w+)\}/g, (place, name: string) => {
        const value = values[name];
        return value === undefined ? place : typeof value === 'number' ? number(value) : value;
      }),
    parts: (phrase) =>
      say(phrase)
        .split(/\{(\w+)\}/)
        .map((text, at) => ({ text, isPlace: at % 2 === 1 })),
    count: (value, one, many) => `${number(value)} ${say(value === 1 ? one : many)}`,
    number,
    day: isGerman ? germanDay : dayInWords,
    month: isGerman ? germanMonth : monthInWords,
    list: (items) => listed(items, isGerman ? 'und' : 'and'),
    inside: (text) => (isGerman ? text : text.charAt(0).toLowerCase() + text.slice(1)),
  };
}

/** English words, for what is in English wherever it is read: feeds, calendars. */
export const english = wordsIn('en');
