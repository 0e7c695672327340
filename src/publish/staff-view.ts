import type { Assessment } from '../assess/assess.ts';
import type { Program } from '../model/program.ts';
import { type GovernanceView, governanceView } from './governance-views.ts';
import { type IncidentView, incidentViews } from './incident-views.ts';
import { type MaturityView, maturityViews } from './maturity-views.ts';
import { type RiskRegisterView, riskRegisterView } from './risk-views.ts';
import { staffContext } from './staff-context.ts';
import { type StatementView, statementViews } from './statement-views.ts';
import { type SystemView, systemViews } from './system-views.ts';
import { type VerdictsView, verdictsViews } from './verdict-views.ts';

/** A control with its maturity. */
export interface ControlMaturity {
  readonly control: string;
  readonly maturity: MaturityView;
}

/** What is computed for staff alone, from documents that customers never see. */
export interface StaffView {
  readonly risks: RiskRegisterView;
  /** Statements of Applicability, by title. */
  readonly statements: readonly StatementView[];
  /** Frameworks in scope whose applicability data decides, in the order of the settings. */
  readonly verdicts: readonly VerdictsView[];
  readonly maturity: readonly ControlMaturity[];
  /** AI systems with all that is computed of each, by title. */
  readonly systems: readonly SystemView[];
  /** Incidents with their clocks, those that became known last first. */
  readonly incidents: readonly IncidentView[];
  readonly governance: GovernanceView;
}

/** Projects what staff see beyond what every surface shows. */
export function staffView(program: Program, assessment: Assessment): StaffView {
  const statements = statementViews(program, assessment);
  const context = staffContext(program, assessment);
  return {
    risks: riskRegisterView(program, assessment.asOf),
    statements,
    verdicts: verdictsViews(program, assessment, statements),
    maturity: Array.from(maturityViews(program, assessment), ([control, maturity]) => ({ control, maturity })),
    systems: systemViews(context),
    incidents: incidentViews(context),
    governance: governanceView(context),
  };
}
