import type { AuthorityCalendar } from '../../model/calendar.ts';
import type { Incident } from '../../model/incident.ts';
import { type IncidentMoment, incidentFacts, incidentMoments } from '../../model/incident-facts.ts';
import type { Moment } from '../../model/moment.ts';
import type { RegimeRule } from '../../model/regime.ts';
import type { Reading } from './clock.ts';
import { type ClockEnds, clockEnds } from './clock-ends.ts';
import { holdAll } from './fact-tests.ts';
import type { KnownFacts } from './incident-facts.ts';
import { earliestInstant, namesHour } from './time-zone.ts';

/** One rule held against one incident at one place: it applies, or may apply once more is known. */
export interface RuleClock {
  readonly rule: RegimeRule;
  readonly decided: boolean;
  /** Whether it begins with a step that has not been taken: an earlier report, or the end of the incident. */
  readonly waits: boolean;
  readonly calendar?: AuthorityCalendar;
  readonly dutySince?: Moment;
  readonly from?: { readonly moment: IncidentMoment; readonly at: Moment };
  readonly ends?: ClockEnds;
  readonly readings: readonly Reading[];
  readonly asks: readonly string[];
}

/** The rule for each place at which it applies to an incident; nothing where it does not apply. */
export function ruleClocks(
  rule: RegimeRule,
  incident: Incident,
  { facts, moments }: KnownFacts,
  calendars: ReadonlyMap<string, AuthorityCalendar>,
  isPlain: boolean,
): readonly RuleClock[] {
  const holds = holdAll(rule.when, facts);
  if (holds.holds === false) return [];
  const undecided = holds.holds === 'undecided' ? holds.asks.map((fact) => incidentFacts[fact]) : [];
  const codes = placesOf(rule, incident);
  if (codes.length === 0) {
    const asks = [...undecided, `the Member State of the authority (\`${rule.place}\`)`];
    return [{ rule, decided: false, waits: false, readings: [], asks }];
  }
  return codes.flatMap((code) => {
    const calendar = calendars.get(code);
    return calendar ? [atPlace(rule, calendar, moments, undecided, isPlain)] : [];
  });
}

function atPlace(
  rule: RegimeRule,
  calendar: AuthorityCalendar,
  moments: KnownFacts['moments'],
  undecided: readonly string[],
  isPlain: boolean,
): RuleClock {
  const endsFrom = (start: Moment) => rule.period && clockEnds(start, rule.period, calendar, { ...rule, isPlain });
  const from = earliest(rule.from, moments, calendar);
  const arisen = earliest(rule.arises, moments, calendar);
  const ends = from && endsFrom(from.at);
  const waits = rule.period !== undefined && from === undefined && rule.from.every(isStep);
  const asks = [
    ...undecided,
    ...(rule.arises.length > 0 && !arisen ? [someMoment(rule.arises)] : []),
    ...(rule.period && !from && !waits ? [someMoment(rule.from)] : []),
    ...(rule.period?.unit === 'hours' && from && !namesHour(from.at)
      ? [`the hour, not the day alone, of ${incidentMoments[from.moment]}`]
      : []),
  ];
  const isKnown = rule.period === undefined || from !== undefined || waits;
  return {
    ...{
      rule,
      decided: undecided.length === 0 && isKnown,
      waits,
      calendar,
      asks,
      readings: readingsOf(rule, moments, calendar, ends, endsFrom),
    },
    ...(arisen && { dutySince: arisen.at }),
    ...(from && { from }),
    ...(ends && { ends }),
  };
}

/** Other readings of the beginning and of the end, where they lead to another date. */
function readingsOf(
  rule: RegimeRule,
  moments: KnownFacts['moments'],
  calendar: AuthorityCalendar,
  ends: ClockEnds | undefined,
  endsFrom: (start: Moment) => ClockEnds | undefined,
): readonly Reading[] {
  const other = rule.readings.flatMap(({ says, from }) => {
    const start = earliest(from, moments, calendar);
    const found = start && endsFrom(start.at);
    if (!found || found.target.until === ends?.target.until) return [];
    return [{ says, target: found.target.text, latest: found.latest.text }];
  });
  return ends?.wider ? [...other, { says: ends.wider.says, latest: ends.wider.latest.text }] : other;
}

function earliest(
  names: readonly IncidentMoment[],
  moments: KnownFacts['moments'],
  calendar: AuthorityCalendar,
): RuleClock['from'] {
  const known = names.flatMap((moment) => {
    const at = moments.get(moment);
    return at === undefined ? [] : [{ moment, at }];
  });
  return known.sort((a, b) => earliestInstant(calendar, a.at) - earliestInstant(calendar, b.at))[0];
}

function placesOf({ place }: RegimeRule, { ai, personalData, dora }: Incident): readonly string[] {
  if (place === 'ai.memberStates') return ai?.memberStates ?? [];
  if (place === 'personalData.authority') return personalData?.authority ? [personalData.authority] : [];
  if (place === 'dora.authority') return dora?.authority ? [dora.authority] : [];
  return [place];
}

/** Whether a moment is a step of ours that is still to come where it is not stated, and no missing fact. */
function isStep(moment: IncidentMoment): boolean {
  return moment === 'resolved' || moment === 'report.initial' || moment === 'report.intermediate';
}

function someMoment(names: readonly IncidentMoment[]): string {
  return names.map((name) => incidentMoments[name]).join(', or ');
}
