import { aiSystem, fieldsOf, settings } from './documents.ts';
import type { Drafts } from './program.ts';

const scope = settings({
  site: { address: 'https://trust.small.example' },
  frameworks: [{ id: 'iso42001-2023' }, { id: 'eu-ai-act', roles: ['provider'] }],
});
const listed = { annexIII: ['eu-ai-act:annex-iii.4.a'], profiling: true };
const ai = {
  ...{ roles: ['provider'], harms: ['health'], reason: 'Looked at.', assessed: '2026-11-05', widespread: false },
  ...{ unionMarket: true, memberStates: ['NL'], causalLink: { suspected: '2026-11-04', established: '2026-11-04' } },
};
const incident = (id: string, aware: string, facts: object | undefined) => ({
  ...{ id, title: id, owner: 'ciso', summary: 'It happened.', kinds: ['ai'], severity: 'high', outcome: 'harm' },
  ...{ detected: aware, aware, systems: ['screening'], customersAffected: false, ...(facts && { ai: facts }) },
});

/** A program in which much is wrong: a contradiction, reports that are late, due and undecided, nothing else written. */
export const trouble: Drafts = {
  settings: scope,
  aiSystems: [aiSystem('screening', { classification: { declared: 'minimal', reason: 'We think so.', ...listed } })],
  incidents: [
    incident('late', '2026-11-04', ai),
    incident('due', '2026-11-15', { ...ai, causalLink: { established: '2026-11-15' }, assessed: '2026-11-16' }),
    incident('unclear', '2026-11-10', { ...ai, widespread: undefined, causalLink: {}, unionMarket: undefined }),
  ],
};

/** A system that was assessed once, changed since, and is watched without anybody acting. */
export const neglect: Drafts = {
  settings: scope,
  aiSystems: [
    aiSystem('screening', {
      ...{
        systemVersion: '2.0',
        roles: ['deployer'],
        placedOnMarket: '2028-01-01',
        situation: { publicLawBody: true },
      },
      classification: { declared: 'high-risk', reason: 'Recruitment.', ...listed },
    }),
  ],
  assessments: [fieldsOf('assessments', 'first', { systemVersion: '1.0' })],
  monitoringPlans: [
    {
      ...{ id: 'plan', title: 'Plan', owner: 'ciso', version: '1.0', approved: '2026-01-10', nextReview: '2029-01-10' },
      ...{ summary: 'What is watched.', system: 'screening', from: '2026-01-01', collection: 'From the system.' },
      measures: [
        {
          ...{ id: 'errors', title: 'Errors', subject: 'performance', unit: '%', source: 'Log.', frequency: 'monthly' },
          ...{ evaluator: 'ciso', threshold: { bound: 'at-most', value: 1 }, onBreach: 'It is stopped.' },
        },
      ],
    },
  ],
  monitoringRecords: [
    {
      ...{ id: 'record', title: 'Record', owner: 'ciso', plan: 'plan', systemVersion: '2.0', evaluated: '2027-11-05' },
      ...{ period: { from: '2027-10-01', to: '2027-10-31' }, evaluatedBy: 'ciso', conclusion: 'Too many errors.' },
      results: [{ measure: 'errors', on: '2027-10-31', value: 3 }],
    },
  ],
};
