import type { Check } from './check.ts';

/** A control that was to be in place by now (ISO/IEC 27001 and 42001, 6.1.3 e and 6.2: plans have dates). */
export const plannedControlOverdue: Check = {
  id: 'planned-control-overdue',
  severity: 'warning',
  summary: 'A planned control has passed the day by which it was to be in place.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.controls.values()) {
      const { plannedFor } = value;
      if (plannedFor === undefined || plannedFor >= asOf) continue;
      if (!value.implements.some(({ status }) => status === 'planned')) continue;
      report({
        message: `Unexpected plan for \`${plannedFor}\`, expected a day not before ${asOf}. Put the control into practice, or set a new day.`,
        file,
        place: placeOf(['plannedFor']),
        actual: plannedFor,
      });
    }
  },
};
