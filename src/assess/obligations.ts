import type { Requirement } from '../model/catalog.ts';
import type { Actor } from '../model/duty.ts';
import type { Day } from '../model/fields.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { dutyOf, type SystemDuty } from './duties/duty-of.ts';
import type { Situation } from './duties/situation.ts';
import type { Law } from './law-on.ts';

/** A duty that a system brings us under the law of a day, with the days on which it binds. */
export interface Obligation {
  /** As `catalog:requirement`. */
  readonly requirement: string;
  readonly title: string;
  /** Our roles that it binds. */
  readonly actors: readonly Actor[];
  /** Whether it binds formally on the day. */
  readonly binding: boolean;
  /** Whether it binds in practice on the day; never before it binds formally. */
  readonly inPractice: boolean;
  /** First day on which it binds formally; absent where a transitional rule leaves the system outside. */
  readonly from?: Day;
  /** First day on which it binds in practice. */
  readonly inPracticeFrom?: Day;
  /** First day on which it binds no more. */
  readonly until?: Day;
  /** Provision that sets the day. */
  readonly source: string;
  /** What a reader must know of the day: a transitional rule, or one that the team does not rely on. */
  readonly note?: string;
}

/**
 * The duties of a system under the law of a day, one row each in the order of the law, those that bind later included.
 * Before the entry into force there are none.
 */
export function obligationsOf(situation: Situation, law: Law): readonly Obligation[] {
  if (!law.isInForce) return [];
  return law.catalog.requirements.flatMap((requirement) => {
    const duty = requirement.assessable && requirement.duty && dutyOf(requirement, requirement.duty, situation, law);
    return duty ? [toObligation(duty, law)] : [];
  });
}

function toObligation(duty: SystemDuty, law: Law): Obligation {
  const { requirement, actors, binds, formal = law.entryIntoForce ?? law.asOf, practical = formal } = duty;
  const until = law.endOf(requirement.id);
  const holds = (from: Day) => binds && from <= law.asOf;
  const note = noteOf(duty, law);
  return {
    ...{ requirement: `${law.catalog.id}:${requirement.id}`, title: requirement.title, actors },
    ...{ binding: holds(formal), inPractice: holds(practical) },
    ...(binds && { from: formal, inPracticeFrom: practical }),
    ...(until !== undefined && { until }),
    source: sourceOf(requirement, duty, law),
    ...(note !== undefined && { note }),
  };
}

/** The limb of the law that sets the day: that of the transitional rule where the rule decides it. */
function sourceOf({ basis }: Requirement, { transition, binds, formal }: SystemDuty, { catalog }: Law): string {
  if (transition?.isReliedOn && (!binds || formal === transition.from))
    return formatForPeople(`${catalog.id}:${transition.provision}`);
  return basis ?? catalog.edition;
}

function noteOf({ transition, binds }: SystemDuty, { catalog }: Law): string | undefined {
  if (transition === undefined) return undefined;
  const { provision, cutOff, from, isReliedOn } = transition;
  const rule = formatForPeople(`${catalog.id}:${provision}`);
  const was = `the system was there before ${cutOff}`;
  const otherwise = from === undefined ? 'leave it outside' : `give it time until ${from}`;
  if (!isReliedOn) return `${rule} would ${otherwise}, because ${was}; we do not rely on it.`;
  if (!binds) return `${rule}: ${was}, and is bound only once its design changes significantly from that day on.`;
  return `${rule}: ${was}, and complies by ${from}.`;
}

/** The duties of several systems as one list in the order of the law: each as it binds first. */
export function unionOf(lists: readonly (readonly Obligation[])[], { catalog }: Law): readonly Obligation[] {
  const known = new Map<string, Obligation>();
  for (const obligation of lists.flat()) {
    const other = known.get(obligation.requirement);
    known.set(obligation.requirement, other ? firstOf(other, obligation) : obligation);
  }
  return catalog.requirements.flatMap(({ id }) => known.get(`${catalog.id}:${id}`) ?? []);
}

function firstOf(a: Obligation, b: Obligation): Obligation {
  const key = ({ inPracticeFrom = '9999', from = '9999' }: Obligation) => `${inPracticeFrom} ${from}`;
  const first = key(b) < key(a) ? b : a;
  return { ...first, actors: [...new Set([...a.actors, ...b.actors])] };
}
