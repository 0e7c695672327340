import type { AiSystem, OperatorRole } from '../../model/ai-system.ts';
import type { Program } from '../../model/program.ts';
import type { CoverageStatus } from '../../model/release.ts';
import type { RiskClass } from '../../model/risk-class.ts';
import { assess } from '../assess.ts';
import { classify } from '../classification.ts';
import type { RequirementCoverage } from '../coverage.ts';
import { bareSituation } from '../duties/bare-situation.ts';
import { inClass, inRoles, type Situation, situationOf } from '../duties/situation.ts';
import { aiAct, editionOf, type Law, lawOn, localOf } from '../law-on.ts';
import { type Obligation, obligationsOf, unionOf } from '../obligations.ts';
import { isOrdered, join } from '../status-order.ts';
import { type ComingDay, comingDays } from './coming.ts';
import { type Fine, finesOn } from './fines.ts';
import { type Relief, reliefsOn } from './reliefs.ts';

/** What is asked: systems of the inventory, or none; a role and a class to look at them in, where not their own. */
export interface ObligationQuestion {
  readonly systems: readonly AiSystem[];
  readonly role?: OperatorRole;
  readonly class?: RiskClass;
}

/** An obligation with what covers it. */
export interface CoveredObligation extends Obligation {
  /** What it would be, were it to bind today. */
  readonly coverage: CoverageStatus;
  /** Controls that contribute, best first. */
  readonly controls: readonly string[];
}

/** The answer at a date. */
export interface ObligationAnswer {
  readonly asOf: string;
  /** Text of the law that answers. */
  readonly edition: string;
  readonly obligations: readonly CoveredObligation[];
  readonly fines: readonly Fine[];
  readonly reliefs: readonly Relief[];
  readonly coming: readonly ComingDay[];
}

/**
 * Which requirements of the AI Act bind, formally and in practice, since when, and what covers each. Pure. Who asks about
 * several systems hands in the coverage of the Act, so that it is computed once.
 */
export function answerObligations(
  program: Program,
  question: ObligationQuestion,
  asOf: string,
  act: ActCoverage = coverageOfAct(program, asOf),
): ObligationAnswer {
  const catalog = program.catalogs.get(aiAct);
  if (catalog === undefined) throw new Error('The catalog of the AI Act ships with Trustwright.');
  const law = lawOn(catalog, asOf);
  const situations = situationsAsked(question, law);
  const lists = situations.map((situation) => obligationsOf(situation, law));
  const obligations = unionOf(lists, law);
  const { size } = program.settings.value.organisation;
  return {
    ...{ asOf, edition: editionOf(law) },
    obligations: obligations.map((obligation) => ({ ...obligation, ...act(localOf(obligation.requirement)) })),
    fines: finesOn(
      law,
      size,
      situations.some(({ generalPurpose }) => generalPurpose !== undefined),
    ),
    reliefs: reliefsOn(law, size, new Set(obligations.map(({ requirement }) => localOf(requirement)))),
    coming: comingDays(obligations, asOf),
  };
}

function situationsAsked({ systems, role, class: wanted }: ObligationQuestion, law: Law): readonly Situation[] {
  const known = systems
    .filter(({ state }) => state !== 'retired')
    .map((system) => situationOf(system, classify(system, law)));
  const asked = systems.length === 0 ? [bareSituation(role === undefined ? [] : [role])] : known;
  return asked
    .map((situation) => (role === undefined ? situation : inRoles(situation, [role])))
    .map((situation) => (wanted === undefined ? situation : inClass(situation, wanted, [])));
}

/** What covers a requirement of the Act, by its local identifier. */
export type ActCoverage = (id: string) => Pick<CoveredObligation, 'coverage' | 'controls'>;

/** The coverage of the Act, whether or not the framework is in scope. */
export function coverageOfAct(program: Program, asOf: string): ActCoverage {
  const { settings } = program;
  const frameworks = settings.value.frameworks.some(({ id }) => id === aiAct)
    ? settings.value.frameworks
    : [...settings.value.frameworks, { id: aiAct }];
  const scoped = { ...program, settings: { ...settings, value: { ...settings.value, frameworks } } };
  const found = assess(scoped, asOf).frameworks.get(aiAct);
  return (id) => {
    const known = found?.requirements.get(id);
    if (known === undefined) return { coverage: 'gap', controls: [] };
    return { coverage: statusToday(known), controls: known.contributions.map(({ control }) => control) };
  };
}

function statusToday({ status, prepared, contributions, inherited }: RequirementCoverage): CoverageStatus {
  if (isOrdered(status) || status === 'excluded') return status;
  return prepared ?? [...contributions, ...inherited].map((each) => each.status).reduce(join, 'gap');
}
