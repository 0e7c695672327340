/**
 * Facts that a rule may ask of an incident, each with what it says. A fact that the incident does not state is unknown,
 * and a rule that needs it is undecided: it is never taken for false.
 */
export const incidentFacts = {
  kinds: 'what it touched',
  severity: 'how grave it was',
  outcome: 'what it came to',
  resolved: 'whether it is resolved',
  customersAffected: 'whether customers were affected',
  financialCustomers: 'whether financial entities were among the customers',
  'system.highRisk': 'whether a high-risk AI system was concerned',
  'system.systemicRisk': 'whether a general-purpose model of ours with systemic risk was concerned',
  'ai.roles': 'our roles under the AI Act (`ai.roles`)',
  'ai.harms': 'the harms under Article 3(49) (`ai.harms`)',
  'ai.widespread': 'whether it is a widespread infringement (`ai.widespread`)',
  'ai.causalLink': 'the state of the causal link (`ai.causalLink`)',
  'ai.unionMarket': 'whether the system is on the Union market (`ai.unionMarket`)',
  'ai.providerReachable': 'whether the provider could be reached (`ai.providerReachable`)',
  'ai.equivalentReporting': 'whether other Union law has equivalent duties (`ai.equivalentReporting`)',
  'ai.medicalDevice': 'whether the system is a medical device (`ai.medicalDevice`)',
  'ai.aiOffice': 'whether the AI Office alone is competent (`ai.aiOffice`)',
  'ai.securityBreach': 'whether the security of a general-purpose model was breached (`ai.securityBreach`)',
  'ai.nonConforming': 'whether the system does not conform (`ai.nonConforming`)',
  'ai.presentsRisk': 'whether the system presents a risk (`ai.presentsRisk`)',
  'ai.alteredBeforeReport': 'whether the system was altered before the authority was informed (`ai.systemAltered`)',
  'personalData.roles': 'our roles for the personal data (`personalData.roles`)',
  'personalData.breach': 'whether it is a breach of personal data (`personalData.breach`)',
  'personalData.risk': 'the risk to the persons concerned (`personalData.risk`)',
  'dora.entity': 'whether we are a financial entity',
  'dora.major': 'whether it was classified as major (`dora.major`)',
  'dora.weekendRelief': 'whether noon of the next working day is open to us (`dora.weekendRelief`)',
  'dora.classifiedLate': 'whether it was classified more than 24 hours after awareness',
} as const;

/** A fact that a rule may ask for. */
export type IncidentFact = keyof typeof incidentFacts;

/** Moments from which a clock may run, each in words. `report.*` is the last report of that stage under the same regime. */
export const incidentMoments = {
  aware: 'when we became aware (`aware`)',
  confirmed: 'when it was confirmed (`confirmed`)',
  resolved: 'when it was resolved (`resolved`)',
  'ai.providerAware': 'when the provider became aware (`ai.providerAware`)',
  'ai.deployerAware': 'when the deployer became aware (`ai.deployerAware`)',
  'ai.assessed': 'when it was assessed (`ai.assessed`)',
  'ai.causalLink.suspected': 'when a causal link was suspected (`ai.causalLink.suspected`)',
  'ai.causalLink.likely': 'when a causal link became likely (`ai.causalLink.likely`)',
  'ai.causalLink.established': 'when a causal link was established (`ai.causalLink.established`)',
  'dora.classified': 'when it was classified as major (`dora.classified`)',
  'report.initial': 'when the initial report was sent (`reports`)',
  'report.intermediate': 'when the intermediate report was sent (`reports`)',
} as const;

/** A moment from which a clock may run. */
export type IncidentMoment = keyof typeof incidentMoments;
