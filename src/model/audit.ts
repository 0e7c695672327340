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

/** Kinds of audit, each with its own pack. */
export const auditKind = z.enum([
  'iso-stage-1',
  'iso-stage-2',
  'iso-surveillance',
  'iso-recertification',
  'soc2-type-1',
  'soc2-type-2',
  'soc2-with-iso42001',
  'ai-act-internal-control',
  'internal',
]);
export type AuditKind = z.infer<typeof auditKind>;

const kindTitles: Readonly<Record<AuditKind, string>> = {
  'iso-stage-1': 'Certification audit, stage 1',
  'iso-stage-2': 'Certification audit, stage 2',
  'iso-surveillance': 'Surveillance audit',
  'iso-recertification': 'Recertification audit',
  'soc2-type-1': 'SOC 2, type 1',
  'soc2-type-2': 'SOC 2, type 2',
  'soc2-with-iso42001': 'SOC 2 with ISO/IEC 42001',
  'ai-act-internal-control': 'Internal control under Annex VI of the AI Act',
  internal: 'Internal audit',
};

/** What people call an audit of this kind. */
export function kindTitle(kind: AuditKind): string {
  return kindTitles[kind];
}

/** A request of the auditor beyond what every audit of the kind asks for. */
const auditRequest = z.strictObject({
  number: line.max(20).describe('Number that the auditor gave it.'),
  request: line.describe('What is asked for, in our own words.'),
  requirements: z.array(requirement).default([]).describe('Requirements that it rests on.'),
  evidence: references('evidence that answers it'),
  owner: role.optional().describe('Role that answers it.'),
  due: day.optional().describe('Day by which the auditor wants it.'),
});

/** An audit: one pack is written for each. */
export const auditSchema = z
  .strictObject({
    ...documentFields,
    kind: auditKind.describe('Kind of audit; it decides what the pack holds.'),
    frameworks: z.array(identifier).min(1).describe('Catalogs that the audit is about.'),
    scope: prose.describe('Scope of the audit.'),
    auditor: line.optional().describe('Firm or body that audits.'),
    products: references('products in scope'),
    systems: references('AI systems in scope'),
    categories: z.array(identifier).default([]).describe('Trust services categories in scope.'),
    period: period.optional().describe('Observation period, for a type 2 report or a surveillance.'),
    on: day.describe('Day of the audit, or of the end of the period.'),
    covers: z
      .array(requirement)
      .default([])
      .describe(
        'Requirements that the auditor looked at or has announced, where these are known; a heading stands for all below it.',
      ),
    requests: z
      .array(auditRequest)
      .default([])
      .describe('Requests of the auditor beyond those that every audit of the kind brings.'),
    status: z.enum(['planned', 'under-way', 'finished']).describe('How far it has come.'),
  })
  .describe('An audit: one pack is written for each.');
export type Audit = Readonly<z.infer<typeof auditSchema>>;

/** A finding: an auditor's conclusion. Never produced by a check. */
export const findingSchema = z
  .strictObject({
    ...recordFields,
    audit: identifier.describe('Audit in which it was raised.'),
    requirement: requirement.optional(),
    grade: z.enum(['major', 'minor', 'observation', 'opportunity', 'exception']).describe("The auditor's grade."),
    raised: day.describe('Day on which it was raised.'),
    statement: prose.describe('What the auditor found.'),
    response: prose.describe("Management's response."),
    due: day.optional().describe('Day by which it is to be closed.'),
    closed: day.optional().describe('Day on which it was closed.'),
  })
  .describe("An auditor's conclusion. Never produced by a check.");
export type Finding = Readonly<z.infer<typeof findingSchema>>;
