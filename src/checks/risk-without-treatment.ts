import type { Check } from './check.ts';

/** A risk about which nothing was decided, or whose mitigation names no measure (ISO/IEC 27001 and 42001, 6.1.3, 8.3). */
export const riskWithoutTreatment: Check = {
  id: 'risk-without-treatment',
  severity: 'error',
  summary: 'A risk has no treatment.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.risks.values()) {
      const { id, treatment } = value;
      if (treatment === undefined) {
        const message = `Unexpected risk \`${id}\` without a treatment, expected one of \`mitigate\`, \`accept\`, \`avoid\`, \`transfer\`. Add \`treatment\`.`;
        report({ message, file, place: placeOf(['id']), actual: id });
      } else if (treatment.option !== 'accept' && treatment.plan === undefined && treatment.controls.length === 0) {
        const message = `Unexpected option \`${treatment.option}\` without measures, expected \`plan\` or \`controls\`. Say what is done.`;
        report({ message, file, place: placeOf(['treatment', 'option']), actual: treatment.option });
      }
    }
  },
};
