import type { AiSystem } from '../model/ai-system.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { type Classification, classify } from './classification.ts';
import { aiAct, lawOn } from './law-on.ts';

/** The class of a system of the inventory on a day; nothing for a system that is not in it, or without the law's catalog. */
export function classOfSystem(program: Program, id: string, asOf: Day): Classification | undefined {
  const system = program.aiSystems.get(id)?.value;
  return system && classOn(program, system, asOf);
}

/** The class of a system on a day, derived from its answers; nothing where the program has no catalog of the law. */
export function classOn(program: Program, system: AiSystem, asOf: Day): Classification | undefined {
  const catalog = program.catalogs.get(aiAct);
  return catalog && classify(system, lawOn(catalog, asOf));
}

/** Whether a class is high-risk, by Annex III or by Annex I, whatever else it is (AI Act, Article 6). */
export function isHighRisk(found: Pick<Classification, 'annexIII' | 'annexI'> | undefined): boolean {
  return found !== undefined && (found.annexIII.length > 0 || found.annexI !== undefined);
}
