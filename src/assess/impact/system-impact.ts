import type { AiSystem } from '../../model/ai-system.ts';
import type { ImpactAssessment } from '../../model/assessment.ts';
import type { Day } from '../../model/fields.ts';
import type { Program } from '../../model/program.ts';
import { aiAct, lawOn } from '../law-on.ts';
import { type FundamentalRightsDuty, fundamentalRightsDuty } from './fundamental-rights-duty.ts';
import { type PartFinding, partFindings } from './part-findings.ts';
import { type Trigger, triggersSince } from './reassessment.ts';

/** An assessment with how its parts stand and what has changed since. */
export interface AssessmentStanding {
  readonly assessment: ImpactAssessment;
  readonly parts: readonly PartFinding[];
  readonly triggers: readonly Trigger[];
}

/** What is known of the impact of one system: its assessments, the newest first, and whether we owe one under Article 27. */
export interface SystemImpact {
  readonly system: AiSystem;
  readonly assessments: readonly AssessmentStanding[];
  readonly duty?: FundamentalRightsDuty;
}

/** The assessments of every system that is not retired, in the order of the inventory. */
export function systemImpacts(program: Program, asOf: Day): readonly SystemImpact[] {
  const catalog = program.catalogs.get(aiAct);
  const incidents = [...program.incidents.values()].map(({ value }) => value);
  return [...program.aiSystems.values()]
    .filter(({ value }) => value.state !== 'retired')
    .map(({ value: system }) => ({
      system,
      assessments: [...program.assessments.values()]
        .filter(({ value }) => value.system === system.id)
        .sort((a, b) => (a.value.performed < b.value.performed ? 1 : -1))
        .map((document) => ({
          assessment: document.value,
          parts: partFindings(document),
          triggers: triggersSince(document.value, system, incidents, asOf),
        })),
      ...(catalog && { duty: fundamentalRightsDuty(system, lawOn(catalog, asOf)) }),
    }));
}
