import type { RiskScale } from '../model/risk-scale.ts';
import { type Rating, rate } from './risk-rating.ts';
import type { AssessedRisk } from './risk-register.ts';

/** A pair of levels with the risks that stand there. */
export interface RiskPosition extends Rating {
  /** Risks before treatment, by identifier, in the order of the register. */
  readonly before: readonly string[];
  /** Risks after treatment. */
  readonly after: readonly string[];
}

/** Every pair of levels of a scale, the likeliest and gravest first, with the risks that stand there. */
export function positionsOf(scale: RiskScale, risks: readonly AssessedRisk[]): readonly RiskPosition[] {
  const at = (likelihood: number, impact: number, pick: (risk: AssessedRisk) => Rating | undefined) =>
    risks
      .filter((each) => pick(each)?.likelihood === likelihood && pick(each)?.impact === impact)
      .map(({ risk }) => risk.id);
  return descending(scale.likelihood.length).flatMap((likelihood) =>
    descending(scale.impact.length).flatMap((impact) => {
      const rating = rate(scale, likelihood, impact);
      if (!rating) return [];
      const before = at(likelihood, impact, ({ inherent }) => inherent);
      const after = at(likelihood, impact, ({ residual }) => residual);
      return [{ ...rating, before, after }];
    }),
  );
}

const descending = (length: number) => Array.from({ length }, (_, index) => length - index);
