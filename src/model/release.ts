import * as z from 'zod';
import { claimState } from './claim.ts';
import { day, identifier } from './fields.ts';

/** Coverage of a requirement. */
export const coverageStatus = z.enum(['covered', 'partial', 'planned', 'gap', 'excluded', 'not-triggered']);
export type CoverageStatus = z.infer<typeof coverageStatus>;

/** What is released about one requirement. */
export const releasedRequirement = z.strictObject({
  id: z.string().describe('Requirement, without its catalog.'),
  status: coverageStatus,
  prepared: coverageStatus.optional().describe('What a duty that does not bind yet will be, were it to bind today.'),
  evidence: z
    .strictObject({
      class: identifier.describe('Class of the newest valid evidence.'),
      month: z.string().regex(/^\d{4}-\d{2}$/).describe('Month in which it was produced.'),
    })
    .optional(),
  until: day.optional().describe('Last day on which the status holds without new evidence.'),
});
export type ReleasedRequirement = Readonly<z.infer<typeof releasedRequirement>>;

/** `content/release.yaml`: what customers are told of internal work, released on purpose and reviewed like any change. */
export const releaseRecordSchema = z.strictObject({
  format: z.literal(1),
  asOf: day.describe('Day on which the record was computed.'),
  frameworks: z.array(
    z.strictObject({
      id: identifier,
      requirements: z.array(releasedRequirement),
    }),
  ),
  claims: z.array(z.strictObject({ id: identifier, state: claimState, until: day.optional() })),
});
export type ReleaseRecord = Readonly<z.infer<typeof releaseRecordSchema>>;
