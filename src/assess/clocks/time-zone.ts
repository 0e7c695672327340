import type { Day } from '../../model/fields.ts';
import type { Moment } from '../../model/moment.ts';
import { addDays, dayOf, millisecondsAt, weekdayOf } from './calendar-day.ts';

/** The time zone of an authority in the Union: summer time is one hour ahead (Directive 2000/84/EC). */
export interface Zone {
  /** Minutes ahead of UTC in winter. */
  readonly standardMinutes: number;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * Minutes ahead of UTC at an instant. Computed from the directive and not from the machine, so that the same program
 * gives the same bytes everywhere: summer time runs from the last Sunday of March to the last Sunday of October, each at
 * 01:00 UTC in every Member State.
 */
export function offsetAt({ standardMinutes }: Zone, instant: number): number {
  const year = dayOf(instant).slice(0, 4);
  const isSummer = instant >= switchOver(`${year}-03-31`) && instant < switchOver(`${year}-10-31`);
  return standardMinutes + (isSummer ? 60 : 0);
}

/** 01:00 UTC on the last Sunday up to a day. */
function switchOver(lastDayOfMonth: Day): number {
  return millisecondsAt(addDays(lastDayOfMonth, -weekdayOf(lastDayOfMonth))) + hour;
}

/** The day on which an instant lies in a zone. */
export function localDay(zone: Zone, instant: number): Day {
  return dayOf(instant + offsetAt(zone, instant) * minute);
}

/** The first instant of a day in a zone. No Member State changes its clocks at midnight, so there is exactly one. */
export function startOfDay(zone: Zone, day: Day): number {
  const summer = millisecondsAt(day) - (zone.standardMinutes + 60) * minute;
  return offsetAt(zone, summer) === zone.standardMinutes ? summer + hour : summer;
}

/** An instant as people there read it: date, time to the minute, offset. */
export function localTime(zone: Zone, instant: number): Moment {
  const offset = offsetAt(zone, instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  const ahead = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${new Date(instant + offset * minute).toISOString().slice(0, 16)}${ahead}`;
}

/** Whether a moment names the hour, and not the day alone. */
export function namesHour(moment: Moment): boolean {
  return moment.includes('T');
}

/** The day of a moment in a zone. A moment that is a day alone is that day wherever it is read. */
export function dayOfMoment(zone: Zone, moment: Moment): Day {
  return namesHour(moment) ? localDay(zone, Date.parse(moment)) : moment;
}

/** The earliest instant that a moment can mean: that of its hour, or the first of its day. */
export function earliestInstant(zone: Zone, moment: Moment): number {
  return namesHour(moment) ? Date.parse(moment) : startOfDay(zone, moment);
}
