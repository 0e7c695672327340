import type { Day } from '../../model/fields.ts';
import type { Obligation } from '../obligations.ts';
import { headsOf } from './heads.ts';

/** What changes for a system on a day. */
export interface ComingDay {
  readonly date: Day;
  /** Duties that begin to bind in practice, formally and in practice alike or after a formal day. */
  readonly begin: readonly string[];
  /** Duties that begin to bind formally, and in practice on a later day. */
  readonly beginFormally: readonly string[];
  /** Duties that end. */
  readonly end: readonly string[];
}

/** The days after a date on which duties begin or end, in order. */
export function comingDays(obligations: readonly Obligation[], after: Day): readonly ComingDay[] {
  const days = new Set<Day>();
  for (const { from, inPracticeFrom, until } of obligations) {
    for (const day of [from, inPracticeFrom, until]) if (day !== undefined && day > after) days.add(day);
  }
  const named = (keep: (each: Obligation) => boolean) => obligations.filter(keep).map(({ requirement }) => requirement);
  return [...days].sort().map((date) => ({
    date,
    begin: named(({ inPracticeFrom }) => inPracticeFrom === date),
    beginFormally: named(({ from, inPracticeFrom }) => from === date && inPracticeFrom !== date),
    end: named(({ until }) => until === date),
  }));
}

/** A coming day in one sentence or two: how many duties, and the articles and annexes that they stand in. */
export function comingInWords({ begin, beginFormally, end }: ComingDay): string {
  const sentence = (ids: readonly string[], what: string) =>
    ids.length === 0 ? [] : [`${ids.length} ${ids.length === 1 ? 'duty' : 'duties'} ${what}: ${headsOf(ids)}.`];
  return [
    ...sentence(begin, `begin${begin.length === 1 ? 's' : ''} to bind`),
    ...sentence(beginFormally, `begin${beginFormally.length === 1 ? 's' : ''} to bind formally, in practice later`),
    ...sentence(end, `end${end.length === 1 ? 's' : ''}`),
  ].join(' ');
}
