import type { FundamentalRightsDuty } from '../assess/impact/fundamental-rights-duty.ts';
import type { PartState } from '../assess/impact/part-findings.ts';
import type { Trigger } from '../assess/impact/reassessment.ts';
import type { SystemImpact } from '../assess/impact/system-impact.ts';
import type { ImpactAssessment } from '../model/assessment.ts';
import type { RequirementMention } from './relation-views.ts';
import type { StaffContext } from './staff-context.ts';
import type { Mention } from './surface.ts';

/** An impact assessment with its parts and what has changed since. */
export interface AssessmentView
  extends Mention,
    Pick<ImpactAssessment, 'systemVersion' | 'performed' | 'kinds' | 'trigger' | 'conclusion' | 'residual'> {
  readonly participants: readonly string[];
  readonly parts: readonly {
    readonly title: string;
    readonly requirements: readonly RequirementMention[];
    readonly state: PartState;
    readonly words: number;
  }[];
  /** Changes that make it stale. */
  readonly triggers: readonly Pick<Trigger, 'what' | 'was' | 'is'>[];
  /** Page on which the public reads a summary. */
  readonly publicSummary?: Mention;
}

/** What is known of the impact of a system. */
export interface ImpactView {
  /** Whether we owe an assessment under Article 27. */
  readonly duty?: FundamentalRightsDuty;
  /** The newest first. */
  readonly assessments: readonly AssessmentView[];
}

/** Projects the impact assessments of a system. */
export function impactView(context: StaffContext, { duty, assessments }: SystemImpact): ImpactView {
  const { name, find, role } = context;
  return {
    ...(duty && { duty }),
    assessments: assessments.flatMap(({ assessment, parts, triggers }): readonly AssessmentView[] => {
      const found = find('assessments', assessment.id);
      if (!found) return [];
      const { systemVersion, performed, kinds, trigger, conclusion, residual, publicSummary } = assessment;
      const summary = publicSummary === undefined ? undefined : find('pages', publicSummary);
      return [
        {
          ...{ ...found, systemVersion, performed, kinds, trigger, conclusion, residual },
          participants: assessment.participants.map(role),
          parts: parts.map(({ part, state, words }) => ({
            ...{ title: part.title, requirements: part.requirements.map(name), state, words },
          })),
          triggers: triggers.map(({ what, was, is }) => ({ what, was, is })),
          ...(summary && { publicSummary: summary }),
        },
      ];
    }),
  };
}
