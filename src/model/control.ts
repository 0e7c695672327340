import * as z from 'zod';
import { day, documentFields, line, references, requirement, role } from './fields.ts';

/** How far something is done (OSCAL implementation status). */
export const implementationStatus = z
  .enum(['implemented', 'partial', 'planned', 'alternative', 'not-applicable'])
  .describe('OSCAL implementation status.');
export type ImplementationStatus = z.infer<typeof implementationStatus>;

/** A requirement that a control implements, how far, and how much of the requirement it answers. */
export const implementation = z.strictObject({
  requirement,
  status: implementationStatus.describe('How far it is done (OSCAL implementation status).'),
  extent: z.enum(['full', 'part']).default('full').describe('How much of the requirement this control answers.'),
  note: line.optional().describe('What is left over, or how an alternative serves.'),
});
export type Implementation = Readonly<z.infer<typeof implementation>>;

/** A control: what the organisation does. The body is its narrative: who does what, how often, with which tool. */
export const controlSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence: what is done.'),
    type: z.enum(['preventive', 'detective', 'corrective']).describe('When it acts.'),
    nature: z.enum(['manual', 'automated', 'hybrid']).describe('Who or what performs it.'),
    frequency: z
      .enum(['continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'semi-annual', 'annual', 'on-event'])
      .describe('How often it is performed.'),
    operator: role.describe('Role that performs it.'),
    tools: z.array(line).default([]).describe('Tools that it is performed with.'),
    record: line.describe('Record that each performance leaves.'),
    policies: references('policies that this control puts into practice'),
    systems: references('AI systems that it protects or governs'),
    implements: z.array(implementation).default([]).describe('Requirements that this control implements.'),
    plannedFor: day.optional().describe('Day by which a planned control is to be in place.'),
  })
  .describe('What the organisation does. The body says who does what, how often and with which tool.');
export type Control = Readonly<z.infer<typeof controlSchema>>;
