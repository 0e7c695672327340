import type { ProgramSettings } from './program-settings.ts';
import type { RiskScale } from './risk-scale.ts';

/** The scale of a program that defines none: five levels each, four bands of their product, appetite up to moderate. */
export const defaultRiskScale: RiskScale = {
  likelihood: [
    { name: 'Rare', means: 'Less than once in ten years.' },
    { name: 'Unlikely', means: 'Once in three to ten years.' },
    { name: 'Possible', means: 'Once in one to three years.' },
    { name: 'Likely', means: 'About once a year.' },
    { name: 'Almost certain', means: 'Several times a year.' },
  ],
  impact: [
    { name: 'Negligible', means: 'Nobody is harmed; a nuisance that an afternoon repairs.' },
    { name: 'Minor', means: 'A few people are annoyed; the cost is within what a team may spend.' },
    { name: 'Moderate', means: 'Several customers are affected or single people distressed; a plan has to change.' },
    { name: 'Major', means: 'People are put at a lasting disadvantage, or an important customer is lost.' },
    {
      name: 'Severe',
      means: 'People’s rights, health or safety are seriously harmed, or the organisation may not survive.',
    },
  ],
  bands: [
    { id: 'low', from: 1 },
    { id: 'moderate', from: 5 },
    { id: 'high', from: 10 },
    { id: 'critical', from: 15 },
  ],
  appetite: 'moderate',
};

/** The scale on which a program rates its risks. */
export function scaleOf(settings: ProgramSettings): RiskScale {
  return settings.riskScale ?? defaultRiskScale;
}
