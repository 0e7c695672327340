import type { AiSystem } from '../model/ai-system.ts';
import type { Day } from '../model/fields.ts';
import type { Document, Program } from '../model/program.ts';
import { type Classification, classify } from './classification.ts';
import { aiAct, lawOn } from './law-on.ts';

/** An AI system of the inventory with the class that its answers give on a day. */
export interface ClassifiedSystem {
  readonly document: Document<AiSystem>;
  readonly found: Classification;
}

/** Every AI system of a program, classified by the AI Act of a day; none where the program lacks the catalog of the Act. */
export function classifiedSystems(program: Program, asOf: Day): readonly ClassifiedSystem[] {
  const catalog = program.catalogs.get(aiAct);
  if (catalog === undefined) return [];
  const law = lawOn(catalog, asOf);
  return [...program.aiSystems.values()].map((document) => ({ document, found: classify(document.value, law) }));
}
