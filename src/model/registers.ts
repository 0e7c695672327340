import * as z from 'zod';
import {
  day,
  documentFields,
  identifier,
  line,
  period,
  prose,
  recordFields,
  references,
  requirement,
  role,
} from './fields.ts';

/** An objective of a management system (ISO/IEC 27001 and 42001, 6.2). */
export const objectiveSchema = z
  .strictObject({
    ...documentFields,
    frameworks: z.array(identifier).min(1).describe('Management systems that it belongs to.'),
    measure: line.describe('What is measured, and how.'),
    target: line.describe('Value to reach.'),
    current: line.describe('Latest value.'),
    measured: day.describe('Day of the latest value.'),
    due: day.describe('Day by which the target is to be reached.'),
    status: z.enum(['on-track', 'at-risk', 'missed', 'met']).describe('Where it stands.'),
  })
  .describe('An objective of a management system.');
export type Objective = Readonly<z.infer<typeof objectiveSchema>>;

/** An internal audit (9.2). */
export const internalAuditSchema = z
  .strictObject({
    ...recordFields,
    frameworks: z.array(identifier).min(1).describe('Management systems that were audited.'),
    auditor: role.describe('Role that audited; not one that runs what was audited.'),
    criteria: z.array(requirement).default([]).describe('Requirements that were audited.'),
    scope: prose.describe('What was audited.'),
    performed: day.describe('Day on which the audit was finished.'),
    period: period.optional().describe('Period that the audit looked at.'),
    result: prose.describe('What was found, in a few sentences.'),
    nonconformities: references('nonconformities raised'),
  })
  .describe('An internal audit.');
export type InternalAudit = Readonly<z.infer<typeof internalAuditSchema>>;

/** A management review (9.3). The body holds the minutes: inputs and decisions. */
export const managementReviewSchema = z
  .strictObject({
    ...recordFields,
    frameworks: z.array(identifier).min(1).describe('Management systems that were reviewed.'),
    held: day.describe('Day of the review.'),
    attendees: z.array(role).min(1).describe('Roles that took part.'),
    decisions: z
      .array(
        z.strictObject({
          what: line.describe('What was decided.'),
          owner: role.describe('Role that carries it out.'),
          due: day.describe('Day by which it is to be done.'),
        }),
      )
      .default([])
      .describe('Decisions and actions.'),
  })
  .describe('A management review. The body holds the minutes: inputs and decisions.');
export type ManagementReview = Readonly<z.infer<typeof managementReviewSchema>>;

/** A nonconformity with its corrective action (10.2). */
export const nonconformitySchema = z
  .strictObject({
    ...recordFields,
    source: line.describe('Where it was found.'),
    requirement: requirement.optional(),
    raised: day.describe('Day on which it was raised.'),
    description: prose.describe('What is not as it should be.'),
    evidence: references('evidence that showed it'),
    rootCause: prose.describe('Why it came about.'),
    correction: prose.describe('What was put right at once.'),
    correctiveAction: z
      .strictObject({
        what: prose.describe('What keeps it from happening again.'),
        owner: role.describe('Role that carries it out.'),
        due: day.describe('Day by which it is to be done.'),
        done: day.optional().describe('Day on which it was done.'),
      })
      .describe('What removes the cause.'),
    effectivenessReviewed: day.optional().describe('Day on which it was seen that the action works.'),
  })
  .describe('A nonconformity with its corrective action.');
export type Nonconformity = Readonly<z.infer<typeof nonconformitySchema>>;

/** A legal, regulatory or contractual requirement (ISO/IEC 27001 A.5.31). */
export const legalRequirementSchema = z
  .strictObject({
    ...documentFields,
    jurisdiction: line.describe('Whose law it is.'),
    citation: line.describe('Act and provision, or the contract.'),
    obligation: prose.describe('What it asks of us, in our own words.'),
    met: prose.describe('How we meet it.'),
    controls: references('controls that meet it'),
  })
  .describe('A legal, regulatory or contractual requirement.');
export type LegalRequirement = Readonly<z.infer<typeof legalRequirementSchema>>;

/** An information asset (ISO/IEC 27001 A.5.9; ISO/IEC 42001 A.4.2). */
export const assetSchema = z
  .strictObject({
    ...documentFields,
    type: z
      .enum(['information', 'software', 'hardware', 'service', 'people', 'site', 'model'])
      .describe('What sort of asset it is.'),
    classification: z
      .enum(['public', 'internal', 'confidential', 'restricted'])
      .describe('Class of the information that it holds.'),
    location: line.describe('Where it is.'),
    criticality: z.enum(['low', 'medium', 'high']).describe('How much depends on it.'),
    personalData: z.boolean().describe('Whether it holds personal data.'),
    vendors: references('vendors that host or supply it'),
  })
  .describe('An information asset.');
export type Asset = Readonly<z.infer<typeof assetSchema>>;
