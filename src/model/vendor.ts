import * as z from 'zod';
import { day, documentFields, line, references, requirement } from './fields.ts';

/** How a vendor stands in a SOC 2 report: a subservice organisation whose controls ours rest on. */
const subservice = z.strictObject({
  method: z
    .enum(['carve-out', 'inclusive'])
    .describe('Whether its controls are left out of the description, or are part of it.'),
  services: line.describe('Services of the vendor that the system rests on.'),
  controls: z
    .array(
      z.strictObject({
        what: line.describe('What the vendor is expected to do.'),
        requirements: z
          .array(requirement)
          .min(1)
          .describe('Criteria that are met only together with the vendor, such as `soc2-tsc-2017:CC6.4`.'),
      }),
    )
    .default([])
    .describe('Complementary subservice organisation controls.'),
});

/** A change for customers of what a vendor does: another region, more data, another purpose. */
const vendorChange = z.strictObject({
  what: line.describe('What changes, in one sentence that stands alone.'),
  announced: day.describe('Day on which customers were told.'),
  effective: day.describe('First day on which it is so.'),
});

/** A vendor; a sub-processor when it handles customer data on our behalf (GDPR Article 28(2), (4)). */
export const vendorSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('What the vendor does for us.'),
    subProcessor: z.boolean().describe('Whether it processes personal data of customers on our behalf.'),
    products: references('products that depend on it'),
    data: z.array(line).default([]).describe('Categories of data that it handles.'),
    regions: z.array(line).min(1).describe('Where data is processed.'),
    transfer: line.optional().describe('Transfer mechanism for data that leaves the EEA.'),
    aiModelVendor: z.boolean().default(false).describe('Whether it supplies an AI model.'),
    trainsOnCustomerData: z.boolean().default(false).describe('Whether it trains models on customer data.'),
    criticality: z.enum(['low', 'medium', 'high']).describe('How much we depend on it.'),
    announced: day.optional().describe('Day on which customers were told.'),
    since: day.describe('First day of use.'),
    until: day.optional().describe('Last day of use.'),
    changes: z.array(vendorChange).default([]).describe('What changed for customers while it was in use.'),
    assurance: z
      .array(
        z.strictObject({
          what: line.describe('Name of the report or certificate.'),
          on: day.describe('Day on which it was issued.'),
          until: day.optional().describe('Last day on which it holds.'),
        }),
      )
      .default([])
      .describe('Reports and certificates that we have read.'),
    subservice: subservice
      .optional()
      .describe('How it stands in a SOC 2 report; absent where our controls do not rest on its own.'),
  })
  .describe('A vendor; a sub-processor when it handles personal data of customers on our behalf.');
export type Vendor = Readonly<z.infer<typeof vendorSchema>>;
