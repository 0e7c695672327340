import type { Moment } from '../model/moment.ts';

/** A moment that fits a column: `2026-11-05T09:52+01:00` becomes `2026-11-05 09:52 +01:00`. A day stays as it is. */
export function momentWords(moment: Moment): string {
  return moment.replace(
    /^([^T]+)T(\d\d:\d\d(?::\d\d)?)(.*)$/,
    (_, day: string, time: string, zone: string) => `${day} ${time} ${zone === 'Z' ? 'UTC' : zone}`,
  );
}
