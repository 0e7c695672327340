import type { OperatorRole } from '../../model/ai-system.ts';
import type { Actor } from '../../model/duty.ts';
import { systemSituation, systemTransition } from '../../model/system-situation.ts';
import type { Situation } from './situation.ts';

/** A situation of which nothing is known but the roles: what a class brings before there is a system. */
export function bareSituation(roles: readonly OperatorRole[]): Situation {
  return {
    ...{ actors: new Set<Actor>(roles), byAnnexIII: false, points: [], exempted: [], transparency: new Set<string>() },
    ...{ facts: systemSituation.parse({}), transition: systemTransition.parse({}) },
    ...{ processesPersonalData: true, hasVendorModels: false, identifiesInRealTime: false, changes: [] },
  };
}
