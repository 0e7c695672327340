import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AuthorityCalendar, CalendarsFile } from '../model/calendar.ts';
import type { Regime } from '../model/regime.ts';

const regimes = fileURLToPath(new URL('../catalogs/clocks/', import.meta.url));
const calendars = new URL('../catalogs/calendars/member-states.json', import.meta.url);

/** The reporting regimes that Trustwright ships, by name of the file. Their form is proven by a test, so it is not checked again here. */
export function shippedRegimes(): readonly Regime[] {
  const names = readdirSync(regimes)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return names.map((name) => JSON.parse(readFileSync(regimes + name, 'utf8')) as Regime);
}

/** The calendars of authorities that Trustwright ships, by code. Their form is proven by a test as well. */
export function shippedCalendars(): ReadonlyMap<string, AuthorityCalendar> {
  const file = JSON.parse(readFileSync(calendars, 'utf8')) as CalendarsFile;
  return new Map(file.calendars.map((calendar) => [calendar.id, calendar]));
}
