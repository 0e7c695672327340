import * as z from 'zod';
import { day, documentFields, identifier, line, requirement } from './fields.ts';

/** A policy: what the organisation has decided, for whom, and under which requirements. The body is the text. */
export const policySchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence that tells a reader whether to open this policy.'),
    appliesTo: line.optional().describe('Whom or what the policy binds.'),
    effective: day.optional().describe('Day from which this version is in force; the day of approval when absent.'),
    requirements: z
      .array(requirement)
      .default([])
      .describe('Requirements that the policy speaks to. A mention is no implementation: controls implement.'),
    supersedes: identifier.optional().describe('Identifier of the policy that this one replaces.'),
    retainUntil: day.optional().describe('Day until which versions are kept, where the law names one.'),
  })
  .describe('What the organisation has decided, for whom, and under which requirements. The body is the text.');
export type Policy = Readonly<z.infer<typeof policySchema>>;
