import type { Catalog, Requirement } from '../model/catalog.ts';
import { ancestorsOf, catalogOn } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { classify } from './classification.ts';
import { situationOf } from './duties/situation.ts';
import { dutyBinds, type OurSystem } from './duty-binds.ts';
import { aiAct, lawOn } from './law-on.ts';

/** Whether a requirement applies at a date, and why. `why` says what will make it bind where it does not yet. */
export type Applicability = { readonly reason: string } & (
  | ({ readonly applies: true } & Bound)
  | { readonly applies: false; readonly because: 'excluded' }
  | ({ readonly applies: false; readonly because: 'not-triggered'; readonly why?: string } & Bound)
);

/** What a duty binds, now or later. */
interface Bound {
  /** Identifiers of AI systems, sorted. */
  readonly systems?: readonly string[];
  /** The first day. */
  readonly from?: Day;
}

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
  const systems = systemsOf(program, asOf);
  return (requirement) => {
    const above = law ? ancestorsOf(law.catalog, requirement.id).map(({ id }) => id) : [];
    const exclusion = [requirement.id, ...above]
      .map((id) => decisions.get(id))
      .find((decision) => decision !== undefined);
    if (typeof exclusion === 'string') return { applies: false, because: 'excluded', reason: exclusion };
    const { category, duty } = requirement;
    if (category && framework.categories && !framework.categories.includes(category)) {
      return { applies: false, because: 'not-triggered', reason: `The category ${category} is not in scope.` };
    }
    if (duty && law) return dutyBinds(requirement, duty, framework, systems, law);
    return { applies: true, reason: whyItApplies(requirement, framework, exclusion !== undefined) };
  };
}

/** Every AI system that is not retired, classified by the AI Act as it stood on the day. */
function systemsOf(program: Program, asOf: Day): readonly OurSystem[] {
  const act = program.catalogs.get(aiAct);
  if (!act) return [];
  const law = lawOn(act, asOf);
  const systems = [...program.aiSystems.values()].map(({ value }) => value).filter(({ state }) => state !== 'retired');
  return systems.map((system) => ({ id: system.id, situation: situationOf(system, classify(system, law)) }));
}

function whyItApplies({ category }: Requirement, framework: Framework, isDecided: boolean): string {
  if (isDecided) return 'The Statement of Applicability includes it.';
  if (category && framework.categories) return `The category ${category} is in scope.`;
  return 'The framework is in scope, and nothing takes this out of it.';
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
