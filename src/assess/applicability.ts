import type { Catalog, Requirement } from '../model/catalog.ts';
import { ancestorsOf, catalogOn } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { classify } from './classification.ts';
import { type Situation, situationOf } from './duties/situation.ts';
import { dutyBinds } from './duty-binds.ts';
import { aiAct, lawOn } from './law-on.ts';

/** Whether a requirement applies at a date, with the reason where it does not. */
export type Applicability =
  | { readonly applies: true }
  | { readonly applies: false; readonly because: 'excluded'; readonly reason: string }
  | { readonly applies: false; readonly because: 'not-triggered'; readonly reason: string; readonly from?: Day };

type Framework = Program['settings']['value']['frameworks'][number];

/** The rule of applicability of one framework in scope at a date. The decisions of a Statement of Applicability come first. */
export function applicabilityRule(
  program: Program,
  framework: Framework,
  asOf: Day,
): (requirement: Requirement) => Applicability {
  const decisions = decisionsOn(program, framework.id);
  const current = program.catalogs.get(framework.id);
  const law = current && lawOn(current, asOf);
  const situations = situationsOf(program, asOf);
  return (requirement) => {
    const above = law ? ancestorsOf(law.catalog, requirement.id).map(({ id }) => id) : [];
    const exclusion = [requirement.id, ...above]
      .map((id) => decisions.get(id))
      .find((decision) => decision !== undefined);
    if (typeof exclusion === 'string') return { applies: false, because: 'excluded', reason: exclusion };
    if (requirement.category && framework.categories && !framework.categories.includes(requirement.category)) {
      return {
        applies: false,
        because: 'not-triggered',
        reason: `The category ${requirement.category} is not in scope.`,
      };
    }
    if (!requirement.duty || !law) return { applies: true };
    return dutyBinds(requirement, requirement.duty, framework, situations, law);
  };
}

/** The situation of every AI system that is not retired, classified by the AI Act as it stood on the day. */
function situationsOf(program: Program, asOf: Day): readonly Situation[] {
  const act = program.catalogs.get(aiAct);
  if (!act) return [];
  const law = lawOn(act, asOf);
  const systems = [...program.aiSystems.values()].map(({ value }) => value).filter(({ state }) => state !== 'retired');
  return systems.map((system) => situationOf(system, classify(system, law)));
}

/** The catalog of a framework as it stood on a day. */
export function catalogAt(program: Program, id: string, asOf: Day): Catalog | undefined {
  const catalog = program.catalogs.get(id);
  return catalog && catalogOn(catalog, asOf);
}

/**
 * The decision on each node that a Statement of Applicability names: the justification of an exclusion, or `included`.
 * A node follows the nearest decision at or above it. Without a justification there is no exclusion (6.1.3), and where
 * two statements disagree the requirement stays applicable, whatever the order of files.
 */
function decisionsOn(program: Program, catalog: string): ReadonlyMap<string, string | typeof included> {
  const decisions = new Map<string, string | typeof included>();
  for (const { value } of program.applicability.values()) {
    if (value.catalog !== catalog) continue;
    for (const { requirement, applicable, justification } of value.decisions) {
      const id = requirement.slice(catalog.length + 1);
      const known = decisions.get(id);
      const said = applicable || !justification ? included : justification;
      if (typeof said !== 'string' || known === included) decisions.set(id, included);
      else if (known === undefined || said < known) decisions.set(id, said);
    }
  }
  return decisions;
}

const included = Symbol('included');
