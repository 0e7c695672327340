import { fundamentalRightsDuty } from '../assess/impact/fundamental-rights-duty.ts';
import { aiAct, lawOn } from '../assess/law-on.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { Given } from './scaffold-values.ts';
import { systemAsked } from './system-asked.ts';

/** What a new impact assessment of a system begins with: the facts of the system's file on that day, so that a later change shows. */
export function assessmentOf(program: Program | undefined, system: string, today: Day): Given {
  const found = systemAsked(program, system);
  const catalog = program?.catalogs.get(aiAct);
  const duty = catalog && fundamentalRightsDuty(found, lawOn(catalog, today));
  const isRightsToo = duty !== undefined && duty.decision !== 'not-required';
  return {
    title: `Impact assessment of ${found.title.charAt(0).toLowerCase()}${found.title.slice(1)}, ${today.slice(0, 4)}`,
    system,
    systemVersion: found.systemVersion,
    kinds: ['ai-system-impact', ...(isRightsToo ? ['fundamental-rights'] : [])],
    affected: found.affectedPersons,
    basis: {
      purpose: found.purpose,
      intendedUsers: found.intendedUsers,
      affectedPersons: found.affectedPersons,
      markets: found.markets,
      roles: found.roles,
    },
    controls: found.controls,
    risks: found.risks,
  };
}

/** The identifier of a new assessment where none is given: the system and the year. */
export function assessmentId(system: string, today: Day): string {
  return `${system}-impact-${today.slice(0, 4)}`;
}
