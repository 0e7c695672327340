import type { Requirement } from '../../model/catalog.ts';
import { dayFor } from '../../model/catalog-index.ts';
import type { Day } from '../../model/fields.ts';
import type { ApplicationDay } from '../../model/law.ts';
import type { Law } from '../law-on.ts';
import type { Situation } from './situation.ts';
import { type AppliedTransition, type Route, transitionOf } from './transitions.ts';

/** From when a duty binds a system: formally, and in practice where it presupposes something that applies later. */
export interface DutyDays {
  /** Whether it binds on some day; a transitional rule may leave a system outside for good. */
  readonly binds: boolean;
  /** Formal first day; absent where the law names none, so that it binds at once. */
  readonly formal?: Day;
  /** First day in practice. */
  readonly practical?: Day;
  readonly transition?: AppliedTransition;
}

/** The days of a duty for a system, with the transitional rules of Article 111 where the team relies on them. */
export function daysOf(requirement: Requirement, situation: Situation, law: Law): DutyDays {
  const route = routeOf(situation);
  const formal = dayOn(requirement.appliesFrom, route);
  const practical = dayOn(requirement.practicalFrom, route) ?? formal;
  const transition = transitionOf(requirement, situation, law, route ?? 'annexIII');
  const known = transition && { transition };
  if (transition === undefined || !transition.isReliedOn) return { binds: true, ...days(formal, practical), ...known };
  const { from } = transition;
  if (from === undefined) return { binds: false, ...known };
  return { binds: true, ...days(later(formal, from), later(practical, from)), ...known };
}

/** The route by which a system is high-risk; where both are, the duties of Annex III begin first. */
function routeOf({ byAnnexIII, annexI, exempted }: Situation): Route | undefined {
  if (byAnnexIII) return 'annexIII';
  if (annexI !== undefined) return 'annexI';
  return exempted.length > 0 ? 'annexIII' : undefined;
}

/** The day for a route; without a route the earliest, because the duty may be about any. */
function dayOn(day: ApplicationDay | undefined, route: Route | undefined): Day | undefined {
  if (route !== undefined) return dayFor(day, route);
  const known = [dayFor(day, 'annexIII'), dayFor(day, 'annexI')].filter((each) => each !== undefined);
  return known.sort()[0];
}

function days(formal: Day | undefined, practical: Day | undefined): Pick<DutyDays, 'formal' | 'practical'> {
  return { ...(formal !== undefined && { formal }), ...(practical !== undefined && { practical }) };
}

function later(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}
