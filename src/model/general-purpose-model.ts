import * as z from 'zod';
import { day } from './fields.ts';

/** What a team answers of a general-purpose AI model that it places on the market itself (Articles 3(63), 51 to 55). */
export const generalPurposeModel = z
  .strictObject({
    trainingCompute: z
      .number()
      .positive()
      .optional()
      .describe(
        'Cumulative compute of its training in floating-point operations, for instance 2.1e24; more than 10^25 presumes high-impact capabilities (Article 51(2)).',
      ),
    highImpact: z
      .boolean()
      .default(false)
      .describe('Whether an evaluation found high-impact capabilities (Article 51(1)(a)).'),
    designated: z
      .boolean()
      .default(false)
      .describe('Whether the Commission designated it as of systemic risk (Articles 51(1)(b), 52(4)).'),
    argument: z
      .enum(['pending', 'accepted', 'rejected'])
      .optional()
      .describe('State of the argument that it presents no systemic risk all the same (Article 52(2) and (3)).'),
    freeAndOpenSource: z
      .boolean()
      .default(false)
      .describe('Whether it is released under a free and open-source licence (Articles 53(2), 54(6)).'),
    codeOfPractice: z
      .boolean()
      .default(false)
      .describe('Whether we adhere to a code of practice or harmonised standard (Articles 53(4), 55(2)).'),
    placedOnMarket: day
      .optional()
      .describe('Day on which the model was placed on the market (Article 111(3)); that of the system when absent.'),
  })
  .describe('General-purpose AI model that we place on the market ourselves. Not for models of vendors.');
export type GeneralPurposeModel = Readonly<z.infer<typeof generalPurposeModel>>;
