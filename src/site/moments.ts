import type { Moment } from '../model/moment.ts';
import { dayInWords } from './dates.ts';

/**
 * A moment written out in the time in which it was noted: `2026-11-05T09:52+01:00` becomes `5 November 2026, 09:52
 * UTC+1`. Text in, text out: no clock, no time zone of the reader.
 */
export function momentInWords(moment: Moment): string {
  const [day = '', time] = moment.split('T');
  if (time === undefined) return dayInWords(day);
  const [, clock = '', zone = ''] = /^(\d\d:\d\d)(?::\d\d)?(.*)$/.exec(time) ?? [];
  return `${dayInWords(day)}, ${clock} ${zoneInWords(zone)}`;
}

/** A text with its days written out, so that no line breaks within one. */
export function withDaysInWords(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayInWords(day).replaceAll(' ', '\u00a0'));
}

function zoneInWords(zone: string): string {
  const [, sign = '', hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === '' || Number(hours) + Number(minutes) === 0) return 'UTC';
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
