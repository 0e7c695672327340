import type { AuthorityCalendar } from '../../model/calendar.ts';
import type { Day } from '../../model/fields.ts';
import type { Moment } from '../../model/moment.ts';
import { addDays } from './calendar-day.ts';
import { endOfPeriod, type Period, secondWorkingDay, workingDayFrom } from './period-end.ts';
import { dayOfMoment, earliestInstant, localDay, localTime, startOfDay } from './time-zone.ts';
import { isWorkingDay, knowsHolidays } from './working-days.ts';

/** The end of a period: the instant at which it is over, the day there, and how people write it. */
export interface End {
  readonly until: number;
  readonly day: Day;
  /** A day, or a time with its offset where the period is one of hours. */
  readonly text: Moment;
}

/** The ends of a clock at the place of its authority. */
export interface ClockEnds {
  /** What people plan for. */
  readonly target: End;
  /** What the rules on counting allow at the latest: information, and never before the target. */
  readonly latest: End;
  readonly holidaysKnown: boolean;
  /** A wider reading of the latest end, where one is open. */
  readonly wider?: { readonly says: string; readonly latest: End };
}

const hour = 3_600_000;
const noon = 12 * hour;

/** The ends of a period that begins at a moment, at the place of an authority. A day alone is counted from its first instant. */
export function clockEnds(
  from: Moment,
  period: Period,
  calendar: AuthorityCalendar,
  options: { readonly weekendRelief?: boolean; readonly isPlain?: boolean } = {},
): ClockEnds {
  if (options.isPlain) return plainEnds(from, period, calendar);
  if (period.unit === 'hours') return hourEnds(from, period, calendar, options.weekendRelief === true);
  const { target, latest, holidaysKnown } = endOfPeriod(dayOfMoment(calendar, from), period, calendar);
  const ends = { target: endOfDay(target, calendar), latest: endOfDay(latest, calendar), holidaysKnown };
  return options.weekendRelief ? { ...ends, latest: relieved(ends.target, calendar) } : ends;
}

/** The ends of a period of a contract or a code: it is counted as it says, and no law moves its end. */
function plainEnds(from: Moment, period: Period, calendar: AuthorityCalendar): ClockEnds {
  const { target } = clockEnds(from, period, calendar);
  return { target, latest: target, holidaysKnown: true };
}

/**
 * Hours run through weekends and holidays (Regulation (EEC, Euratom) No 1182/71, Article 3(3) and (4)). The target counts
 * from the minute; the law does not count the hour in which the event lies (Article 3(1)).
 */
function hourEnds(from: Moment, period: Period, calendar: AuthorityCalendar, weekendRelief: boolean): ClockEnds {
  const start = earliestInstant(calendar, from);
  const target = endAt(start + period.count * hour, calendar);
  const full = endAt((Math.floor(start / hour) + 1 + period.count) * hour, calendar);
  const latest = weekendRelief ? laterOf(full, relieved(target, calendar)) : full;
  const holidaysKnown = knowsHolidays(calendar, latest.day);
  const days = endOfDay(secondWorkingDay(localDay(calendar, start), calendar), calendar);
  if (period.count < 48 || days.until <= latest.until) return { target, latest, holidaysKnown };
  const says = 'Article 3(5) of Regulation 1182/71 read as reaching periods of hours: two working days at least.';
  return { target, latest, holidaysKnown, wider: { says, latest: days } };
}

/** Noon of the next working day, where an end lies on none. */
function relieved(end: End, calendar: AuthorityCalendar): End {
  if (isWorkingDay(calendar, end.day)) return end;
  return endAt(startOfDay(calendar, workingDayFrom(end.day, calendar)) + noon, calendar);
}

function endAt(instant: number, calendar: AuthorityCalendar): End {
  return { until: instant, day: localDay(calendar, instant), text: localTime(calendar, instant) };
}

function endOfDay(day: Day, calendar: AuthorityCalendar): End {
  return { until: startOfDay(calendar, addDays(day, 1)), day, text: day };
}

function laterOf(a: End, b: End): End {
  return a.until >= b.until ? a : b;
}
