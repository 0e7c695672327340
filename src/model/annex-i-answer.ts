import * as z from 'zod';
import { annexIActs } from './annex-i.ts';

/** What a team answers of a product under Annex I (Article 6(1) to (1c)). */
export const annexIAnswer = z
  .strictObject({
    legislation: z.enum(annexIActs).describe('Act of Annex I that the product falls under.'),
    part: z
      .enum(['product', 'safety-component'])
      .describe('Whether the system is the product itself or a safety component of it (Article 6(1)(a)).'),
    thirdPartyAssessment: z
      .boolean()
      .optional()
      .describe('Whether a third party must assess the conformity of the product (Article 6(1)(b)).'),
    onlyOtherRisks: z
      .boolean()
      .default(false)
      .describe('Whether that assessment concerns only risks other than to health and safety (Article 6(1c)).'),
    assistanceOnly: z
      .boolean()
      .default(false)
      .describe('Whether the component only assists, optimises, adds convenience or controls quality (Article 6(1a)).'),
    failureEndangers: z
      .boolean()
      .optional()
      .describe('Whether its failure would endanger health and safety all the same (Article 6(1b)).'),
  })
  .describe('Product under Annex I that the system is or belongs to (Article 6(1)).');
export type AnnexIAnswer = Readonly<z.infer<typeof annexIAnswer>>;
