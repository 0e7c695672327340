import type { AiSystem } from '../model/ai-system.ts';
import type { Catalog, Duty, Requirement } from '../model/catalog.ts';
import { ancestorsOf, catalogOn, dayFor, isOperator } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';

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
  const catalog = catalogAt(program, framework.id, asOf);
  const systems = [...program.aiSystems.values()].map(({ value }) => value).filter(({ state }) => state !== 'retired');
  return (requirement) => {
    const above = catalog ? ancestorsOf(catalog, requirement.id).map(({ id }) => id) : [];
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
    return requirement.duty ? dutyApplies(requirement, requirement.duty, framework, systems, asOf) : { applies: true };
  };
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

function dutyApplies(
  requirement: Requirement,
  duty: Duty,
  framework: Framework,
  systems: readonly AiSystem[],
  asOf: Day,
): Applicability {
  const actors = duty.actors.filter(isOperator);
  const roles = framework.roles;
  if (roles && !actors.some((actor) => (roles as readonly string[]).includes(actor))) {
    return {
      applies: false,
      because: 'not-triggered',
      reason: `Binds ${words(actors)}; we hold the role of ${words(roles)}.`,
    };
  }
  const bound = systems.filter(
    (system) =>
      actors.some((actor) => (system.roles as readonly string[]).includes(actor)) &&
      triggers(system, requirement, duty),
  );
  if (bound.length === 0) {
    return {
      applies: false,
      because: 'not-triggered',
      reason: 'No AI system of ours is in that role, class and situation.',
    };
  }
  const days = bound.map((system) => bindingDay(requirement, system)).filter((day) => day !== undefined);
  const from = days.length === bound.length ? days.reduce((a, b) => (a < b ? a : b)) : undefined;
  if (from !== undefined && from > asOf) {
    return { applies: false, because: 'not-triggered', reason: `Does not bind before ${from}.`, from };
  }
  return { applies: true };
}

/** Day from which a duty binds a system in practice: the practical day where the catalog has one, else the formal day. */
function bindingDay(requirement: Requirement, system: AiSystem): Day | undefined {
  const route = system.classification.annexIII.length > 0 ? 'annexIII' : 'annexI';
  return dayFor(requirement.practicalFrom, route) ?? dayFor(requirement.appliesFrom, route);
}

function triggers(system: AiSystem, requirement: Requirement, duty: Duty): boolean {
  const { declared, annexIII, transparency } = system.classification;
  const highRisk = declared === 'high-risk';
  const classes: Record<Duty['condition'], boolean> = {
    'any-ai-system': true,
    'high-risk': highRisk,
    'high-risk-annex-iii': highRisk && annexIII.length > 0,
    'high-risk-annex-i': highRisk && annexIII.length === 0,
    'annex-iii-not-high-risk': !highRisk && annexIII.length > 0,
    transparency: transparency.some((id) => local(id) === requirement.id || requirement.duty?.trigger === undefined),
    gpai: declared === 'gpai' || declared === 'gpai-systemic',
    'gpai-systemic': declared === 'gpai-systemic',
    'real-world-test': false,
    institutional: false,
  };
  return classes[duty.condition] && triggerHolds(system, duty.trigger);
}

/** Triggers that rest on facts no AI system of the inventory states: they hold only where somebody says so. */
const needsFact = new Set<string>([
  ...[
    'law-enforcement',
    'financial-institution',
    'public-authority-deployer',
    'public-service',
    'bodies-under-article-27',
  ],
  ...['established-outside-union', 'minors-or-vulnerable-groups', 'special-categories-for-bias', 'learns-after-market'],
  ...['change-of-role', 'notified-body-involved', 'does-not-train-models', 'annex-i-section-a', 'digital-product'],
  ...['free-and-open-source', 'mandate-breach', 'component-supply', 'post-remote-biometric-identification'],
]);

function triggerHolds(system: AiSystem, trigger: Duty['trigger']): boolean {
  if (trigger === undefined) return true;
  const points = system.classification.annexIII.map(local);
  const under = (point: string) => points.some((id) => id === point || id.startsWith(`${point}.`));
  switch (trigger) {
    case 'annex-iii-1':
      return under('annex-iii.1');
    case 'annex-iii-1-a':
      return under('annex-iii.1.a');
    case 'annex-iii-2':
      return under('annex-iii.2');
    case 'annex-iii-2-to-8':
      return points.length > 0 && !under('annex-iii.1');
    default:
      return !needsFact.has(trigger);
  }
}

const local = (id: string) => id.slice(id.indexOf(':') + 1);
const words = (items: readonly string[]) => items.map((item) => item.replaceAll('-', ' ')).join(', ');
