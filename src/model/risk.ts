import * as z from 'zod';
import { day, documentFields, line, prose, references, role } from './fields.ts';

/** A level of the program's scale; `risk-outside-scale` says where the scale has none of that number. */
const level = (of: string) => z.int().min(1).max(10).describe(`${of}, as the number of a level of the scale.`);

/** One step of a treatment: what, by whom, until when, done when (ISO/IEC 27001 and 42001, 6.1.3 e and 8.3). */
const treatmentAction = z.strictObject({
  what: line.describe('What is to be done.'),
  owner: role.describe('Role that carries it out.'),
  due: day.describe('Day by which it is to be done.'),
  done: day.optional().describe('Day on which it was done.'),
});
export type TreatmentAction = Readonly<z.infer<typeof treatmentAction>>;

/** A risk with its treatment and the owner's acceptance (ISO/IEC 27001 and 42001, 6.1.2, 6.1.3, 8.2, 8.3). */
export const riskSchema = z
  .strictObject({
    ...documentFields,
    category: z
      .enum(['security', 'ai', 'privacy', 'continuity', 'legal', 'supplier', 'people'])
      .describe('Area that the risk belongs to.'),
    description: prose.describe('Cause, event and consequence.'),
    systems: references('AI systems concerned'),
    assets: references('assets concerned'),
    assessments: references('impact assessments that found or weigh the risk'),
    likelihood: level('Likelihood before treatment'),
    impact: level('Impact before treatment'),
    treatment: z
      .strictObject({
        option: z.enum(['mitigate', 'accept', 'avoid', 'transfer']).describe('What was decided.'),
        decided: day.describe('Day on which it was decided.'),
        plan: prose.optional().describe('What is done.'),
        controls: references('controls that treat the risk'),
        actions: z.array(treatmentAction).default([]).describe('Steps of the treatment, each with its owner and day.'),
        residualLikelihood: level('Likelihood after treatment'),
        residualImpact: level('Impact after treatment'),
      })
      .optional()
      .describe('How the risk is treated.'),
    acceptance: z
      .strictObject({
        by: role.describe('Role that accepts the risk.'),
        on: day.describe('Day of the acceptance.'),
        until: day.optional().describe('Last day on which the acceptance holds.'),
      })
      .optional()
      .describe("The risk owner's acceptance of what remains."),
  })
  .describe("A risk with its treatment and the owner's acceptance of what remains.");
export type Risk = Readonly<z.infer<typeof riskSchema>>;
