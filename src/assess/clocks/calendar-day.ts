import type { Day } from '../../model/fields.ts';

const millisecondsOfDay = 86_400_000;

/** The day a number of days after another, or before it where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(millisecondsAt(day) + days * millisecondsOfDay);
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (millisecondsAt(to) - millisecondsAt(from)) / millisecondsOfDay;
}

/**
 * The same date some months later, or the last day of that month where it has no such date (Regulation (EEC, Euratom)
 * No 1182/71, Article 3(2)(c)). Years are twelve months each.
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)));
}

/** Day of the week, 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(millisecondsAt(day)).getUTCDay();
}

/** Easter Sunday of a year in the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
}

/** Milliseconds of the day's midnight in UTC since 1970. */
export function millisecondsAt(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day in UTC on which an instant lies. */
export function dayOf(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
