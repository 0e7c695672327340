import type { AiSystem } from '../../model/ai-system.ts';
import type { Assumption, OpenQuestion, Reason } from './reason.ts';

/** What Articles 3(63), 51 and 52 make of a model that we place on the market ourselves. */
export interface GeneralPurpose {
  readonly class?: 'gpai' | 'gpai-systemic';
  readonly reasons: readonly Reason[];
  readonly questions: readonly OpenQuestion[];
}

/** Floating-point operations above which Article 51(2) presumes high-impact capabilities. */
const presumptionOfHighImpact = 1e25;

const path = (name: string) => ['classification', 'generalPurposeModel', name];

/**
 * The class of a general-purpose model of our own. Systemic risk: designated by the Commission, or of high-impact
 * capabilities, found by evaluation or presumed above 10^25 operations, unless the Commission accepted the argument of
 * Article 52(2) to the contrary.
 */
export function generalPurpose({ classification }: AiSystem, assume: Assumption): GeneralPurpose {
  const model = classification.generalPurposeModel;
  if (model === undefined) return { reasons: [], questions: [] };
  const { trainingCompute, highImpact, designated, argument } = model;
  const gives = (is: 'gpai' | 'gpai-systemic', provision: string, name: string, because: string) => {
    const ask = 'How many floating-point operations did its training take?';
    const open = trainingCompute === undefined && !designated && !highImpact && argument !== 'accepted';
    return {
      class: is,
      reasons: [{ provision: `eu-ai-act:${provision}`, answer: path(name), because, gives: is }],
      questions: open ? [{ provision: 'eu-ai-act:art-51', answer: path('trainingCompute'), ask }] : [],
    } as const;
  };
  if (designated)
    return gives('gpai-systemic', 'art-52.4', 'designated', 'The Commission designated it as of systemic risk.');
  if (argument === 'accepted')
    return gives('gpai', 'art-52.2', 'argument', 'The Commission accepted that it presents no systemic risk.');
  if (highImpact)
    return gives('gpai-systemic', 'art-51', 'highImpact', 'An evaluation found high-impact capabilities.');
  if (trainingCompute === undefined && assume === 'worst')
    return gives('gpai-systemic', 'art-51', 'trainingCompute', 'The compute of its training is not answered.');
  if (trainingCompute !== undefined && trainingCompute > presumptionOfHighImpact)
    return gives('gpai-systemic', 'art-51', 'trainingCompute', 'Its training took more than 10^25 operations.');
  return gives('gpai', 'art-51', 'trainingCompute', 'Its training took no more than 10^25 operations.');
}
