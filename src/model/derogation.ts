import * as z from 'zod';
import { day, line, prose, role } from './fields.ts';

/** The four conditions of Article 6(3) of the AI Act, any of which opens the derogation. */
export const derogationCondition = z.enum([
  'eu-ai-act:art-6.3.a',
  'eu-ai-act:art-6.3.b',
  'eu-ai-act:art-6.3.c',
  'eu-ai-act:art-6.3.d',
]);
export type DerogationCondition = z.infer<typeof derogationCondition>;

/** What a team answers where it holds that a system of Annex III is not high-risk (Article 6(3) and (4)). */
export const derogationAnswer = z
  .strictObject({
    conditions: z
      .array(derogationCondition)
      .min(1)
      .describe(
        'Conditions of Article 6(3) that hold: a narrow procedural task (a), improving finished human work (b), detecting patterns without replacing human judgement (c), a preparatory task (d).',
      ),
    record: z
      .strictObject({
        reasons: prose.describe('Why it poses no significant risk of harm, nor materially influences decisions.'),
        assessed: day.describe('Day of the assessment; before placing on the market.'),
        assessor: role.describe('Role that made the assessment.'),
        reviewWhen: line.describe('What makes a new assessment necessary.'),
        registration: line.optional().describe('Reference of the registration under Article 49(2).'),
      })
      .optional()
      .describe('Documented assessment that Article 6(4) asks for.'),
  })
  .describe('Derogation of Article 6(3) that the team claims.');
export type DerogationAnswer = Readonly<z.infer<typeof derogationAnswer>>;
