import * as z from 'zod';

/** Section of Annex I: A (New Legislative Framework) or B (other harmonisation legislation, see Article 2(2)). */
export type AnnexISection = 'A' | 'B';

/** Acts of Annex I of the AI Act, by the section that lists them today. */
const acts = {
  A: [
    ...(['toys', 'recreational-craft', 'lifts', 'explosive-atmospheres', 'radio-equipment'] as const),
    ...(['pressure-equipment', 'cableways', 'protective-equipment', 'gas-appliances', 'medical-devices'] as const),
    'in-vitro-diagnostics',
  ],
  B: [
    ...(['aviation-security', 'two-or-three-wheel-vehicles', 'agricultural-vehicles', 'marine-equipment'] as const),
    ...(['rail', 'motor-vehicles', 'vehicle-safety', 'civil-aviation', 'machinery'] as const),
  ],
} as const;

/** An act of Annex I, in our own short name for what it regulates. */
export const annexIAct = z.enum([...acts.A, ...acts.B]);
export type AnnexIAct = z.infer<typeof annexIAct>;

/** The section that lists an act: Regulation (EU) 2026/1744 moved machinery from A to B. */
export function sectionOf(act: AnnexIAct, isAmended: boolean): AnnexISection {
  if (act === 'machinery' && !isAmended) return 'A';
  return (acts.A as readonly AnnexIAct[]).includes(act) ? 'A' : 'B';
}

/** What a team answers of a product under Annex I (Article 6(1) to (1c)). */
export const annexIAnswer = z
  .strictObject({
    legislation: annexIAct.describe('Act of Annex I that the product falls under.'),
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
