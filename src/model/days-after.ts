import type { Day } from './fields.ts';

/** The day so many days later, or earlier where the number is negative. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
