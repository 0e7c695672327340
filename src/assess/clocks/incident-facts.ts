import type { Day } from '../../model/fields.ts';
import type { Incident } from '../../model/incident.ts';
import type { IncidentFact, IncidentMoment } from '../../model/incident-facts.ts';
import type { Moment } from '../../model/moment.ts';
import type { Program } from '../../model/program.ts';
import { isHighRisk, situationOn } from '../system-class.ts';
import { namesHour } from './time-zone.ts';

/** The value of a fact: yes or no, one word, or a list of words. */
export type FactValue = boolean | string | readonly string[];

/** What an incident says that rules ask for: facts by name, and moments by name. What is absent is unknown. */
export interface KnownFacts {
  readonly facts: ReadonlyMap<IncidentFact, FactValue>;
  readonly moments: ReadonlyMap<IncidentMoment, Moment>;
}

/** A classification that comes more than this long after awareness has a limit of its own (DORA). */
const classificationWindow = 24 * 3_600_000;

/** The facts of an incident, from its record and from the class that the AI systems it names have on a day. */
export function factsOf(incident: Incident, program: Program, asOf: Day): KnownFacts {
  const { ai, personalData, dora } = incident;
  const situations = incident.systems.map((id) => {
    const system = program.aiSystems.get(id);
    return system && situationOn(program, system.value, asOf);
  });
  const facts: Readonly<Record<IncidentFact, FactValue | undefined>> = {
    kinds: incident.kinds,
    severity: incident.severity,
    outcome: incident.outcome,
    resolved: incident.resolved !== undefined,
    customersAffected: incident.customersAffected,
    financialCustomers: incident.financialCustomers,
    'system.highRisk': situations.some(isHighRisk),
    'system.systemicRisk': situations.some((situation) => situation?.generalPurpose?.isSystemic === true),
    'ai.roles': ai?.roles,
    'ai.harms': ai?.harms,
    'ai.widespread': ai?.widespread,
    'ai.causalLink': ai && Object.keys(ai.causalLink),
    'ai.unionMarket': ai?.unionMarket,
    'ai.providerReachable': ai?.providerReachable,
    'ai.equivalentReporting': ai?.equivalentReporting,
    'ai.medicalDevice': ai?.medicalDevice,
    'ai.aiOffice': ai?.aiOffice,
    'ai.securityBreach': ai?.securityBreach,
    'ai.nonConforming': ai?.nonConforming,
    'ai.presentsRisk': ai?.presentsRisk,
    'ai.alteredBeforeReport': undefined,
    'personalData.roles': personalData?.roles,
    'personalData.breach': personalData?.breach,
    'personalData.risk': personalData?.risk,
    'dora.entity': dora !== undefined,
    'dora.major': dora?.major,
    'dora.weekendRelief': dora?.weekendRelief,
    'dora.classifiedLate': classifiedLate(incident),
  };
  return { facts: known<IncidentFact, FactValue>(facts), moments: known(momentsOf(incident)) };
}

function momentsOf(incident: Incident): Readonly<Partial<Record<IncidentMoment, Moment | undefined>>> {
  const { ai, aware, confirmed, resolved, dora } = incident;
  return {
    aware,
    confirmed: confirmed ?? aware,
    resolved,
    'ai.providerAware': ai?.providerAware ?? (ai?.roles.includes('provider') ? aware : undefined),
    'ai.deployerAware': ai?.deployerAware ?? (ai?.roles.includes('deployer') ? aware : undefined),
    'ai.assessed': ai?.assessed,
    'ai.causalLink.suspected': ai?.causalLink.suspected,
    'ai.causalLink.likely': ai?.causalLink.likely,
    'ai.causalLink.established': ai?.causalLink.established,
    'dora.classified': dora?.classified,
  };
}

/** Whether the classification as major came more than 24 hours after awareness; unknown where an hour is not stated. */
function classifiedLate({ aware, dora }: Incident): boolean | undefined {
  if (dora?.classified === undefined) return dora ? false : undefined;
  if (!namesHour(dora.classified) || !namesHour(aware)) return undefined;
  return Date.parse(dora.classified) - Date.parse(aware) > classificationWindow;
}

function known<K extends string, V>(values: Readonly<Partial<Record<K, V | undefined>>>): ReadonlyMap<K, V> {
  const stated = new Map<K, V>();
  for (const key of Object.keys(values) as K[]) {
    const value = values[key];
    if (value !== undefined) stated.set(key, value);
  }
  return stated;
}
