import type { PassageCandidate } from './candidates.ts';
import type { Library } from './library.ts';
import { namesTheSame } from './match-answer.ts';
import { isBlind, type Question } from './question.ts';
import { common, likeness, share, type WeightOf } from './weights.ts';
import { isFaint, type Words } from './words.ts';

/** A passage of a public document that speaks to a question. It is quoted, and never says yes or no. */
export interface PassageMatch {
  readonly candidate: PassageCandidate;
  /** What is quoted, in the order of the document: of a control always first what it does. */
  readonly quotes: readonly string[];
  /** 0 to 1. */
  readonly score: number;
}

/**
 * What it takes: the document knows nearly all of the question, and the passage itself says half of it, or the title is what
 * is asked about and the passage sums the document up. One word alone is no topic; a term of the field is. A passage that says
 * all of a question of three terms needs no heading about it.
 */
const limits = { known: 0.8, held: 0.5, title: 0.6, telling: 2, all: 0.95, terms: 6 } as const;

/** Parts of the score. */
const parts = { known: 0.35, held: 0.2, title: 0.35, alike: 0.1, requirement: 0.06 } as const;

/** The passage that speaks to a question best, if one does. The first one counts where several do. */
export function matchPassage(question: Question, library: Library): PassageMatch | undefined {
  const best = telling(question.words) === 0 ? passageOn(question.requirements, library) : bestOf(question, library);
  if (!best) return undefined;
  const { view, text } = best.candidate;
  const summary =
    view.collection === 'controls' && library.passages.find((each) => each.view === view && each.isSummary);
  return { ...best, quotes: summary && summary.text !== text ? [summary.text, text] : [text] };
}

type Found = Omit<PassageMatch, 'quotes'>;

function bestOf(question: Question, library: Library): Found | undefined {
  let best: Found | undefined;
  for (const candidate of library.passages) {
    const score = scoreOf(question, candidate, library);
    if (score !== undefined && score > (best?.score ?? 0)) best = { candidate, score };
  }
  return best;
}

function scoreOf(question: Question, candidate: PassageCandidate, { weigh }: Library): number | undefined {
  const { words, known: all, titles, topic, isSummary, requirements } = candidate;
  if (question.named.length > 0 && !namesTheSame(question.named, requirements)) return undefined;
  if (isBlind(question, all)) return undefined;
  const known = share(question.words, all, weigh);
  const held = share(question.words, words, weigh);
  const isAbout = heaviest(question.words, weigh).some((word) => topic.has(word));
  if (!isAbout && (held < limits.all || telling(question.words) < limits.terms)) return undefined;
  const titled = Math.max(...titles.map((title) => share(title, question.words, weigh)));
  if (known < limits.known || telling(common(question.words, all)) < limits.telling) return undefined;
  if (held < limits.held && !(isSummary && titled >= limits.title)) return undefined;
  const alike = likeness(question.words, words, weigh);
  const same = namesTheSame(question.requirements, requirements);
  const bonus = same ? parts.requirement : 0;
  return Math.min(1, parts.known * known + parts.held * held + parts.title * titled + parts.alike * alike + bonus);
}

/** The two words that tell most of what is asked about: a document that has neither in its headings only mentions it. */
function heaviest(words: Words, weigh: WeightOf): readonly string[] {
  return [...words]
    .filter((word) => !isFaint(word))
    .sort((a, b) => weigh(b) - weigh(a))
    .slice(0, 2);
}

/** How many words say what is asked about; a term of the field counts as two. */
function telling(words: Words | readonly string[]): number {
  let count = 0;
  for (const word of words) if (!isFaint(word)) count += word.startsWith('#') ? 2 : 1;
  return count;
}

/** For a question that names a requirement and nothing else: the summary of the document that is most its own. */
function passageOn(requirements: readonly string[], { passages }: Library): Found | undefined {
  const [best] = passages
    .filter((candidate) => candidate.isSummary && namesTheSame(requirements, candidate.requirements))
    .sort((a, b) => a.requirements.length - b.requirements.length || (a.view.address < b.view.address ? -1 : 1));
  return best && { candidate: best, score: 0.6 };
}
