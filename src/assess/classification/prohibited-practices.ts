import type { AiSystem } from '../../model/ai-system.ts';
import type { Day } from '../../model/fields.ts';
import type { PracticeAnswer } from '../../model/practice-answer.ts';
import { hasScopingTest, practiceExceptions } from '../../model/prohibited-practice.ts';
import { type Law, localOf } from '../law-on.ts';
import type { Assumption, OpenQuestion, Reason } from './reason.ts';

/** What Article 5 makes of a system at a date. */
export interface Prohibition {
  /** Practices that will be prohibited on a later day that is already law. */
  readonly later: readonly { readonly provision: string; readonly from: Day }[];
  readonly reasons: readonly Reason[];
  readonly questions: readonly OpenQuestion[];
}

/**
 * Practices that Article 5(1) prohibits, with its exceptions and the scoping test of Article 5(1a) for points (ba) and
 * (bb). A prohibition counts from the day on which it applies; a point that a later amendment inserts is not yet law.
 */
export function prohibitedPractices(system: AiSystem, law: Law, assume: Assumption): Prohibition {
  const found = system.classification.practices.map((answer, index) => judge(answer, index, system, law, assume));
  return {
    later: found.flatMap(({ provision, from = '' }) => (from > law.asOf ? [{ provision, from }] : [])),
    reasons: found.map(({ reason }) => reason),
    questions: found.flatMap(({ question }) => question ?? []),
  };
}

interface Judged {
  readonly provision: string;
  /** Day from which the practice is prohibited; absent where it is not. */
  readonly from?: Day;
  readonly reason: Reason;
  readonly question?: OpenQuestion;
}

function judge(answer: PracticeAnswer, index: number, system: AiSystem, law: Law, assume: Assumption): Judged {
  const { practice, exception } = answer;
  const path = ['classification', 'practices', index];
  const outside = (because: string, at = path): Judged => ({
    provision: practice,
    reason: { provision: practice, answer: at, because },
  });
  const node = law.node(localOf(practice));
  const from = typeof node?.appliesFrom === 'string' ? node.appliesFrom : undefined;
  if (node === undefined || from === undefined) return outside('The point is not law on this day.');
  if (exception !== undefined)
    return outside(`Not prohibited, because ${practiceExceptions[exception].means}.`, [...path, 'exception']);
  const reach = reachOf(answer, system, assume);
  if (reach !== undefined) return outside(reach, [...path, answer.how === undefined ? 'practice' : 'how']);
  const because =
    from <= law.asOf ? `${node.title}: prohibited since ${from}.` : `${node.title}: prohibited from ${from} on.`;
  const gives = from <= law.asOf ? { gives: 'prohibited' as const } : {};
  const reason: Reason = { provision: practice, answer: [...path, 'practice'], because, ...gives };
  return { provision: practice, from, reason, ...openQuestion(answer, path) };
}

/** Why a practice does not concern us although it is described: Article 5(1)(h) bans use alone, Article 5(1a) scopes two points. */
function reachOf({ practice, how }: PracticeAnswer, { roles }: AiSystem, assume: Assumption): string | undefined {
  if (practice === 'eu-ai-act:art-5.1.h' && !roles.includes('deployer'))
    return 'Only the use is prohibited, and we are not deployer.';
  if (!hasScopingTest(practice)) return undefined;
  const known = how ?? (assume === 'worst' ? 'intended' : 'safeguarded');
  if (known === 'safeguarded') return 'The system is not for it, and adequate safeguards prevent it (Article 5(1a)).';
  if (known === 'reproducible' && roles.every((role) => role === 'deployer'))
    return 'We only use the system, and not for this purpose (Article 5(1a)).';
  return undefined;
}

function openQuestion(
  { practice, how }: PracticeAnswer,
  path: readonly (string | number)[],
): { readonly question?: OpenQuestion } {
  if (how !== undefined || !hasScopingTest(practice)) return {};
  const ask =
    'Is the system for it, can users foreseeably and repeatedly obtain it, or do adequate safeguards prevent it?';
  return { question: { provision: 'eu-ai-act:art-5.1a', answer: [...path, 'how'], ask } };
}
