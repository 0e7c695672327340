import type { Check } from './check.ts';

/** An exception whose last day has passed (ISO/IEC 27001 A.5.1, A.5.36): the rule holds again. */
export const expiredException: Check = {
  id: 'expired-exception',
  severity: 'warning',
  summary: 'An exception has passed its last day.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.exceptions.values()) {
      if (value.until >= asOf) continue;
      report({
        message: `Unexpected exception until \`${value.until}\`, expected one that holds on ${asOf}. Follow the rule again and remove it, or have it granted anew.`,
        file,
        place: placeOf(['until']),
        actual: value.until,
      });
    }
  },
};
