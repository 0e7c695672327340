import type { Requirement } from '../../model/catalog.ts';
import { ancestorsOf, dayFor } from '../../model/catalog-index.ts';
import type { Day } from '../../model/fields.ts';
import type { Transition } from '../../model/law.ts';
import type { Law } from '../law-on.ts';
import type { Situation } from './situation.ts';

/** A transitional rule that touches a duty of a system. */
export interface AppliedTransition {
  /** Provision that lays it down, as a local identifier. */
  readonly provision: string;
  /** Day before which the system had to be there. */
  readonly cutOff: Day;
  /** First day on which the duty binds under the rule; absent where it never does unless the design changes. */
  readonly from?: Day;
  /** Whether the team relies on it; where not, the duty counts from its own day. */
  readonly isReliedOn: boolean;
}

/** A route into the high-risk class; days of the law may differ between them. */
export type Route = 'annexIII' | 'annexI';

/**
 * The transitional rule of Article 111 under which a duty of a system falls. Paragraph 2 is about high-risk systems, so
 * it leaves duties alone that bind whatever the class, and those of systems that Article 6(3) takes out of it.
 */
export function transitionOf(
  requirement: Requirement,
  situation: Situation,
  law: Law,
  route: Route,
): AppliedTransition | undefined {
  const id = presupposed(requirement.id, situation);
  const lineage = new Set([id, ...ancestorsOf(law.catalog, id).map((node) => node.id)]);
  const isReliedOn = situation.transition.reliedOn;
  for (const [provision, rule] of law.transitions) {
    if (!rule.affects.some((affected) => lineage.has(affected))) continue;
    const cutOff = dayFor(rule.cutOff, route);
    if (cutOff === undefined) continue;
    const reached = reach(provision, rule, cutOff, requirement, situation);
    if (reached !== undefined) return { provision, cutOff, ...reached, isReliedOn };
  }
  return undefined;
}

/** Article 50(5) says how the notices of the other paragraphs are given: where only (2) is triggered, it waits with (2). */
function presupposed(id: string, { transparency }: Situation): string {
  const marksOnly = transparency.has('art-50.2') && transparency.size === 2;
  return id === 'art-50.5' && marksOnly ? 'art-50.2' : id;
}

/** What a rule makes of a system that falls under it: the day by which it must comply, or none. */
function reach(
  provision: string,
  rule: Transition,
  cutOff: Day,
  { duty }: Requirement,
  situation: Situation,
): { readonly from?: Day } | undefined {
  const { transition, firstDay, placedOnMarket, generalPurpose, changes } = situation;
  const wasThere = (day: Day | undefined) => day !== undefined && day < cutOff;
  const comply = rule.complyBy === undefined ? {} : { from: rule.complyBy };
  switch (provision) {
    case 'art-111.1':
      return transition.annexX && wasThere(firstDay) ? comply : undefined;
    case 'art-111.2': {
      const isHighRisk = duty?.condition.startsWith('high-risk') === true;
      if (!isHighRisk || transition.annexX || !wasThere(firstDay)) return undefined;
      if ((rule.complyBy !== undefined) !== transition.forPublicAuthorities) return undefined;
      const from = [...changes.filter((day) => day >= cutOff), comply.from]
        .filter((day) => day !== undefined)
        .sort()[0];
      return from === undefined ? {} : { from };
    }
    case 'art-111.3':
      return wasThere(generalPurpose?.model?.placedOnMarket ?? placedOnMarket) ? comply : undefined;
    case 'art-111.4':
      return wasThere(placedOnMarket) ? comply : undefined;
    default:
      return undefined;
  }
}
