import type { AiSystem } from '../model/ai-system.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { classify } from './classification.ts';
import { type Situation, situationOf } from './duties/situation.ts';
import { aiAct, lawOn } from './law-on.ts';

/** The situation of a system on a day: its class and the facts of its file. Nothing where the program has no catalog of the law. */
export function situationOn(program: Program, system: AiSystem, asOf: Day): Situation | undefined {
  const catalog = program.catalogs.get(aiAct);
  return catalog && situationOf(system, classify(system, lawOn(catalog, asOf)));
}

/** Whether a system is high-risk, by Annex III or by Annex I, whatever else it is (AI Act, Article 6). */
export function isHighRisk(situation: Pick<Situation, 'byAnnexIII' | 'annexI'> | undefined): boolean {
  return situation !== undefined && (situation.byAnnexIII || situation.annexI !== undefined);
}
