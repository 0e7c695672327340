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

/** Every act of Annex I, each in our own short name for what it regulates. */
export const annexIActs = [...acts.A, ...acts.B] as const;
export type AnnexIAct = (typeof annexIActs)[number];

/** The section that lists an act: Regulation (EU) 2026/1744 moved machinery from A to B. */
export function sectionOf(act: AnnexIAct, isAmended: boolean): AnnexISection {
  if (act === 'machinery' && !isAmended) return 'A';
  return (acts.A as readonly AnnexIAct[]).includes(act) ? 'A' : 'B';
}
