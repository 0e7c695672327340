import * as z from 'zod';
import { claimState } from './claim.ts';
import { day, period } from './fields.ts';
import { coverageStatus } from './release.ts';
import { path } from './site-json-fields.ts';

const text = z.string();

/** What stands behind a claim. */
export const claimEvidence = z.enum(['certificate', 'auditor-report', 'declaration', 'self-assessment']);
export type ClaimEvidence = z.infer<typeof claimEvidence>;

/** A claim as the site publishes it. */
export const claimFields = {
  id: text.describe('Permanent identifier.'),
  address: text.describe('Where the claim stands on the site.'),
  framework: text.describe('Catalog that the claim is about.'),
  frameworkTitle: text.describe('What people call it.'),
  state: z.enum([...claimState.options, 'lapsed']).describe('State on the day. After `expires` it is `lapsed`.'),
  statement: text.describe('The claim, in one sentence that stands alone.'),
  scope: text.describe('What it covers.'),
  notCovered: text.optional().describe('What it does not cover.'),
  products: z.array(text).describe('Products in scope.'),
  asOf: day.describe('Day as of which the state is given.'),
  since: day.optional().describe('First day on which the claim holds.'),
  expires: day.optional().describe('Last day on which the claim holds.'),
  body: text.optional().describe('Certification body, or the firm of auditors.'),
  accreditation: text.optional().describe('Accreditation body of the certification body.'),
  number: text.optional().describe('Number of the certificate.'),
  type: z.enum(['type-1', 'type-2']).optional().describe('Type of a SOC report.'),
  period: period.optional().describe('Period of a type 2 report, both days included.'),
  categories: z.array(text).describe('Trust services categories.'),
  opinion: z.enum(['unqualified', 'qualified']).optional().describe('Opinion of the auditor.'),
  stage: text.optional().describe('Stage of an audit under way.'),
  targetDate: day.optional().describe('Day by which an audit or plan is to be finished.'),
  reason: text.optional().describe('Why a framework is not applicable.'),
  evidence: claimEvidence.optional().describe('Class of what stands behind the claim; absent where nothing does yet.'),
  visibility: z.literal('public').describe('Who may read the claim.'),
  requestUrl: text.optional().describe('Where to ask for what stands behind it: a path or a mail address.'),
} as const;

const requirement = z.object({
  id: text.describe('Requirement, without its catalog.'),
  address: path.describe('Path of its page.'),
  status: z
    .enum([...coverageStatus.options, 'lapsed'])
    .optional()
    .describe('Status on the day; absent where none was released. After `expires` it is `lapsed`.'),
  prepared: coverageStatus.optional().describe('What a duty that does not bind yet would be, were it to bind today.'),
  expires: day.optional().describe('Last day on which the status holds without new evidence.'),
  evidence: z
    .object({
      class: text.describe('Class of the newest valid evidence.'),
      month: text.describe('Month in which it was produced, YYYY-MM.'),
    })
    .optional()
    .describe('The evidence behind the status, never its name.'),
});

/** A framework in scope with the statuses that were released. */
export const publishedFramework = z.object({
  id: text.describe('Catalog in scope.'),
  title: text.describe('Full title.'),
  edition: text.describe('Edition and amendments.'),
  kind: z.enum(['standard', 'criteria', 'law', 'framework']).describe('What sort of framework it is.'),
  address: path.describe('Path of its page.'),
  counts: z.record(z.enum([...coverageStatus.options, 'lapsed']), z.int()).describe('Requirements by status.'),
  requirements: z.array(requirement).describe('Assessable requirements, in the order of the framework.'),
});
