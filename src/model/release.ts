import * as z from 'zod';
import { claimState } from './claim.ts';
import { day, identifier } from './fields.ts';

/** Coverage of a requirement. */
export const coverageStatus = z.enum(['covered', 'partial', 'planned', 'gap', 'excluded', 'not-triggered']);
export type CoverageStatus = z.infer<typeof coverageStatus>;

/** What is released about one requirement. */
export const releasedRequirement = z.strictObject({
  id: z.string().describe('Requirement, without its catalog.'),
  status: coverageStatus.describe('Coverage on the day of the record.'),
  prepared: coverageStatus.optional().describe('What a duty that does not bind yet will be, were it to bind today.'),
  from: day.optional().describe('First day on which it binds. What is prepared is its status from then on.'),
  evidence: z
    .strictObject({
      class: identifier.describe('Class of the newest valid evidence.'),
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .describe('Month in which it was produced.'),
    })
    .optional()
    .describe('The evidence behind the status, never its name.'),
  until: day.optional().describe('Last day on which the status holds without new evidence.'),
});
export type ReleasedRequirement = Readonly<z.infer<typeof releasedRequirement>>;

/** `content/release.yaml`: what customers are told of internal work, released on purpose and reviewed like any change. */
export const releaseRecordSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of the form of the record.'),
    asOf: day.describe('Day on which the record was computed.'),
    frameworks: z
      .array(
        z.strictObject({
          id: identifier.describe('Catalog in scope.'),
          requirements: z.array(releasedRequirement).describe('Requirements in the order of the catalog.'),
        }),
      )
      .describe('Coverage by framework.'),
    claims: z
      .array(
        z.strictObject({
          id: identifier.describe('Claim that is public.'),
          state: claimState.describe('State on the day of the record.'),
          until: day.optional().describe('Last day on which the claim holds.'),
        }),
      )
      .describe('Public claims.'),
  })
  .describe('What customers are told of internal work. `trustwright release` writes it, a review releases it.');
export type ReleaseRecord = Readonly<z.infer<typeof releaseRecordSchema>>;
