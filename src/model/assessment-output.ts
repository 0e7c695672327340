import * as z from 'zod';
import { assessmentKinds, assessmentPartIds } from './assessment-parts.ts';
import { day } from './fields.ts';

/** What `trustwright assessments --format json` prints. */
export const assessmentsOutput = z
  .object({
    asOf: day.describe('Day for which the assessments were looked at.'),
    systems: z
      .array(
        z.object({
          system: z.string().describe('Identifier of the AI system.'),
          systemVersion: z.string().describe('Its version today.'),
          fundamentalRights: z
            .object({
              decision: z.enum(['required', 'later', 'not-required']).describe('Whether Article 27 asks us for one.'),
              reasons: z.array(z.string()).describe('Why.'),
              from: day.optional().describe('First day on which the duty binds formally.'),
              inPracticeFrom: day.optional().describe('First day on which it binds in practice.'),
              note: z.string().optional().describe('What a reader must know of the day.'),
            })
            .optional()
            .describe('The duty of a deployer under Article 27 of the AI Act.'),
          assessments: z
            .array(
              z.object({
                id: z.string().describe('Identifier of the assessment.'),
                kinds: z.array(z.enum(assessmentKinds)).describe('What it serves as.'),
                systemVersion: z.string().describe('Version that was assessed.'),
                performed: day.describe('Day on which it was finished.'),
                publicSummary: z
                  .string()
                  .nullable()
                  .describe('Page with the public summary; null where there is none.'),
                parts: z
                  .array(
                    z.object({
                      part: z.enum(assessmentPartIds).describe('Part.'),
                      requirements: z.array(z.string()).describe('Requirements that ask for it.'),
                      state: z.enum(['present', 'absent', 'thin', 'prompt']).describe('How it stands.'),
                      heading: z.string().optional().describe('Heading under which it is written.'),
                      words: z.int().describe('Words beyond the prompt of the template.'),
                    }),
                  )
                  .describe('Parts that it has to have.'),
                triggers: z
                  .array(
                    z.object({
                      what: z.enum(['version', 'purpose', 'deployment', 'serious-incident']).describe('What changed.'),
                      was: z.string().describe('What was assessed.'),
                      is: z.string().describe('What is today.'),
                    }),
                  )
                  .describe('Changes that make it stale.'),
              }),
            )
            .describe('Assessments, the newest first.'),
        }),
      )
      .describe('AI systems that are not retired.'),
  })
  .describe('What `trustwright assessments --format json` prints.');
