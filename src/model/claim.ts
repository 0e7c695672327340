import * as z from 'zod';
import { day, documentFields, identifier, line, period, prose, references } from './fields.ts';

/** What may be claimed about a framework. `lapsed` is computed, never written. */
export const claimState = z.enum([
  'certified',
  'attested',
  'declared',
  'aligned',
  'in-audit',
  'planned',
  'not-applicable',
]);
export type ClaimState = z.infer<typeof claimState>;

/** A claim about a framework; the check `claim-without-facts` says which facts each state requires. */
export const claimSchema = z
  .strictObject({
    ...documentFields,
    framework: identifier.describe('Catalog that the claim is about.'),
    state: claimState.describe('What may be said of the framework.'),
    statement: line.describe('The claim, in one sentence that stands alone.'),
    scope: prose.describe('What the claim covers.'),
    notCovered: line.optional().describe('What it does not cover.'),
    products: references('products in scope'),
    since: day.optional().describe('First day on which the claim holds.'),
    until: day.optional().describe('Last day on which the claim holds; it lapses by itself afterwards.'),
    body: line.optional().describe('Certification body, or the firm of auditors.'),
    accreditation: line.optional().describe('Accreditation body of the certification body.'),
    number: line.optional().describe('Number of the certificate.'),
    type: z.enum(['type-1', 'type-2']).optional().describe('Type of a SOC report.'),
    period: period.optional().describe('Period of a type 2 report.'),
    categories: z.array(identifier).default([]).describe('Trust services categories.'),
    opinion: z.enum(['unqualified', 'qualified']).optional().describe('Opinion of the auditor.'),
    stage: line.optional().describe('Stage of an audit under way.'),
    targetDate: day.optional().describe('Day by which an audit or plan is to be finished.'),
    reason: line.optional().describe('Why a framework is not applicable.'),
    evidence: references('evidence of the claim'),
  })
  .describe('A claim about a framework, in words that the facts support.');
export type Claim = Readonly<z.infer<typeof claimSchema>>;
