import * as z from 'zod';
import { day, documentFields, identifier, line, period, prose, recordFields, references, requirement, role } from './fields.ts';

/** An objective of a management system (ISO/IEC 27001 and 42001, 6.2). */
export const objectiveSchema = z.strictObject({
  ...documentFields,
  frameworks: z.array(identifier).min(1).describe('Management systems that it belongs to.'),
  measure: line.describe('What is measured, and how.'),
  target: line,
  current: line.describe('Latest value.'),
  measured: day,
  due: day,
  status: z.enum(['on-track', 'at-risk', 'missed', 'met']),
});
export type Objective = Readonly<z.infer<typeof objectiveSchema>>;

/** An internal audit (9.2). */
export const internalAuditSchema = z.strictObject({
  ...recordFields,
  frameworks: z.array(identifier).min(1),
  auditor: role.describe('Role that audited; not one that runs what was audited.'),
  criteria: z.array(requirement).default([]).describe('Requirements that were audited.'),
  scope: prose,
  performed: day,
  period: period.optional(),
  result: prose,
  nonconformities: references('nonconformities raised'),
});
export type InternalAudit = Readonly<z.infer<typeof internalAuditSchema>>;

/** A management review (9.3). The body holds the minutes: inputs and decisions. */
export const managementReviewSchema = z.strictObject({
  ...recordFields,
  frameworks: z.array(identifier).min(1),
  held: day,
  attendees: z.array(role).min(1),
  decisions: z.array(z.strictObject({ what: line, owner: role, due: day })).default([]),
});
export type ManagementReview = Readonly<z.infer<typeof managementReviewSchema>>;

/** A nonconformity with its corrective action (10.2). */
export const nonconformitySchema = z.strictObject({
  ...recordFields,
  source: line.describe('Where it was found.'),
  requirement: requirement.optional(),
  raised: day,
  description: prose,
  rootCause: prose,
  correction: prose.describe('What was put right at once.'),
  correctiveAction: z.strictObject({ what: prose, owner: role, due: day, done: day.optional() }),
  effectivenessReviewed: day.optional(),
});
export type Nonconformity = Readonly<z.infer<typeof nonconformitySchema>>;

/** A legal, regulatory or contractual requirement (ISO/IEC 27001 A.5.31). */
export const legalRequirementSchema = z.strictObject({
  ...documentFields,
  jurisdiction: line,
  citation: line,
  obligation: prose.describe('What it asks of us, in our own words.'),
  met: prose.describe('How we meet it.'),
  controls: references('controls that meet it'),
});
export type LegalRequirement = Readonly<z.infer<typeof legalRequirementSchema>>;

/** An information asset (ISO/IEC 27001 A.5.9; ISO/IEC 42001 A.4.2). */
export const assetSchema = z.strictObject({
  ...documentFields,
  type: z.enum(['information', 'software', 'hardware', 'service', 'people', 'site', 'model']),
  classification: z.enum(['public', 'internal', 'confidential', 'restricted']),
  location: line,
  criticality: z.enum(['low', 'medium', 'high']),
  personalData: z.boolean(),
  vendors: references('vendors that host or supply it'),
});
export type Asset = Readonly<z.infer<typeof assetSchema>>;
