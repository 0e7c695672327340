import { isLevel } from '../assess/risk-rating.ts';
import { scaleOf } from '../model/default-risk-scale.ts';
import type { Check } from './check.ts';

/** A risk on a level that the program's scale does not have, so that nobody can say what it means (ISO/IEC 27001 and 42001, 6.1.2). */
export const riskOutsideScale: Check = {
  id: 'risk-outside-scale',
  severity: 'error',
  summary: 'A risk is rated on a level that the scale of the program does not have.',
  run(program, { report }) {
    const scale = scaleOf(program.settings.value);
    for (const { value, file, placeOf } of program.risks.values()) {
      const { likelihood, impact, treatment } = value;
      const rated = [
        { path: ['likelihood'], number: likelihood, levels: scale.likelihood },
        { path: ['impact'], number: impact, levels: scale.impact },
        { path: ['treatment', 'residualLikelihood'], number: treatment?.residualLikelihood, levels: scale.likelihood },
        { path: ['treatment', 'residualImpact'], number: treatment?.residualImpact, levels: scale.impact },
      ];
      for (const { path, number, levels } of rated) {
        if (number === undefined || isLevel(levels, number)) continue;
        const expected = levels.map(({ name }, index) => `${index + 1} (${name.toLowerCase()})`);
        report({
          message: `Unexpected level \`${number}\`, expected one of the scale: ${expected.join(', ')}. Choose the level that fits, or add it to \`riskScale\`.`,
          file,
          place: placeOf(path),
          actual: String(number),
          expected,
        });
      }
    }
  },
};
