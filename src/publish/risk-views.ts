import type { Acceptance } from '../assess/risk-acceptance.ts';
import { positionsOf, type RiskPosition } from '../assess/risk-positions.ts';
import { type AssessedRisk, assessRisks } from '../assess/risk-register.ts';
import type { AssessedAction } from '../assess/treatment-actions.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { roleTitle } from '../model/program-settings.ts';
import type { Risk } from '../model/risk.ts';
import type { RiskScale } from '../model/risk-scale.ts';
import type { DocumentView } from './surface.ts';
import { viewsOf } from './views.ts';

/** A step of a treatment, with its owner's title. */
export interface ActionView extends Omit<AssessedAction, 'owner'> {
  readonly owner: string;
}

/** A risk with all that is computed of it. */
export interface RiskView extends Pick<AssessedRisk, 'inherent' | 'residual' | 'assessments'> {
  readonly view: DocumentView<Risk>;
  readonly acceptance: Pick<Acceptance, 'state'> & {
    /** Title of the role that accepted, and of those that may. */
    readonly by?: string;
    readonly may?: readonly string[];
  };
  readonly actions: readonly ActionView[];
}

/** The risk register and the treatment plan. */
export interface RiskRegisterView {
  readonly scale: RiskScale;
  /** Gravest first. */
  readonly risks: readonly RiskView[];
  /** Every pair of levels with the risks that stand there. */
  readonly positions: readonly RiskPosition[];
  /** Every step of every treatment, by the day on which it is due. */
  readonly actions: readonly ActionView[];
}

/** Projects the risk register of a program as it stands at a date. */
export function riskRegisterView(program: Program, asOf: Day): RiskRegisterView {
  const { scale, risks, actions } = assessRisks(program, asOf);
  const title = (role: string) => roleTitle(program.settings.value, role);
  const named = (action: AssessedAction): ActionView => ({ ...action, owner: title(action.owner) });
  const views = new Map(viewsOf(program, 'risks', () => true).map((view) => [view.id, view]));
  return {
    scale,
    risks: risks.flatMap((assessed) => {
      const view = views.get(assessed.risk.id);
      if (!view) return [];
      const { inherent, residual, assessments, acceptance } = assessed;
      const by = assessed.risk.acceptance?.by;
      return [
        {
          ...{ view, assessments, actions: assessed.actions.map(named) },
          ...(inherent && { inherent }),
          ...(residual && { residual }),
          acceptance: {
            state: acceptance.state,
            ...(by && { by: title(by) }),
            ...(acceptance.may && { may: acceptance.may.map(title) }),
          },
        },
      ];
    }),
    positions: positionsOf(scale, risks),
    actions: actions.map(named),
  };
}
