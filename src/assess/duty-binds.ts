import type { Requirement } from '../model/catalog.ts';
import { isOperator } from '../model/catalog-index.ts';
import type { Actor, Duty } from '../model/duty.ts';
import type { Day } from '../model/fields.ts';
import type { ProgramSettings } from '../model/program-settings.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Applicability } from './applicability.ts';
import { dutyOf } from './duties/duty-of.ts';
import type { Situation } from './duties/situation.ts';
import type { Law } from './law-on.ts';

/**
 * Whether a duty binds us at a date: in a role that we hold, for a system of ours in its class and situation, from its
 * day in practice on. What a transitional rule leaves outside the law is not triggered, and says which rule.
 */
export function dutyBinds(
  requirement: Requirement,
  duty: Duty,
  framework: ProgramSettings['frameworks'][number],
  situations: readonly Situation[],
  law: Law,
): Applicability {
  const actors = duty.actors.filter(isOperator);
  if (framework.roles && !actors.some((actor) => isHeld(actor, framework.roles ?? []))) {
    return notTriggered(`Binds ${words(actors)}; we hold the role of ${words(framework.roles)}.`);
  }
  const duties = situations.flatMap((situation) => dutyOf(requirement, duty, situation, law) ?? []);
  if (duties.length === 0) return notTriggered('No AI system of ours is in that role, class and situation.');
  const binding = duties.filter(({ binds }) => binds);
  if (binding.length === 0) {
    const rule = duties[0]?.transition?.provision ?? '';
    const label = formatForPeople(`${law.catalog.id}:${rule}`);
    return notTriggered(
      `${label}: our systems were there before, and bind it only once their design changes significantly.`,
    );
  }
  const days = binding.map(({ practical }) => practical).filter((day) => day !== undefined);
  const from = days.length === binding.length ? days.sort()[0] : undefined;
  if (from !== undefined && from > law.asOf) return notTriggered(`Does not bind before ${from}.`, from);
  return { applies: true };
}

function notTriggered(reason: string, from?: Day): Applicability {
  return { applies: false, because: 'not-triggered', reason, ...(from !== undefined && { from }) };
}

/** Whether we hold a role that a duty binds. The provider of a general-purpose model is a provider. */
function isHeld(actor: Actor, roles: readonly Actor[]): boolean {
  return roles.includes(actor === 'gpai-provider' ? 'provider' : actor);
}

const words = (items: readonly string[]) => items.map((item) => item.replaceAll('-', ' ')).join(', ');
