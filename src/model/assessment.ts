import * as z from 'zod';
import { operatorRole } from './ai-system.ts';
import { assessmentKinds, assessmentPartIds } from './assessment-parts.ts';
import { day, documentFields, identifier, line, prose, references, role, version } from './fields.ts';
import { memberState } from './member-state.ts';

const part = z.enum(assessmentPartIds);

/** What the assessment looked at, as the file of the system said it then: a later change makes the assessment stale. */
const basis = z
  .strictObject({
    purpose: prose.describe('Intended purpose that was assessed.'),
    intendedUsers: z.array(line).optional().describe('Users that were assessed.'),
    affectedPersons: z.array(line).optional().describe('Persons and groups that the file of the system named.'),
    markets: z.array(line).optional().describe('Markets that were assessed.'),
    roles: z.array(operatorRole).optional().describe('Our roles that were assessed.'),
  })
  .describe('What was assessed, in the words of the file of the system on that day.');

/** An impact assessment (ISO/IEC 42001 6.1.4, 8.4, A.5.2-A.5.5; AI Act Article 27(1)(a)-(f)). The body is the assessment. */
export const impactAssessmentSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence: what was assessed and what followed.'),
    system: identifier.describe('AI system that was assessed.'),
    systemVersion: version.describe('Version of the system that was assessed, quoted.'),
    performed: day.describe('Day on which the assessment was finished.'),
    kinds: z.array(z.enum(assessmentKinds)).min(1).describe('What the document serves as.'),
    trigger: line.describe('Why it was made: first use, new version, new purpose, yearly review.'),
    participants: z.array(role).min(1).describe('Roles that took part.'),
    affected: z.array(line).min(1).describe('Persons and groups affected.'),
    conclusion: z.enum(['acceptable', 'acceptable-with-measures', 'not-acceptable']).describe('Conclusion.'),
    residual: z.enum(['low', 'medium', 'high']).describe('Impact that remains.'),
    basis: basis.optional(),
    headings: z
      .array(
        z.strictObject({
          part: part.describe('Part of the assessment.'),
          heading: line.describe('Heading under which it is written.'),
        }),
      )
      .default([])
      .describe('Parts that are written under a heading of another name.'),
    answers: z
      .array(
        z.strictObject({
          part: part.describe('Part of the assessment.'),
          text: prose.describe('What the assessment says of it.'),
        }),
      )
      .default([])
      .describe('Parts that are written here and not in the body.'),
    publicSummary: identifier.optional().describe('Page on which the public reads a summary; a document of its own.'),
    dataProtectionAssessment: identifier
      .optional()
      .describe('Assessment under Article 35 of the GDPR that this one refers to (Article 27(4)).'),
    notified: z
      .strictObject({
        on: day.describe('Day of the notification.'),
        memberState: memberState.describe('Member State of the market surveillance authority.'),
        reference: line.optional().describe('Number under which the authority keeps it.'),
      })
      .optional()
      .describe('Notification of the market surveillance authority (Article 27(3)).'),
    controls: references('controls that the assessment relies on'),
    risks: references('risks that it found'),
  })
  .describe('An impact assessment of an AI system. The body is the assessment.');
export type ImpactAssessment = Readonly<z.infer<typeof impactAssessmentSchema>>;
