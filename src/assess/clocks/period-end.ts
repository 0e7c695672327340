import type { AuthorityCalendar } from '../../model/calendar.ts';
import type { Day } from '../../model/fields.ts';
import { addDays, addMonths } from './calendar-day.ts';
import { isWorkingDay, knowsHolidays } from './working-days.ts';

/** A period of law: a number of hours, days or months. */
export interface Period {
  readonly count: number;
  readonly unit: 'hours' | 'days' | 'months';
}

/** The two ends of a period of days or months: the date that people plan for, and the last one that the law allows. */
export interface PeriodEnd {
  /** The plain date: the day of the event is not counted, every other one is. */
  readonly target: Day;
  /** The same after the rules on working days; never before the target. */
  readonly latest: Day;
  /** Whether the public holidays up to the latest day are known; where not, the law may allow more, never less. */
  readonly holidaysKnown: boolean;
}

/**
 * The end of a period of days or months that begins with an event on a day (Regulation (EEC, Euratom) No 1182/71): the
 * day of the event is not counted (3(1)); a last day that is no working day moves to the next one (3(4)); two days or
 * more hold at least two working days (3(5)).
 */
export function endOfPeriod(event: Day, period: Period, calendar: AuthorityCalendar): PeriodEnd {
  const target = period.unit === 'months' ? addMonths(event, period.count) : addDays(event, period.count);
  let latest = target;
  while (!isWorkingDay(calendar, latest)) latest = addDays(latest, 1);
  const isShort = period.unit === 'days' && period.count < 2;
  if (!isShort) latest = laterOf(latest, secondWorkingDay(event, calendar));
  return { target, latest, holidaysKnown: knowsHolidays(calendar, event) && knowsHolidays(calendar, latest) };
}

/** The second working day after a day: no period of two days or more ends before it does (Article 3(5)). */
export function secondWorkingDay(event: Day, calendar: AuthorityCalendar): Day {
  let day = event;
  for (let found = 0; found < 2; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) found++;
  }
  return day;
}

/** The next working day at or after a day. */
export function workingDayFrom(day: Day, calendar: AuthorityCalendar): Day {
  return isWorkingDay(calendar, day) ? day : workingDayFrom(addDays(day, 1), calendar);
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
