import type { Requirement } from '../model/catalog.ts';
import { isOperator } from '../model/catalog-index.ts';
import type { Actor, Duty } from '../model/duty.ts';
import type { ProgramSettings } from '../model/program-settings.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Applicability } from './applicability.ts';
import { conditionHolds } from './duties/conditions.ts';
import { dutyOf } from './duties/duty-of.ts';
import { exemptionFrom } from './duties/exemptions.ts';
import type { Situation } from './duties/situation.ts';
import { triggerHolds } from './duties/triggers.ts';
import { whyBinds, whyNot } from './duty-words.ts';
import type { Law } from './law-on.ts';

/** An AI system of ours with what decides its duties. */
export interface OurSystem {
  readonly id: string;
  readonly situation: Situation;
}

/**
 * Whether a duty binds us at a date: in a role that we hold, for a system of ours in its class and situation, from its
 * day in practice on. What a transitional rule leaves outside the law is not triggered, and says which rule.
 */
export function dutyBinds(
  requirement: Requirement,
  duty: Duty,
  framework: ProgramSettings['frameworks'][number],
  systems: readonly OurSystem[],
  law: Law,
): Applicability {
  const actors = duty.actors.filter(isOperator);
  if (framework.roles && !actors.some((actor) => isHeld(actor, framework.roles ?? []))) {
    return notTriggered(`Binds ${words(actors)}; we hold the role of ${words(framework.roles)}.`);
  }
  const duties = systems.flatMap(({ id, situation }) => {
    const found = dutyOf(requirement, duty, situation, law);
    return found ? [{ id, ...found }] : [];
  });
  if (duties.length === 0) return notTriggered(whyNone(requirement, duty, actors, systems));
  const binding = duties.filter(({ binds }) => binds);
  if (binding.length === 0) {
    const label = formatForPeople(`${law.catalog.id}:${duties[0]?.transition?.provision ?? ''}`);
    return notTriggered(
      `${label}: our systems were there before, and bind it only once their design changes significantly.`,
    );
  }
  const days = binding.map(({ practical }) => practical).filter((day) => day !== undefined);
  const from = days.length === binding.length ? days.sort()[0] : undefined;
  const held = actors.filter((actor) => binding.some((found) => found.actors.includes(actor)));
  const why = whyBinds(duty, held);
  const bound = { systems: binding.map(({ id }) => id).sort(), ...(from !== undefined && { from }) };
  if (from === undefined || from <= law.asOf) return { applies: true, reason: why, ...bound };
  return { applies: false, because: 'not-triggered', reason: `Does not bind before ${from}.`, why, ...bound };
}

/** The first that fails of role, class and situation; or the provision that takes all of ours out. */
function whyNone(
  requirement: Requirement,
  duty: Duty,
  actors: readonly Actor[],
  systems: readonly OurSystem[],
): string {
  const situations = systems.map(({ situation }) => situation);
  const inRole = situations.filter((situation) => actors.some((actor) => situation.actors.has(actor)));
  if (inRole.length === 0) return whyNot(duty, actors, 'role');
  const inClass = inRole.filter((situation) => conditionHolds(duty.condition, requirement, situation));
  if (inClass.length === 0) return whyNot(duty, actors, 'class');
  const triggered = inClass.find((situation) => triggerHolds(duty.trigger, situation));
  const exemption = triggered && exemptionFrom(requirement.id, triggered);
  if (exemption === undefined) return whyNot(duty, actors, 'situation');
  return `It does not reach our systems (${exemption}).`;
}

function notTriggered(reason: string): Applicability {
  return { applies: false, because: 'not-triggered', reason };
}

/** Whether we hold a role that a duty binds. The provider of a general-purpose model is a provider. */
function isHeld(actor: Actor, roles: readonly Actor[]): boolean {
  return roles.includes(actor === 'gpai-provider' ? 'provider' : actor);
}

const words = (items: readonly string[]) => items.map((item) => item.replaceAll('-', ' ')).join(', ');
