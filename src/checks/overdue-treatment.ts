import { stateAt } from '../assess/treatment-actions.ts';
import type { Check } from './check.ts';

/** A step of a treatment that was to be done by now (ISO/IEC 27001 and 42001, 6.1.3 e and 8.3). */
export const overdueTreatment: Check = {
  id: 'overdue-treatment',
  severity: 'warning',
  summary: 'A step of the treatment of a risk has passed its day and is not done.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.risks.values()) {
      for (const [index, action] of (value.treatment?.actions ?? []).entries()) {
        if (stateAt(action, asOf) !== 'overdue') continue;
        report({
          message: `Unexpected step due on \`${action.due}\` and not done, expected a day not before ${asOf}. Ask \`${action.owner}\`: set \`done\`, or agree on a new day.`,
          file,
          place: placeOf(['treatment', 'actions', index, 'due']),
          actual: action.due,
        });
      }
    }
  },
};
