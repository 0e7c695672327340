import * as z from 'zod';
import { day, line } from './fields.ts';

const named = { name: line.describe('What the day is called.') };
const month = z.int().min(1).max(12).describe('Month, 1 to 12.');

/** One public holiday by rule: a fixed day, a day counted from Easter Sunday, or the nth weekday of a month. */
export const holidayRule = z.union([
  z.strictObject({ ...named, month, day: z.int().min(1).max(31).describe('Day of the month.') }),
  z.strictObject({ ...named, easter: z.int().describe('Days after Easter Sunday of the Gregorian calendar.') }),
  z.strictObject({
    ...named,
    month,
    weekday: z.int().min(0).max(6).describe('Day of the week, 0 for Sunday.'),
    nth: z.int().min(-1).max(5).describe('Which one of the month; -1 for the last.'),
  }),
]);
export type HolidayRule = Readonly<z.infer<typeof holidayRule>>;

/**
 * What is known of the days and hours at the place of an authority: its time zone, and its public holidays where they
 * are known (Regulation (EEC, Euratom) No 1182/71, Article 2).
 */
export const authorityCalendar = z.strictObject({
  id: line.describe('Code of the Member State, or `EU` for the institutions.'),
  name: line.describe('Name in English.'),
  zone: line.describe('Time zone, as the IANA database names it.'),
  standardMinutes: z.int().describe('Minutes ahead of UTC in winter.'),
  holidays: z
    .strictObject({
      from: z.int().describe('First year for which the days were compared.'),
      to: z.int().describe('Last year.'),
      days: z.array(holidayRule).describe('Public holidays of the whole country.'),
      note: line.optional().describe('What the list leaves out.'),
    })
    .optional()
    .describe('Public holidays; absent where the sources disagree.'),
});
export type AuthorityCalendar = Readonly<z.infer<typeof authorityCalendar>>;

/** The calendars of authorities that Trustwright ships, with where they come from. */
export const calendarsFile = z.strictObject({
  asOf: day.describe('Day on which the sources were compared.'),
  method: line.describe('How a holiday came into the list.'),
  summerTime: line.describe('Rule for summer time.'),
  calendars: z.array(authorityCalendar).describe('Calendars, by code.'),
});
export type CalendarsFile = Readonly<z.infer<typeof calendarsFile>>;
