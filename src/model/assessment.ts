import * as z from 'zod';
import { day, documentFields, identifier, line, references, role, version } from './fields.ts';

/** An impact assessment (ISO/IEC 42001 6.1.4, 8.4, A.5.2-A.5.5; AI Act Article 27(1)(a)-(f)). The body is the assessment. */
export const impactAssessmentSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence: what was assessed and what followed.'),
    system: identifier.describe('AI system that was assessed.'),
    systemVersion: version.describe('Version of the system that was assessed, quoted.'),
    performed: day.describe('Day on which the assessment was finished.'),
    kinds: z
      .array(z.enum(['ai-system-impact', 'fundamental-rights', 'data-protection']))
      .min(1)
      .describe('What the document serves as.'),
    trigger: line.describe('Why it was made: first use, new version, new purpose, yearly review.'),
    participants: z.array(role).min(1).describe('Roles that took part.'),
    affected: z.array(line).min(1).describe('Persons and groups affected.'),
    conclusion: z.enum(['acceptable', 'acceptable-with-measures', 'not-acceptable']).describe('Conclusion.'),
    residual: z.enum(['low', 'medium', 'high']).describe('Impact that remains.'),
    controls: references('controls that the assessment relies on'),
    risks: references('risks that it found'),
  })
  .describe('An impact assessment of an AI system. The body is the assessment.');
export type ImpactAssessment = Readonly<z.infer<typeof impactAssessmentSchema>>;
