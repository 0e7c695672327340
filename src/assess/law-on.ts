import type { Catalog, Requirement } from '../model/catalog.ts';
import { catalogOn, indexCatalog } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { Transition } from '../model/law.ts';

/** Identifier of the catalog of the AI Act. */
export const aiAct = 'eu-ai-act';

/** A law as it stood on a day. */
export interface Law {
  readonly asOf: Day;
  readonly catalog: Catalog;
  /** Whether it had entered into force. */
  readonly isInForce: boolean;
  /** Day of its entry into force, where the catalog has one. */
  readonly entryIntoForce?: Day;
  /** Whether the amendment of 2026 (Regulation (EU) 2026/1744) was law. */
  readonly isAmended: boolean;
  /** Its transitional rules, each with the provision that lays it down. */
  readonly transitions: readonly (readonly [provision: string, rule: Transition])[];
  /** A provision that was law on that day, by its local identifier. */
  node(id: string): Requirement | undefined;
  /** First day on which a provision of that day was no longer law, where an amendment deleted it. */
  endOf(id: string): Day | undefined;
}

/** The law of a day: text, days, duties and transitional rules as they were. */
export function lawOn(current: Catalog, asOf: Day): Law {
  const catalog = catalogOn(current, asOf);
  const entryIntoForce = current.milestones?.map(({ date }) => date).sort()[0];
  return {
    asOf,
    catalog,
    isInForce: entryIntoForce === undefined || asOf >= entryIntoForce,
    ...(entryIntoForce !== undefined && { entryIntoForce }),
    isAmended: indexCatalog(catalog).byId.has('art-6.1a'),
    transitions: catalog.requirements.flatMap(({ id, transitions = [] }) =>
      transitions.map((rule) => [id, rule] as const),
    ),
    node: (id) => indexCatalog(catalog).byId.get(id),
    endOf: (id) => indexCatalog(current).byId.get(id)?.until,
  };
}

/** Which text of a law a day has, in words. */
export function editionOf({ catalog, isInForce, isAmended, entryIntoForce }: Law): string {
  if (!isInForce) return `not in force before ${entryIntoForce}`;
  return isAmended ? catalog.edition : 'as first published';
}

/** An identifier without its catalog. */
export function localOf(requirement: string): string {
  return requirement.slice(requirement.indexOf(':') + 1);
}
