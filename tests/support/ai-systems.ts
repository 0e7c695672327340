import { type Classification, classify } from '../../src/assess/classification.ts';
import { situationOf } from '../../src/assess/duties/situation.ts';
import { aiAct, lawOn } from '../../src/assess/law-on.ts';
import { type Obligation, obligationsOf } from '../../src/assess/obligations.ts';
import { type AiSystem, aiSystemSchema } from '../../src/model/ai-system.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { shippedCatalogs } from '../../src/read/catalogs.ts';
import { aiSystem, type Fields } from './documents.ts';

/** The catalog of the AI Act as it ships. */
export const act = shippedCatalogs().get(aiAct) as Catalog;

/** Days around the amendment: the last day of the law as first published, the first day of the amended law, and the day of the facts. */
export const days = { before: '2026-07-26', amended: '2026-07-27', facts: '2026-11-21' } as const;

/** An AI system that answers what a test says, and declares some class: these tests are about the derived one. */
export function systemOf(answers: Fields = {}, more: Fields = {}): AiSystem {
  const classification = { declared: 'minimal', reason: 'A test.', ...answers };
  return aiSystemSchema.parse(aiSystem('system', { ...more, classification }));
}

/** The class of a system that answers so, on a day. */
export function classOf(answers: Fields, more: Fields = {}, asOf: string = days.facts): Classification {
  return classify(systemOf(answers, more), lawOn(act, asOf));
}

/** The duties of a system on a day, by their local identifier. */
export function dutiesOf(system: AiSystem, asOf: string): ReadonlyMap<string, Obligation> {
  const law = lawOn(act, asOf);
  const found = obligationsOf(situationOf(system, classify(system, law)), law);
  return new Map(found.map((each) => [each.requirement.slice(aiAct.length + 1), each]));
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
