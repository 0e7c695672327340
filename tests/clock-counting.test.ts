import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, easterSunday, weekdayOf } from '../src/assess/clocks/calendar-day.ts';
import { clockEnds } from '../src/assess/clocks/clock-ends.ts';
import { endOfPeriod } from '../src/assess/clocks/period-end.ts';
import {
  dayOfMoment,
  earliestInstant,
  localDay,
  localTime,
  offsetAt,
  startOfDay,
} from '../src/assess/clocks/time-zone.ts';
import { holidayOn, isWorkingDay } from '../src/assess/clocks/working-days.ts';
import { type AuthorityCalendar, calendarsFile } from '../src/model/calendar.ts';
import { shippedCalendars } from '../src/read/clocks.ts';

const calendars = shippedCalendars();
const netherlands = calendars.get('NL') as AuthorityCalendar;
const sweden = calendars.get('SE') as AuthorityCalendar;
const greece = calendars.get('GR') as AuthorityCalendar;

const anyDay = fc.integer({ min: 0, max: 365 * 60 }).map((days) => addDays('2000-01-01', days));
const anyCalendar = fc.constantFrom(...calendars.values());
const anyInstant = fc.integer({ min: Date.UTC(2004, 0, 1), max: Date.UTC(2060, 0, 1) });
const anyPeriod = fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constant('days' as const) });
/** A calendar with any holidays, so that the rules are tested beyond those that ship. */
const anyHolidays = fc
  .array(
    fc.record({ name: fc.constant('x'), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }),
    {
      maxLength: 60,
    },
  )
  .map((days): AuthorityCalendar => ({ ...netherlands, holidays: { from: 1990, to: 2100, days } }));

describe('days', () => {
  it('are counted as the calendar has them, over leap days and ends of months', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });

  it('in months end on the same date, or on the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 120)).toBe('2038-02-28');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const end = addMonths(day, months);
        const [year = 0, month = 0] = day.split('-').map(Number);
        expect(end.slice(0, 7)).toBe(new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7));
        if (end.slice(8) !== day.slice(8)) expect(addDays(end, 1).slice(8)).toBe('01');
      }),
    );
  });

  it('know Easter', () => {
    const known = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2038-04-25'];
    expect(known.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(known);
  });
});

describe('time zones of authorities', () => {
  it('agree with the IANA database in every Member State, at any instant since 2004', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (calendar, instant) => {
        const parts = new Intl.DateTimeFormat('en-CA', {
          timeZone: calendar.zone,
          hourCycle: 'h23',
          dateStyle: 'short',
          timeStyle: 'short',
        });
        const [day, time] = parts.format(instant).split(', ');
        expect(localTime(calendar, instant).slice(0, 16)).toBe(`${day}T${time}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('begin each day once, and every instant lies within its day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const start = startOfDay(calendar, day);
        expect(localDay(calendar, start)).toBe(day);
        expect(localDay(calendar, start - 1)).toBe(addDays(day, -1));
      }),
    );
    fc.assert(
      fc.property(anyCalendar, anyInstant, (calendar, instant) => {
        const day = localDay(calendar, instant);
        expect(startOfDay(calendar, day)).toBeLessThanOrEqual(instant);
        expect(startOfDay(calendar, addDays(day, 1))).toBeGreaterThan(instant);
      }),
    );
  });

  it('do not drift: what is written is read back as the same minute, whatever the machine', () => {
    const before = process.env.TZ;
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC', 'Asia/Kolkata']) {
      process.env.TZ = zone;
      fc.assert(
        fc.property(anyCalendar, anyInstant, (calendar, instant) => {
          const minute = Math.floor(instant / 60_000) * 60_000;
          const written = localTime(calendar, minute);
          expect(Date.parse(written)).toBe(minute);
          expect(dayOfMoment(calendar, written)).toBe(written.slice(0, 10));
          expect(earliestInstant(calendar, written)).toBe(minute);
        }),
        { numRuns: 50 },
      );
    }
    process.env.TZ = before;
    if (before === undefined) delete process.env.TZ;
  });

  it('put one moment on the day that it is at the authority', () => {
    const late = '2026-11-04T23:30Z';
    expect(['IE', 'NL', 'GR'].map((code) => dayOfMoment(calendars.get(code) as AuthorityCalendar, late))).toEqual([
      '2026-11-04',
      '2026-11-05',
      '2026-11-05',
    ]);
    expect(offsetAt(netherlands, Date.parse('2026-03-29T00:59:59Z'))).toBe(60);
    expect(offsetAt(netherlands, Date.parse('2026-03-29T01:00:00Z'))).toBe(120);
  });
});

describe('a period of days', () => {
  it('does not count the day of the event; the law moves its end to a working day and no further', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, fc.oneof(anyHolidays, anyCalendar), (event, period, calendar) => {
        const { target, latest } = endOfPeriod(event, period, calendar);
        expect(target).toBe(addDays(event, period.count));
        expect(latest >= target).toBe(true);
        expect(isWorkingDay(calendar, latest)).toBe(true);
        const enough = (end: string) =>
          end >= target && isWorkingDay(calendar, end) && (period.count < 2 || workingDays(event, end, calendar) >= 2);
        expect(enough(latest)).toBe(true);
        for (let day = target; day < latest; day = addDays(day, 1)) expect(enough(day), day).toBe(false);
      }),
    );
  });

  it('never ends earlier because it began later or is longer, and more holidays never shorten it', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, anyHolidays, (event, period, calendar) => {
        const end = endOfPeriod(event, period, calendar).latest;
        expect(endOfPeriod(addDays(event, 1), period, calendar).latest >= end).toBe(true);
        expect(endOfPeriod(event, { ...period, count: period.count + 1 }, calendar).latest >= end).toBe(true);
        const none = { ...calendar, holidays: { from: 1990, to: 2100, days: [] } };
        expect(endOfPeriod(event, period, none).latest <= end).toBe(true);
      }),
    );
  });

  it.each([
    [
      '2 days from a Friday: the nominal Sunday, in law Tuesday, as two working days must lie within',
      '2026-11-06',
      2,
      '2026-11-08',
      '2026-11-10',
    ],
    ['10 days that end on a Saturday', '2026-11-04', 10, '2026-11-14', '2026-11-16'],
    ['15 days that end on Christmas Day', '2026-12-10', 15, '2026-12-25', '2026-12-28'],
    ['15 days that end on Good Friday, which Dutch law leaves open', '2026-03-19', 15, '2026-04-03', '2026-04-03'],
    ['2 days before Easter Monday', '2026-04-03', 2, '2026-04-05', '2026-04-08'],
    ['15 days over a leap day', '2028-02-20', 15, '2028-03-06', '2028-03-06'],
    ['2 days over the new year', '2026-12-31', 2, '2027-01-02', '2027-01-05'],
  ])('%s', (_, event, count, target, latest) => {
    expect(endOfPeriod(event, { count, unit: 'days' }, netherlands)).toMatchObject({ target, latest });
  });

  it('says where holidays are not known, and then only skips weekends', () => {
    expect(endOfPeriod('2026-12-10', { count: 15, unit: 'days' }, greece)).toEqual({
      target: '2026-12-25',
      latest: '2026-12-25',
      holidaysKnown: false,
    });
    expect(endOfPeriod('2035-12-10', { count: 15, unit: 'days' }, netherlands).holidaysKnown).toBe(false);
    expect(endOfPeriod('2026-12-10', { count: 15, unit: 'days' }, sweden)).toMatchObject({
      latest: '2026-12-28',
      holidaysKnown: true,
    });
  });
});

describe('a period of hours', () => {
  it('runs through weekends and through the change to summer time', () => {
    const ends = clockEnds('2026-03-28T14:20+01:00', { count: 72, unit: 'hours' }, netherlands);
    expect(ends.target.text).toBe('2026-03-31T15:20+02:00');
    expect(ends.latest.text).toBe('2026-03-31T16:00+02:00');
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 100 }), (calendar, instant, count) => {
        const from = localTime(calendar, Math.floor(instant / 60_000) * 60_000);
        const found = clockEnds(from, { count, unit: 'hours' }, calendar);
        expect(found.target.until - Date.parse(from)).toBe(count * 3_600_000);
        const more = found.latest.until - found.target.until;
        expect(more > 0 && more <= 3_600_000).toBe(true);
      }),
    );
  });

  it('counts a day without an hour from its first instant', () => {
    expect(clockEnds('2026-11-05', { count: 72, unit: 'hours' }, netherlands).target.text).toBe(
      '2026-11-08T00:00+01:00',
    );
  });

  it('shows the wider reading of two working days, and noon of the next working day where that is open', () => {
    const { wider } = clockEnds('2026-11-06T18:00+01:00', { count: 72, unit: 'hours' }, netherlands);
    expect(wider?.latest.text).toBe('2026-11-10');
    const relieved = clockEnds('2026-11-07T08:00+01:00', { count: 4, unit: 'hours' }, netherlands, {
      weekendRelief: true,
    });
    expect([relieved.target.text, relieved.latest.text]).toEqual(['2026-11-07T12:00+01:00', '2026-11-09T12:00+01:00']);
  });

  it('is what it says in a contract: no law moves its end', () => {
    const { target, latest, wider } = clockEnds('2026-11-06T18:10+01:00', { count: 48, unit: 'hours' }, netherlands, {
      isPlain: true,
    });
    expect([target.text, latest.text, wider]).toEqual(['2026-11-08T18:10+01:00', '2026-11-08T18:10+01:00', undefined]);
  });
});

describe('the calendars that ship', () => {
  it('have the form that is written down, one for each Member State and one for the institutions', async () => {
    const file = await import('../src/catalogs/calendars/member-states.json', { with: { type: 'json' } });
    expect(calendarsFile.parse(file.default)).toEqual(file.default);
    expect([...calendars.keys()].sort()).toHaveLength(28);
  });

  it('know the days that people expect', () => {
    const days = ['2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25'];
    expect(days.map((day) => holidayOn(netherlands, day))).toEqual([
      ...['Easter Monday', "King's Day", 'Ascension Day', 'Whit Monday', 'Christmas Day'],
    ]);
    const ireland = calendars.get('IE') as AuthorityCalendar;
    expect(['2026-02-02', '2026-10-26', '2026-10-19'].map((day) => holidayOn(ireland, day))).toEqual([
      "Saint Brigid's Day",
      'October bank holiday',
      undefined,
    ]);
  });
});

function workingDays(after: string, until: string, calendar: AuthorityCalendar): number {
  let found = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) found++;
  return found;
}
