import type { Says } from '../../model/publication.ts';
import type { AnswerCandidate, Wording } from './candidates.ts';
import type { Library } from './library.ts';
import { isWithin } from './mentions.ts';
import { asksTheSame } from './polarity.ts';
import { isBlind, type Question } from './question.ts';
import { likeness, share } from './weights.ts';

/** How sure a match is: `high` where a wording of ours asks the same, `medium` where it asks much the same. */
export type Confidence = 'high' | 'medium';

/** An answer that fits a question. */
export interface AnswerMatch {
  readonly candidate: AnswerCandidate;
  readonly wording: Wording;
  /** 0 to 1. */
  readonly score: number;
  readonly confidence: Confidence;
  /** Yes or no, where the question asks for it just as our wording does. */
  readonly says?: Says;
}

/** How an answer stands to a question, whether it fits or not. */
export interface Scored {
  readonly candidate: AnswerCandidate;
  readonly wording: Wording;
  readonly score: number;
  /** How much of the question the wording holds, of the wording the question, and of the question the whole answer. */
  readonly held: number;
  readonly asked: number;
  readonly known: number;
}

/**
 * What it takes. Found by trial on questions that are no part of the tests; a high score asks for a wording that holds nearly
 * all of the question, and for no other answer near it.
 */
const limits = {
  high: { score: 0.74, held: 0.8, asked: 0.65, known: 0.85, lead: 0.1 },
  medium: { score: 0.58, held: 0.5, asked: 0.5, known: 0.75, lead: 0.06 },
} as const;

/** Parts of the score: likeness to a wording, a little more to one that asks in the same way, and what the answer knows. */
const parts = { likeness: 0.7, known: 0.3, same: 0.03, requirement: 0.12 } as const;

/** The answers in the order in which they fit, best first. */
export function scoreAnswers(question: Question, { answers, weigh }: Library): readonly Scored[] {
  return answers
    .filter((candidate) => isAbout(candidate, question))
    .map((candidate) => {
      const known = share(question.words, candidate.words, weigh);
      const alike = candidate.wordings.map((wording) => {
        const same = asksTheSame(question.asking, wording.asking) ? parts.same : 0;
        return { wording, value: Math.min(1, likeness(question.words, wording.words, weigh) + same) };
      });
      const best = alike.reduce((a, b) => (b.value > a.value ? b : a));
      const bonus = namesTheSame(question.requirements, candidate.requirements) ? parts.requirement : 0;
      const score = Math.min(1, parts.likeness * best.value + parts.known * known + bonus);
      const held = share(question.words, best.wording.words, weigh);
      const asked = share(best.wording.words, question.words, weigh);
      return { candidate, wording: best.wording, score, held, asked, known };
    })
    .sort((a, b) => b.score - a.score || (a.candidate.view.id < b.candidate.view.id ? -1 : 1));
}

/** Whether an answer can fit: it knows every name in the question, has the same subject, and any requirement named in it. */
function isAbout({ words, subject, requirements }: AnswerCandidate, question: Question): boolean {
  if (isBlind(question, words) || [...subject].some((word) => !question.words.has(word))) return false;
  return question.named.length === 0 || namesTheSame(question.named, requirements);
}

/** The answer that fits a question, if one does and no other is as near. */
export function matchAnswer(question: Question, scored: readonly Scored[]): AnswerMatch | undefined {
  const [best, second] = scored;
  if (!best) return undefined;
  const lead = best.score - (second?.score ?? 0);
  const reaches = (least: (typeof limits)[Confidence]) =>
    lead >= least.lead && (['score', 'held', 'asked', 'known'] as const).every((part) => best[part] >= least[part]);
  if (!reaches(limits.medium)) return undefined;
  const { candidate, wording, score } = best;
  const isSame = asksTheSame(question.asking, wording.asking);
  const isHigh = reaches(limits.high) && isSame && !isBlind(question, wording.words);
  const verdict = isHigh && question.asking.isYesOrNo ? wording.says : undefined;
  return {
    ...{ candidate, wording, score, confidence: isHigh ? 'high' : 'medium' },
    ...(verdict && { says: verdict }),
  };
}

/** Whether an answer is so near that to quote a document instead would pass it over. */
export function isNear(scored: readonly Scored[]): boolean {
  const [best] = scored;
  return best !== undefined && best.score >= 0.55 && best.known >= limits.medium.known;
}

/** Whether two texts name a requirement in common, or one a part of the other's. */
export function namesTheSame(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.some((other) => isWithin(one, other) || isWithin(other, one)));
}
