import { committeeStanding } from '../assess/governance/committee-standing.ts';
import type { Check } from './check.ts';

/** A committee that has not met as often as it is to meet (ISO/IEC 42001 5.3, A.3.2). */
export const committeeWithoutMeeting: Check = {
  id: 'committee-without-meeting',
  severity: 'warning',
  summary: 'A committee has no minutes of a meeting that its rhythm asked for.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.committees.values()) {
      const { meetsBy, isLate, minutes } = committeeStanding(program, value, asOf);
      if (!isLate) continue;
      const last = minutes[0] === undefined ? 'it has no minutes yet' : `it last met on ${minutes[0].held}`;
      report({
        message: `Unexpected absence of minutes, expected some by ${meetsBy}: the committee meets \`${value.rhythm}\`, and ${last}. Write the minutes, or change the rhythm.`,
        file,
        place: placeOf(['rhythm']),
        actual: value.rhythm,
      });
    }
  },
};
