import { scaleOf } from '../model/default-risk-scale.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { Risk } from '../model/risk.ts';
import type { RiskScale } from '../model/risk-scale.ts';
import { type Acceptance, acceptanceAt } from './risk-acceptance.ts';
import { compareRatings, inherentRating, type Rating, residualRating } from './risk-rating.ts';
import { type AssessedAction, actionsAt, byDueDay } from './treatment-actions.ts';

/** A risk with all that is computed of it at a date. */
export interface AssessedRisk {
  readonly risk: Risk;
  /** Before treatment; absent where the scale has no such level. */
  readonly inherent?: Rating;
  /** After treatment; absent where none was decided, too. */
  readonly residual?: Rating;
  readonly acceptance: Acceptance;
  readonly actions: readonly AssessedAction[];
  /** Impact assessments that the risk names or that name it, sorted. */
  readonly assessments: readonly string[];
}

/** The risk register and the treatment plan of a program at a date (ISO/IEC 27001 and 42001, 6.1.2, 6.1.3, 8.2, 8.3). */
export interface RiskRegister {
  readonly asOf: Day;
  readonly scale: RiskScale;
  /** Gravest first, by what remains and then by what was; then by identifier. */
  readonly risks: readonly AssessedRisk[];
  /** Every step of every treatment, by the day on which it is due. */
  readonly actions: readonly AssessedAction[];
}

/** Assesses the risks of a program at a date. Pure: the order of files never matters. */
export function assessRisks(program: Program, asOf: Day): RiskRegister {
  const scale = scaleOf(program.settings.value);
  const risks = [...program.risks.values()]
    .map(({ value }) => assessRisk(program, scale, value, asOf))
    .sort(
      (a, b) =>
        compareRatings(a.residual, b.residual) ||
        compareRatings(a.inherent, b.inherent) ||
        (a.risk.id < b.risk.id ? -1 : 1),
    );
  return { asOf, scale, risks, actions: byDueDay(risks.flatMap(({ actions }) => actions)) };
}

function assessRisk(program: Program, scale: RiskScale, risk: Risk, asOf: Day): AssessedRisk {
  const inherent = inherentRating(scale, risk);
  const residual = residualRating(scale, risk);
  const naming = [...program.assessments.values()].filter(({ value }) => value.risks.includes(risk.id));
  return {
    risk,
    ...(inherent && { inherent }),
    ...(residual && { residual }),
    acceptance: acceptanceAt(scale, risk, asOf),
    actions: actionsAt(risk, asOf),
    assessments: [...new Set([...risk.assessments, ...naming.map(({ value }) => value.id)])].sort(),
  };
}
