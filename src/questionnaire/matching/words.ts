import { emptyWords, faintWords } from './everyday-words.ts';
import { stemOf } from './stem.ts';
import { synonyms } from './synonyms.ts';

/** What a text is about: stems of words and names of concepts, each once. Names of concepts begin with `#`. */
export type Words = ReadonlySet<string>;

const faint: ReadonlySet<string> = new Set(faintWords.map(stemOf));

/** Whether a word stands in every questionnaire, so that it tells little. */
export function isFaint(word: string): boolean {
  return faint.has(word);
}

/** A phrase by its first stem: the stems of all of it, and the concept that it names. Longest first. */
const phrases: ReadonlyMap<string, readonly { readonly stems: readonly string[]; readonly concept: string }[]> =
  phrasesByFirst();

function phrasesByFirst(): typeof phrases {
  const all = Object.entries(synonyms).flatMap(([concept, written]) =>
    written.split(', ').map((phrase) => ({ stems: stemsOf(phrase), concept: `#${concept}` })),
  );
  const sorted = all.toSorted((a, b) => b.stems.length - a.stems.length);
  return Map.groupBy(sorted, ({ stems }) => stems[0] ?? '');
}

/** The stems of a text, in order, empty words included: phrases may hold them. */
function stemsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replaceAll('&', ' and ');
  return (plain.match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? []).map(stemOf);
}

const empty: ReadonlySet<string> = new Set([...emptyWords].map(stemOf));

/** The words of a text: phrases of the field become concepts, empty words are left out. */
export function wordsOf(text: string): Words {
  const stems = stemsOf(text);
  const words = new Set<string>();
  for (let at = 0; at < stems.length; ) {
    const stem = stems[at] as string;
    const phrase = phrases.get(stem)?.find((each) => each.stems.every((part, index) => stems[at + index] === part));
    if (phrase) words.add(phrase.concept);
    else if (!empty.has(stem)) words.add(stem);
    at += phrase?.stems.length ?? 1;
  }
  return words;
}
