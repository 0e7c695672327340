import type { AuthorityCalendar } from '../../model/calendar.ts';
import type { Day } from '../../model/fields.ts';
import type { Incident, SentReport } from '../../model/incident.ts';
import type { Program } from '../../model/program.ts';
import type { Regime } from '../../model/regime.ts';
import { daysBetween } from './calendar-day.ts';
import type { Clock, ClockState, LawDays } from './clock.ts';
import type { ClockEnds } from './clock-ends.ts';
import { missingIn } from './report-draft.ts';
import type { RuleClock } from './rule-clock.ts';
import { firstSent } from './sent-reports.ts';
import { earliestInstant, namesHour } from './time-zone.ts';

/** What is known of one report: the rules that ask for it, and the law behind each. */
interface Asked {
  readonly program: Program;
  readonly incident: Incident;
  readonly regime: Regime;
  readonly asOf: Day;
  readonly remarks: readonly string[];
  readonly same: readonly { readonly clock: RuleClock; readonly law: LawDays }[];
}

/** The clock of one report: that of the shortest rule which applies, with what is undecided beside it. */
export function reportClock({ program, incident, regime, asOf, remarks, same }: Asked): Clock {
  const sorted = [...same].sort((a, b) => untilOf(a.clock) - untilOf(b.clock));
  const decided = sorted.filter(({ clock }) => clock.decided);
  const { clock, law } = decided[0] ?? (sorted[0] as (typeof sorted)[number]);
  const { rule, calendar, ends, from, dutySince } = clock;
  const open = sorted.filter((other) => !other.clock.decided && untilOf(other.clock) <= untilOf(clock));
  const place = calendar?.id;
  const report = firstSent(incident, { regime: regime.id, stage: rule.stage, place }, asOf);
  const lateness = report && calendar ? latenessOf(report, ends, calendar) : {};
  const stage = regime.templates.find((template) => template.stage === rule.stage);
  return {
    ...{ incident: incident.id, regime: regime.id, title: regime.title, binding: regime.binding },
    ...{ rule: rule.id, stage: rule.stage, recipient: rule.recipient, duty: rule.duty },
    ...(rule.requirement !== undefined && { requirement: rule.requirement }),
    ...(calendar && { place: placeOf(calendar, ends) }),
    ...(dutySince !== undefined && { dutySince }),
    ...(rule.period && { period: rule.period }),
    ...(from && { from }),
    ...(ends && { target: ends.target.text, latest: ends.latest.text }),
    state: decided.length === 0 ? 'undecided' : stateOf(report, clock, asOf, lateness),
    ...(!report && ends && { days: daysBetween(asOf, ends.target.day) }),
    ...(report && { sent: report.sent }),
    ...(lateness.withinLatest !== undefined && { withinLatest: lateness.withinLatest }),
    ...(report?.delay !== undefined && { delay: report.delay }),
    asks: [...new Set([...clock.asks, ...open.flatMap((other) => other.clock.asks), ...(lateness.asks ?? [])])],
    readings: [...clock.readings, ...practicalReading(law, incident)],
    remarks: [...(rule.note === undefined ? [] : [rule.note]), ...remarks],
    also: sorted
      .filter((other) => other.clock !== clock)
      .map((other) => ({ rule: other.clock.rule.id, decided: other.clock.decided, ...targetOf(other.clock) })),
    missing: stage ? missingIn(stage, program, incident) : [],
  };
}

interface Lateness {
  readonly late?: boolean;
  readonly withinLatest?: boolean;
  readonly asks?: readonly string[];
}

/** Whether a report came after the target. A day without an hour is given the benefit of the doubt, and the hour is asked for. */
function latenessOf({ sent }: SentReport, ends: ClockEnds | undefined, calendar: AuthorityCalendar): Lateness {
  if (!ends) return {};
  const instant = earliestInstant(calendar, sent);
  const asks = !namesHour(sent) && namesHour(ends.target.text) ? ['the hour at which the report was sent'] : [];
  if (instant < ends.target.until) return { late: false, asks };
  return { late: true, withinLatest: instant < ends.latest.until };
}

function stateOf(
  report: SentReport | undefined,
  { ends, waits }: RuleClock,
  asOf: Day,
  { late }: Lateness,
): ClockState {
  if (report) return late === true ? 'late' : 'on-time';
  if (waits) return 'waiting';
  if (!ends) return 'open';
  return ends.target.day < asOf ? 'late' : 'due';
}

/** A duty that has formally begun to apply and does not bind in practice yet is read in two ways. */
function practicalReading({ formal, practical }: LawDays, { aware }: Incident): Clock['readings'] {
  if (formal === undefined || practical === undefined || aware.slice(0, 10) >= practical) return [];
  const says = `Applies formally since ${formal}; it presupposes rules that bind from ${practical}, so that on the other reading no report was due.`;
  return [{ says }];
}

function placeOf(calendar: AuthorityCalendar, ends: ClockEnds | undefined): NonNullable<Clock['place']> {
  const { id, name } = calendar;
  return { code: id, name, holidaysKnown: ends?.holidaysKnown ?? calendar.holidays !== undefined };
}

function targetOf({ ends }: RuleClock): { readonly target?: string } {
  return ends ? { target: ends.target.text } : {};
}

/** Where a rule stands in the order of ends: rules without a period come after those with one. */
function untilOf({ ends }: RuleClock): number {
  return ends?.target.until ?? Number.POSITIVE_INFINITY;
}
