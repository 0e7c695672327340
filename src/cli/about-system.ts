import { fundamentalRightsDuty } from '../assess/impact/fundamental-rights-duty.ts';
import { aiAct, lawOn } from '../assess/law-on.ts';
import type { Day } from '../model/fields.ts';
import { type Collection, kinds } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import type { Given } from './scaffold-values.ts';
import { systemAsked } from './system-asked.ts';

/** What a new impact assessment of a system begins with: the facts of the system's file on that day, so that a later change shows. */
function assessmentOf(program: Program | undefined, system: string, today: Day): Given {
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

/** A new document about an AI system: its identifier where none is given, and the values that it begins with. */
export interface AboutSystem {
  readonly id: string;
  readonly given: Given;
}

/** What a new document of a kind about a system begins with; nothing where documents of the kind are not about one. */
export function aboutSystem(
  program: Program | undefined,
  collection: Collection,
  system: string,
  today: Day,
): AboutSystem | undefined {
  const year = today.slice(0, 4);
  if (collection === 'assessments')
    return { id: `${system}-impact-${year}`, given: assessmentOf(program, system, today) };
  const noun = nouns[collection];
  if (noun === undefined) return undefined;
  const { title, systemVersion } = systemAsked(program, system);
  const version = collection === 'monitoringPlans' ? {} : { systemVersion };
  const named = `${noun} of ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return { id: `${system}-${kinds[collection].noun}`, given: { title: named, system, ...version } };
}

const nouns: Partial<Record<Collection, string>> = {
  declarations: 'EU declaration of conformity',
  monitoringPlans: 'Post-market monitoring plan',
  technicalFiles: 'Technical file',
};
