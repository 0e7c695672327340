import type { Check } from './check.ts';

/** An acceptance older than the treatment whose remainder it accepts (ISO/IEC 27001 and 42001, 6.1.3 f). */
export const acceptanceBeforeTreatment: Check = {
  id: 'acceptance-before-treatment',
  severity: 'warning',
  summary: 'A risk was accepted before its treatment was decided.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.risks.values()) {
      const { treatment, acceptance } = value;
      if (!treatment || !acceptance || acceptance.on >= treatment.decided) continue;
      report({
        message: `Unexpected acceptance on \`${acceptance.on}\`, expected a day from ${treatment.decided} on, when the treatment was decided. Ask again for what remains now.`,
        file,
        place: placeOf(['acceptance', 'on']),
        actual: acceptance.on,
        related: [{ message: 'Decided here', file, place: placeOf(['treatment', 'decided']) }],
      });
    }
  },
};
