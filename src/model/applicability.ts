import * as z from 'zod';
import { documentFields, identifier, line, requirement } from './fields.ts';

/** One decision of a Statement of Applicability. */
export const applicabilityDecision = z.strictObject({
  requirement,
  applicable: z.boolean().describe('Whether the requirement applies.'),
  basis: z
    .array(z.enum(['risk', 'law', 'contract', 'baseline']))
    .default([])
    .describe('Why an applicable requirement was selected: a risk, a law, a contract, or what we do in any case.'),
  justification: line.optional().describe('Why it is in, or why it is out. Required for an exclusion.'),
});
export type ApplicabilityDecision = Readonly<z.infer<typeof applicabilityDecision>>;

/** A Statement of Applicability: one decision per control of the catalog (ISO/IEC 27001 and 42001, 6.1.3). */
export const applicabilitySchema = z
  .strictObject({
    ...documentFields,
    catalog: identifier.describe('Catalog that the decisions are about.'),
    decisions: z.array(applicabilityDecision).describe('Decisions, in the order of the catalog.'),
  })
  .describe('A Statement of Applicability: one decision per control of a catalog.');
export type Applicability = Readonly<z.infer<typeof applicabilitySchema>>;
