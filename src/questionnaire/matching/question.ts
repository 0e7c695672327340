import type { Library } from './library.ts';
import { mentionsIn } from './mentions.ts';
import { namedSchemes } from './named-schemes.ts';
import { type Asking, askingOf } from './polarity.ts';
import { type Words, wordsOf } from './words.ts';

/** A question as it is compared with answers. */
export interface Question {
  readonly words: Words;
  /** Requirements that the question itself names, and those that it or the cells beside it name. */
  readonly named: readonly string[];
  readonly requirements: readonly string[];
  readonly asking: Asking;
}

/** Frameworks, which say nothing more beside a requirement of theirs. */
const frameworks = new Set(['#iso27001', '#iso42001', '#soc2', '#ai-act', '#nist-ai-rmf', 'iso', 'iec', 'eu', 'annex']);

/** Reads a question, and the requirements that it or the cells beside it name. */
export function readQuestion(text: string, references: string, { catalogs }: Pick<Library, 'catalogs'>): Question {
  const { requirements, rest } = mentionsIn(text, catalogs);
  const beside = mentionsIn(references, catalogs).requirements;
  const words = wordsOf(rest);
  return {
    words: requirements.length === 0 ? words : new Set([...words].filter((word) => !frameworks.has(word))),
    ...{ named: requirements, requirements: [...new Set([...requirements, ...beside])] },
    asking: askingOf(text),
  };
}

/**
 * Whether a question names a scheme, a standard or a number that some words know nothing of: "SOC 1", "ISO 27701", "99.95".
 * However alike the rest is, an answer about another one is no answer.
 */
export function isBlind({ words }: Pick<Question, 'words'>, known: Words): boolean {
  return [...words].some((word) => isName(word) && !known.has(word));
}

function isName(word: string): boolean {
  const bare = word.replace(/^#/, '');
  return namedSchemes.has(bare) || (!word.startsWith('#') && /\d/.test(word));
}
