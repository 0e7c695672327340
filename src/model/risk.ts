import * as z from 'zod';
import { day, documentFields, prose, references, role } from './fields.ts';

const scale = z.int().min(1).max(5);

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
    likelihood: scale.describe('Likelihood before treatment, 1 (rare) to 5 (almost certain).'),
    impact: scale.describe('Impact before treatment, 1 (negligible) to 5 (severe).'),
    treatment: z
      .strictObject({
        option: z.enum(['mitigate', 'accept', 'avoid', 'transfer']).describe('What was decided.'),
        plan: prose.optional().describe('What is done.'),
        controls: references('controls that treat the risk'),
        due: day.optional().describe('Day by which an open treatment is to be done.'),
        residualLikelihood: scale.describe('Likelihood after treatment.'),
        residualImpact: scale.describe('Impact after treatment.'),
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
