import { daysAfter } from '../model/days-after.ts';
import { uuidOf } from '../packs/oscal/uuid.ts';
import type { SubProcessorChange } from '../publish/sub-processor-changes.ts';
import type { Surface } from '../publish/surface.ts';
import { contentLine, escapeCalendarText } from './calendar-line.ts';
import { dayInWords } from './dates.ts';
import { calendarAddress, feedAddresses } from './feed-addresses.ts';
import { english } from './locales/words.ts';
import { absolute } from './site-address.ts';
import { changeWords } from './words.ts';

/** Calendar files, by path: one for each change to which customers may object, and one with all of them to subscribe to. */
export function calendarFiles(surface: Surface): readonly (readonly [path: string, content: string])[] {
  const { deadlines } = feedAddresses(surface);
  const open = surface.changes.filter(({ objectBy }) => objectBy !== undefined);
  return [
    ...open.map((change) => [calendarAddress(change.id).slice(1), toCalendar(surface, [change])] as const),
    ...(deadlines ? ([[deadlines.slice(1), toCalendar(surface, open)]] as const) : []),
  ];
}

/** RFC 5545, with the name and the way to refresh of RFC 7986. The same content gives the same bytes: no clock is asked. */
function toCalendar(surface: Surface, changes: readonly SubProcessorChange[]): string {
  const name = escapeCalendarText(`${surface.organisation.name}: objections to sub-processors`);
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Trustwright//Trust center//EN', 'CALSCALE:GREGORIAN'],
    ...[`NAME:${name}`, `X-WR-CALNAME:${name}`, 'REFRESH-INTERVAL;VALUE=DURATION:P1D'],
    ...changes.flatMap((change) => toEvent(surface, change)),
    'END:VCALENDAR',
  ];
  return lines.map(contentLine).join('');
}

function toEvent(surface: Surface, change: SubProcessorChange): readonly string[] {
  const { id, kind, vendor, what, effective, objectBy = effective, announced, revised } = change;
  const { organisation } = surface;
  const { verb, when } = changeWords[kind];
  const summary = `Last day to object: ${vendor.title}, sub-processor of ${organisation.name}`;
  const description = [
    `${verb}: ${vendor.title}. ${what}`,
    ...(announced ? [`Announced on ${dayInWords(announced)}. ${english.t(when, { day: dayInWords(effective) })}`] : []),
    `Objections until ${dayInWords(objectBy)}, to ${organisation.contact.privacy}.`,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${uuidOf(organisation.legalName, 'objection', id)}`,
    `DTSTAMP:${compact(revised)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(objectBy)}`,
    `DTEND;VALUE=DATE:${compact(daysAfter(objectBy, 1))}`,
    `SUMMARY:${escapeCalendarText(summary)}`,
    `DESCRIPTION:${escapeCalendarText(description.join('\n'))}`,
    ...(surface.siteAddress ? [`URL:${absolute(surface, vendor.address)}`] : []),
    ...['CATEGORIES:Sub-processors', 'TRANSP:TRANSPARENT', 'BEGIN:VALARM', 'ACTION:DISPLAY'],
    ...[`DESCRIPTION:${escapeCalendarText(summary)}`, 'TRIGGER:-P7D', 'END:VALARM', 'END:VEVENT'],
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}
