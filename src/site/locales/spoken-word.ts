import type { Phrase } from './german.ts';

/** A word that the site uses in one sense, in every language, with that sense in a sentence. */
export interface SpokenWord {
  readonly label: Phrase;
  readonly meaning: Phrase;
}
