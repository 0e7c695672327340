import * as z from 'zod';
import { day, line, recordFields, references } from './fields.ts';

/** An incident: security, privacy or AI. The body is the account. Art. 73 clocks are computed, never written. */
export const incidentSchema = z
  .strictObject({
    ...recordFields,
    summary: line.describe('One sentence: what happened.'),
    kinds: z
      .array(z.enum(['security', 'privacy', 'ai', 'availability']))
      .min(1)
      .describe('What it touched.'),
    severity: z.enum(['low', 'medium', 'high', 'critical']).describe('How grave it was.'),
    detected: day.describe('Day on which it was detected.'),
    aware: day.describe('Day on which we became aware of it.'),
    resolved: day.optional().describe('Day on which it was resolved.'),
    systems: references('AI systems concerned'),
    controls: references('controls that failed or held'),
    customersNotified: day.optional().describe('Day on which customers were told.'),
    reportable: z.boolean().describe('Whether an authority had to be told.'),
    lesson: line.optional().describe('What was changed.'),
  })
  .describe('An incident of security, privacy, availability or AI. The body is the account.');
export type Incident = Readonly<z.infer<typeof incidentSchema>>;
