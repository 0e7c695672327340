import { isFaint, type Words } from './words.ts';

/** How much a word tells: the rarer it is among the texts that there are, the more. */
export type WeightOf = (word: string) => number;

/** A word of every questionnaire tells this part of what another would, and of no more than this weight. */
const faint = { share: 0.2, most: 3 } as const;

/** Weighs words by the texts in which they stand (inverse document frequency). A word that stands in none weighs most. */
export function weighWords(texts: readonly Words[]): WeightOf {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const rarity = Math.log(1 + (texts.length + 1) / ((counts.get(word) ?? 0) + 0.5));
    const weight = isFaint(word) ? Math.min(rarity, faint.most) * faint.share : rarity;
    known.set(word, weight);
    return weight;
  };
}

/** Weight of several words. */
export function weightOf(words: Iterable<string>, weigh: WeightOf): number {
  let sum = 0;
  for (const word of words) sum += weigh(word);
  return sum;
}

/** How much of the weight of some words others hold, 0 to 1; nothing to hold is 0. */
export function share(of: Words, among: Words, weigh: WeightOf): number {
  const whole = weightOf(of, weigh);
  return whole === 0 ? 0 : weightOf(common(of, among), weigh) / whole;
}

/** How alike two sets of words are by weight, 0 to 1 (Dice). */
export function likeness(a: Words, b: Words, weigh: WeightOf): number {
  const both = weightOf(common(a, b), weigh);
  const sum = weightOf(a, weigh) + weightOf(b, weigh);
  return sum === 0 ? 0 : (2 * both) / sum;
}

/** The words that two sets share, in the order of the first. */
export function common(a: Words, b: Words): readonly string[] {
  return [...a].filter((word) => b.has(word));
}
