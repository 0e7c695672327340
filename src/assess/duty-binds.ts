import type { AiSystem } from '../model/ai-system.ts';
import type { Requirement } from '../model/catalog.ts';
import { dayFor, isOperator } from '../model/catalog-index.ts';
import type { Duty } from '../model/duty.ts';
import type { Day } from '../model/fields.ts';
import type { ProgramSettings } from '../model/program-settings.ts';
import type { Applicability } from './applicability.ts';
import { whyBinds, whyNot } from './duty-words.ts';

/** Whether a duty binds us at a date: in a role that we hold, for a system of ours in its class and situation, from its day on. */
export function dutyBinds(
  requirement: Requirement,
  duty: Duty,
  framework: ProgramSettings['frameworks'][number],
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
  const ours = systems.filter((system) => actors.some((actor) => isOurRole(actor, system)));
  const inClass = ours.filter((system) => isInClass(system, requirement, duty));
  const bound = inClass.filter((system) => triggerHolds(system, duty.trigger));
  if (bound.length === 0) {
    const reason = whyNot(duty, actors, ours.length === 0 ? 'role' : inClass.length === 0 ? 'class' : 'situation');
    return { applies: false, because: 'not-triggered', reason };
  }
  const days = bound.map((system) => bindingDay(requirement, system)).filter((day) => day !== undefined);
  const from = days.length === bound.length ? days.reduce((a, b) => (a < b ? a : b)) : undefined;
  const held = actors.filter((actor) => bound.some((system) => isOurRole(actor, system)));
  const why = whyBinds(duty, held);
  const binds = { systems: bound.map(({ id }) => id).sort(), ...(from !== undefined && { from }) };
  if (from === undefined || from <= asOf) return { applies: true, reason: why, ...binds };
  return { applies: false, because: 'not-triggered', reason: `Does not bind before ${from}.`, why, ...binds };
}

const isOurRole = (actor: string, { roles }: AiSystem) => (roles as readonly string[]).includes(actor);

/** Day from which a duty binds a system in practice: the practical day where the catalog has one, else the formal day. */
function bindingDay(requirement: Requirement, system: AiSystem): Day | undefined {
  const route = system.classification.annexIII.length > 0 ? 'annexIII' : 'annexI';
  return dayFor(requirement.practicalFrom, route) ?? dayFor(requirement.appliesFrom, route);
}

function isInClass({ classification }: AiSystem, requirement: Requirement, duty: Duty): boolean {
  const { declared, annexIII, transparency } = classification;
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
  return classes[duty.condition];
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
