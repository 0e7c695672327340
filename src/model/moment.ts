import * as z from 'zod';

const form =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](0\d|1[0-4]):[0-5]\d))?$/;

/**
 * When something happened: a moment with its offset from UTC, or a day where nobody knows the hour. A time without an
 * offset is refused, because a clock of hours would drift with the reader's machine.
 */
export const moment = z
  .string()
  .regex(
    form,
    'Unexpected moment, expected a day as `YYYY-MM-DD`, or a time with its offset such as `2026-11-05T09:40+01:00`.',
  )
  .refine((text) => isReal(text.slice(0, 10)), 'Unexpected date, expected a day that exists.')
  .describe('A day, or a time with its offset from UTC: 2026-11-05T09:40+01:00.');
export type Moment = string;

function isReal(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
