import type { Requirement } from '../../model/catalog.ts';
import { isOperator } from '../../model/catalog-index.ts';
import type { Actor, Duty } from '../../model/duty.ts';
import type { Law } from '../law-on.ts';
import { conditionHolds } from './conditions.ts';
import { type DutyDays, daysOf } from './days.ts';
import { exemptionFrom } from './exemptions.ts';
import type { Situation } from './situation.ts';
import { triggerHolds } from './triggers.ts';

/** A duty of the law that a system brings us, now or on some day. */
export interface SystemDuty extends DutyDays {
  readonly requirement: Requirement;
  /** Our roles that it binds. */
  readonly actors: readonly Actor[];
}

/** The duty that a requirement brings in a situation: in a role that we hold, in its class and by its facts; else nothing. */
export function dutyOf(requirement: Requirement, duty: Duty, situation: Situation, law: Law): SystemDuty | undefined {
  const actors = duty.actors.filter((actor) => isOperator(actor) && situation.actors.has(actor));
  if (actors.length === 0) return undefined;
  if (!conditionHolds(duty.condition, requirement, situation)) return undefined;
  if (!triggerHolds(duty.trigger, situation)) return undefined;
  if (exemptionFrom(requirement.id, situation) !== undefined) return undefined;
  return { requirement, actors, ...daysOf(requirement, situation, law) };
}
