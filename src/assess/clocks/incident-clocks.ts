import { dayFor, indexCatalog } from '../../model/catalog-index.ts';
import type { Day } from '../../model/fields.ts';
import type { Incident } from '../../model/incident.ts';
import type { Program } from '../../model/program.ts';
import type { Regime, RegimeRule } from '../../model/regime.ts';
import { situationOn } from '../system-class.ts';
import type { Clock, LawDays } from './clock.ts';
import { holdAll } from './fact-tests.ts';
import { factsOf, type KnownFacts } from './incident-facts.ts';
import { reportClock } from './report-clock.ts';
import { type RuleClock, ruleClocks } from './rule-clock.ts';
import { firstSent, lastSent } from './sent-reports.ts';
import { dayOfMoment } from './time-zone.ts';

/**
 * The clocks of an incident at a date: one for each report that somebody is to receive, under each regime. Of the rules
 * that ask for the same report at the same place the shortest wins; the law of an earlier day has no clock.
 */
export function incidentClocks(program: Program, incident: Incident, asOf: Day): readonly Clock[] {
  const facts = factsOf(incident, program, asOf);
  const route = routeOf(program, incident, asOf);
  return regimesOf(program).flatMap((regime) => {
    const known = withReports(facts, incident, regime, asOf);
    const found = regime.rules.flatMap((rule) => {
      const law = lawDays(program, rule, route);
      if (law.formal !== undefined && firstDay(incident) < law.formal) return [];
      return ruleClocks(rule, incident, known, program.calendars, regime.binding !== 'law').map((clock) => ({
        clock,
        law,
      }));
    });
    const remarks = regime.limits
      .filter(({ when }) => holdAll(when, known.facts).holds === true)
      .map(({ says }) => says);
    const reports = Map.groupBy(found, ({ clock }) => reportOf(clock));
    return [...reports.values()].map((same) => reportClock({ program, incident, regime, asOf, remarks, same }));
  });
}

/** The regimes of a program: those that ship, each replaced by one of the team with the same identifier, then the team's own. */
export function regimesOf(program: Program): readonly Regime[] {
  const own = [...program.regimes.values()].map(({ value }) => value);
  const kept = program.shippedRegimes.filter(({ id }) => !program.regimes.has(id));
  return [...kept, ...own];
}

/** Rules for the same report: same stage, recipient and place. */
function reportOf({ rule, calendar }: RuleClock): string {
  return [rule.stage, rule.recipient, calendar?.id ?? ''].join('\n');
}

/** The facts under one regime: what was reported there is a fact as well. */
function withReports(known: KnownFacts, incident: Incident, regime: Regime, asOf: Day): KnownFacts {
  const moments = new Map(known.moments);
  for (const stage of ['initial', 'intermediate'] as const) {
    const report = lastSent(incident, regime.id, stage, asOf);
    if (report) moments.set(`report.${stage}`, report.sent);
  }
  const altered = incident.ai?.systemAltered;
  const first = firstSent(incident, { regime: regime.id, stage: 'initial' }, asOf)?.sent;
  if (altered === undefined) return { ...known, moments };
  const isEarly = first === undefined || Date.parse(altered) < Date.parse(first);
  return { moments, facts: new Map([...known.facts, ['ai.alteredBeforeReport', isEarly]]) };
}

type Route = 'annexIII' | 'annexI';

/** The route by which the systems concerned are high-risk; it decides from which day the law applies to them. */
function routeOf(program: Program, incident: Incident, asOf: Day): Route {
  const isListed = incident.systems.some((system) => {
    const value = program.aiSystems.get(system)?.value;
    return value !== undefined && situationOn(program, value, asOf)?.byAnnexIII === true;
  });
  return isListed ? 'annexIII' : 'annexI';
}

/** The days from which the requirement behind a rule applies on a route. */
function lawDays(program: Program, { requirement }: RegimeRule, route: Route): LawDays {
  if (requirement === undefined) return {};
  const [catalog = '', id = ''] = requirement.split(':');
  const known = program.catalogs.get(catalog);
  const node = known && indexCatalog(known).byId.get(id);
  const formal = dayFor(node?.appliesFrom, route);
  const practical = dayFor(node?.practicalFrom, route);
  return { ...(formal !== undefined && { formal }), ...(practical !== undefined && { practical }) };
}

/** The day on which we became aware, in UTC: precise enough to tell which law applied. */
function firstDay({ aware }: Incident): Day {
  return dayOfMoment({ standardMinutes: 0 }, aware);
}
