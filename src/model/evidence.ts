import * as z from 'zod';
import { day, identifier, line, period, recordFields, references, sha256 } from './fields.ts';

/** Whole lists from which auditors draw their samples. */
export const population = z.enum([
  'access-requests',
  'alerts',
  'backups',
  'changes',
  'data-subject-requests',
  'incidents',
  'joiners',
  'leavers',
  'vulnerabilities',
]);
export type Population = z.infer<typeof population>;

/** Evidence: a dated record that a control was performed, with what an auditor asks of information produced by the entity. */
export const evidenceSchema = z
  .strictObject({
    ...recordFields,
    class: identifier.describe('Class that customers may be told, for instance `access-review` or `backup-test`.'),
    controls: z.array(identifier).min(1).describe('Controls that it shows in operation.'),
    systems: references('AI systems that it concerns'),
    method: z.enum(['examine', 'interview', 'test']).describe('How it was obtained (NIST SP 800-53A).'),
    result: z.enum(['pass', 'fail', 'informational']).describe('What it shows.'),
    source: z
      .strictObject({
        system: line.describe('System that the record comes from.'),
        query: line.optional().describe('Query, report name or parameters that produced it.'),
      })
      .optional()
      .describe('Where it comes from.'),
    generatedAt: day.optional().describe('Day on which the record was produced.'),
    generatedBy: line.optional().describe('Role or job that produced it.'),
    period: period.optional().describe('Period that the record covers.'),
    population: population
      .optional()
      .describe('What it is the whole list of in its period; absent for a record that is no population.'),
    rowCount: z.int().min(0).optional().describe('Rows in the record, for completeness.'),
    validUntil: day.describe('Last day on which it may be relied on.'),
    file: z
      .strictObject({
        path: line.describe('Path of the file, relative to this document.'),
        sha256,
      })
      .optional()
      .describe('The record itself, when it is kept in the repository.'),
    limitations: line.optional().describe('What the record does not show.'),
  })
  .describe('A dated record that a control was performed, with what an auditor asks of it.');
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
