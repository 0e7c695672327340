import type { AuthorityCalendar, HolidayRule } from '../../model/calendar.ts';
import type { Day } from '../../model/fields.ts';
import { addDays, easterSunday, weekdayOf } from './calendar-day.ts';

/**
 * Whether a day is a working day at the place of an authority: no Saturday, no Sunday, no public holiday that we know of
 * (Regulation (EEC, Euratom) No 1182/71, Article 2).
 */
export function isWorkingDay(calendar: AuthorityCalendar, day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && holidayOn(calendar, day) === undefined;
}

/** The public holiday of a day, by name; nothing on any other day, and nothing where the calendar is silent. */
export function holidayOn(calendar: AuthorityCalendar, day: Day): string | undefined {
  if (!knowsHolidays(calendar, day)) return undefined;
  return calendar.holidays?.days.find((rule) => fallsOn(rule, day))?.name;
}

/** Whether the public holidays of the year of a day are known at the place. */
export function knowsHolidays({ holidays }: AuthorityCalendar, day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return holidays !== undefined && year >= holidays.from && year <= holidays.to;
}

function fallsOn(rule: HolidayRule, day: Day): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter) === day;
  if (rule.month !== month) return false;
  if ('day' in rule) return rule.day === date;
  if (rule.weekday !== weekdayOf(day)) return false;
  return rule.nth > 0 ? Math.ceil(date / 7) === rule.nth : addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
}
