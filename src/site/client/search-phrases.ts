import type { Phrase } from '../locales/german.ts';

/** Phrases of the search in the language of the page, which gives them where that is not English. */
const phrases: Readonly<Record<string, string>> = JSON.parse(
  document.querySelector<HTMLElement>('form[data-phrases]')?.dataset.phrases ?? '{}',
);

/** A phrase in the language of the page, its places filled. */
export function say(phrase: Phrase, values: Readonly<Record<string, string>> = {}): string {
  return inWords(phrase).replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** A word of the index, such as the kind of a page, in the language of the page. */
export function inWords(word: string): string {
  return phrases[word] ?? word;
}
