import type { Day } from './fields.ts';

/** The same day of the month so many months later, or the last day of that month where it is shorter. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const later = Math.min(date, last.getUTCDate());
  return `${last.toISOString().slice(0, 8)}${String(later).padStart(2, '0')}`;
}
