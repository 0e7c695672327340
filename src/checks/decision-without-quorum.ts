import { membersPresent } from '../assess/governance/committee-standing.ts';
import type { Check } from './check.ts';

/** Decisions of a meeting at which too few members were present for any (ISO/IEC 42001 5.3). */
export const decisionWithoutQuorum: Check = {
  id: 'decision-without-quorum',
  severity: 'error',
  summary: 'A committee decided although fewer members were present than its quorum asks for.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.minutes.values()) {
      const committee = program.committees.get(value.committee);
      const quorum = committee?.value.quorum;
      if (!committee || quorum === undefined || value.decisions.length === 0) continue;
      const present = membersPresent(committee.value, value);
      if (present >= quorum) continue;
      report({
        message: `Unexpected decisions with ${present} of ${quorum} members present, expected a quorum. Correct \`attendees\`, or let a meeting that has one decide again.`,
        file,
        place: placeOf(['attendees']),
        related: [{ message: 'The quorum', file: committee.file, place: committee.placeOf(['quorum']) }],
      });
    }
  },
};
