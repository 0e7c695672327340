import type { Committee, MeetingRhythm, Minutes } from '../../model/committee.ts';
import type { Day } from '../../model/fields.ts';
import type { Program } from '../../model/program.ts';
import { addDays, addMonths } from '../clocks/calendar-day.ts';

/** A committee with its meetings up to a day. */
export interface CommitteeStanding {
  readonly committee: Committee;
  /** Minutes of the meetings held by the day, the latest first. */
  readonly minutes: readonly Minutes[];
  /** Last day by which it has to have met again. */
  readonly meetsBy: Day;
  readonly isLate: boolean;
}

const months: Readonly<Record<MeetingRhythm, number>> = { monthly: 1, quarterly: 3, 'semi-annual': 6, annual: 12 };

/**
 * How a committee stands at a date. It is to meet before the end of the month that lies as many months after the last
 * meeting as its rhythm says; before the first meeting the day of its approval counts.
 */
export function committeeStanding(program: Program, committee: Committee, asOf: Day): CommitteeStanding {
  const minutes = [...program.minutes.values()]
    .map(({ value }) => value)
    .filter((each) => each.committee === committee.id && each.held <= asOf)
    .sort((a, b) => (a.held < b.held ? 1 : a.held > b.held ? -1 : 0));
  const last = minutes[0]?.held ?? committee.approved;
  const meetsBy = endOfMonth(addMonths(`${last.slice(0, 8)}01`, months[committee.rhythm]));
  return { committee, minutes, meetsBy, isLate: meetsBy < asOf };
}

/** How many members of a committee were at a meeting; advisers and guests do not count. */
export function membersPresent({ members }: Committee, { attendees }: Minutes): number {
  return members.filter(({ role, seat }) => seat !== 'adviser' && attendees.includes(role)).length;
}

function endOfMonth(day: Day): Day {
  return addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1);
}
