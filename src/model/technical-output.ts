import * as z from 'zod';
import { annexIVPoints } from './annex-iv.ts';
import { day } from './fields.ts';

const state = z.enum(['present', 'partial', 'missing', 'not-applicable']).describe('How the point stands.');

const point = z.object({
  point: z.enum(annexIVPoints).describe('Point of Annex IV, without the catalog.'),
  title: z.string().describe('Short title.'),
  state,
  found: z
    .array(
      z.object({
        what: z.string().describe('What is there.'),
        file: z.string().describe('Document that holds it.'),
      }),
    )
    .describe('What is there.'),
  missing: z.array(z.string()).describe('What is not there.'),
  reason: z.string().optional().describe('Why the point does not apply.'),
  remark: z.string().optional().describe('What a reader must know of the state.'),
});

const conformity = z.object({
  route: z.enum(['annex-vi', 'annex-vii', 'annex-vi-or-vii', 'sectoral', 'none']).describe('How it is assessed.'),
  basis: z.string().describe('Provision that decides.'),
  reason: z.string().describe('Why.'),
  needsNotifiedBody: z.boolean().describe('Whether a notified body has to take part.'),
  remarks: z.array(z.string()).describe('What a reader must know.'),
});

const declaration = z.object({
  id: z.string().describe('Identifier of the declaration.'),
  state: z.enum(['draft', 'issued', 'withdrawn']).describe('Whether it was issued.'),
  items: z
    .array(
      z.object({
        item: z.string().describe('Item of Annex V, without the catalog.'),
        title: z.string().describe('Short title.'),
        state: z.enum(['present', 'missing', 'not-applicable']).describe('How the item stands.'),
        says: z.string().optional().describe('What it says.'),
        because: z.string().optional().describe('What is missing, or why it does not apply.'),
      }),
    )
    .describe('The eight items.'),
});

const registration = z.object({
  section: z.enum(['A', 'B', 'C']).describe('Section of Annex VIII.'),
  basis: z.string().describe('Provision that asks for it.'),
  fields: z
    .array(
      z.object({
        requirement: z.string().describe('Field, as `catalog:requirement`.'),
        title: z.string().describe('Short title.'),
        state: z.enum(['present', 'missing', 'not-applicable', 'optional']).describe('How the field stands.'),
        value: z.string().optional().describe('What is entered.'),
      }),
    )
    .describe('Fields that are asked for.'),
  remarks: z.array(z.string()).describe('What a reader must know.'),
});

const retention = z.object({
  requirement: z.string().describe('Provision, as `catalog:requirement`.'),
  what: z.string().describe('Document.'),
  state: z.enum(['kept', 'not-applicable', 'undecided']).describe('Whether it is to be kept.'),
  until: day.optional().describe('Last day, by the reading that keeps longest.'),
  readings: z
    .array(
      z.object({
        says: z.string().describe('From which day the ten years count.'),
        until: day.describe('Last day under this reading.'),
      }),
    )
    .describe('Both readings.'),
  because: z.string().optional().describe('Why not, or why it cannot be said.'),
});

/** What `trustwright technical-documentation --format json` prints. */
export const technicalDocumentationOutput = z
  .object({
    asOf: day.describe('Day for which it was assembled.'),
    system: z.string().describe('Identifier of the AI system.'),
    systemVersion: z.string().describe('Its version.'),
    file: z.string().nullable().describe('Technical file; null where there is none.'),
    counts: z.record(state, z.int()).describe('Points by state.'),
    points: z.array(point).describe('Leaf points of Annex IV, in the order of the law.'),
    conformity: conformity.describe('Route of the conformity assessment.'),
    declaration: declaration.nullable().describe('Declaration of conformity; null where there is none.'),
    registrations: z.array(registration).describe('Registration data, by section of Annex VIII.'),
    registrationRemark: z.string().optional().describe('Why there is none.'),
    retention: z.array(retention).describe('Documents that are kept, and until when.'),
    remarks: z.array(z.string()).describe('What a reader must know.'),
  })
  .describe('What `trustwright technical-documentation --format json` prints.');
