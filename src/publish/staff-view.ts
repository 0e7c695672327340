import type { Assessment } from '../assess/assess.ts';
import type { Program } from '../model/program.ts';
import { type MaturityView, maturityViews } from './maturity-views.ts';
import { type RiskRegisterView, riskRegisterView } from './risk-views.ts';
import { type StatementView, statementViews } from './statement-views.ts';
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
}

/** Projects what staff see beyond what every surface shows. */
export function staffView(program: Program, assessment: Assessment): StaffView {
  const statements = statementViews(program, assessment);
  return {
    risks: riskRegisterView(program, assessment.asOf),
    statements,
    verdicts: verdictsViews(program, assessment, statements),
    maturity: Array.from(maturityViews(program, assessment), ([control, maturity]) => ({ control, maturity })),
  };
}
