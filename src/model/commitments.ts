import * as z from 'zod';
import { line, references, requirement } from './fields.ts';

/** Trust services categories (TSP section 100). Security is mandatory. */
export const trustServicesCategory = z.enum([
  'security',
  'availability',
  'processing-integrity',
  'confidentiality',
  'privacy',
]);

const products = references('products that it is about; all when empty');
const categories = z
  .array(trustServicesCategory)
  .default([])
  .describe('Trust services categories that it is about; all when empty.');

/** What a description of the system says beyond registers (AICPA description criteria, DC 200): promises, needs, and what customers do. */
export const serviceDescription = z
  .strictObject({
    commitments: z
      .array(
        z.strictObject({
          what: line.describe('What customers are promised.'),
          where: line.describe('Where the promise is made.'),
          categories,
          products,
        }),
      )
      .default([])
      .describe('Principal service commitments.'),
    requirements: z
      .array(
        z.strictObject({
          what: line.describe('What the system must do so that the promises are kept.'),
          from: line.describe('Promise, law or policy that it follows from.'),
          categories,
          products,
        }),
      )
      .default([])
      .describe('Principal system requirements.'),
    customerControls: z
      .array(
        z.strictObject({
          what: line.describe('What a customer has to do so that our controls can work.'),
          requirements: z
            .array(requirement)
            .min(1)
            .describe('Criteria that are met only together with the customer, such as `soc2-tsc-2017:CC6.2`.'),
          products,
        }),
      )
      .default([])
      .describe('Complementary user entity controls.'),
  })
  .describe('What a description of the system says beyond registers.');
export type ServiceDescription = Readonly<z.infer<typeof serviceDescription>>;
