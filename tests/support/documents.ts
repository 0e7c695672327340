import type { Collection } from '../../src/model/kinds.ts';

/** Fields of a document before its schema has looked at them. */
export type Fields = Readonly<Record<string, unknown>>;

/** A document to be: its fields, or its fields and its body. */
export type Draft = Fields | readonly [fields: Fields, body: string];

const governed = { owner: 'ciso', version: '1.0', approved: '2026-01-10', nextReview: '2027-01-10' };
const record = { owner: 'ciso' };

/** The least that each kind needs, to which a test adds what it is about. */
const least: Readonly<Partial<Record<Collection, Fields>>> = {
  policies: { ...governed, summary: 'What this policy is for.' },
  controls: {
    ...{ ...governed, summary: 'What is done.', type: 'preventive', nature: 'manual', frequency: 'annual' },
    ...{ operator: 'ciso', record: 'A ticket.' },
  },
  aiSystems: {
    ...{ ...governed, summary: 'Orders applications.', systemVersion: '1.0', purpose: 'To order applications.' },
    ...{ intendedUsers: ['Recruiters'], affectedPersons: ['Applicants'], state: 'operation', roles: ['provider'] },
    classification: { declared: 'minimal', reason: 'No point of Annex III is met.' },
    ...{ markets: ['EU'], models: [{ name: 'Ranker', type: 'ranking model' }], oversight: 'A person decides.' },
  },
  cards: {
    ...{ ...governed, system: 'screening', systemVersion: '1.0', summary: 'Orders applications.' },
    ...{ riskClass: 'Minimal risk', modelVendor: 'Ours', purpose: 'To order applications.', limits: ['No decisions.'] },
    ...{ oversight: 'A person decides.', monitoring: 'Every month.', data: 'Applications.' },
  },
  assessments: {
    ...{ ...governed, summary: 'Acceptable.', system: 'screening', systemVersion: '1.0', performed: '2026-01-05' },
    ...{ kinds: ['ai-system-impact'], trigger: 'First use.', participants: ['ciso'], affected: ['Applicants'] },
    ...{ conclusion: 'acceptable', residual: 'low' },
  },
  risks: { ...governed, category: 'security', description: 'A cause, an event.', likelihood: 2, impact: 3 },
  evidence: {
    ...{ ...record, class: 'access-review', controls: ['access-review'], method: 'examine', result: 'pass' },
    ...{ source: { system: 'Identity provider' }, generatedAt: '2026-03-01', generatedBy: 'A nightly job' },
    validUntil: '2026-12-31',
  },
  mappings: {
    ...{ ...governed, sourceCatalog: 'iso27001-2022', sourceEdition: '2022', targetCatalog: 'soc2-tsc-2017' },
    ...{ targetEdition: '2017', reviewed: '2026-01-01', reviewedBy: 'Head of Security' },
  },
  applicability: { ...governed, catalog: 'iso27001-2022', decisions: [] },
  claims: { ...governed, framework: 'iso27001-2022', state: 'aligned', statement: 'We work by it.', scope: 'All.' },
  vendors: {
    ...{ ...governed, summary: 'Hosts us.', subProcessor: true, regions: ['EU'], criticality: 'high' },
    since: '2024-01-01',
  },
  audits: {
    ...governed,
    kind: 'internal',
    frameworks: ['iso27001-2022'],
    scope: 'All.',
    on: '2026-06-01',
    status: 'planned',
  },
  answers: { ...governed, question: 'Where is our data?', short: 'In the EU.', order: 1, asOf: '2026-01-01' },
  pages: { ...governed, summary: 'A page.' },
  updates: { ...record, summary: 'News.', on: '2026-02-01', category: 'product' },
  translations: { ...record, visibility: 'public', of: 'program', locale: 'de', source: '0'.repeat(64) },
  grants: {
    ...{ ...record, approved: '2026-05-01', approvedBy: 'ciso', company: 'Harbour Freight', basis: 'Order 17.' },
    ...{ documents: [grantedDocument('plan')], expires: '2026-12-31' },
  },
};

/** An entry of a grant: a document that was given. */
export function grantedDocument(document: string, more: Fields = {}): Fields {
  const digests = { source: '1'.repeat(64), plain: '2'.repeat(64), sealed: '3'.repeat(64) };
  return { kind: 'page', document, version: '1.0', format: 'pdf', name: '0'.repeat(32), ...digests, ...more };
}

/** Fields of a document of any kind of the table above: the least, and what the test adds. */
export function fieldsOf(collection: Collection, id: string, more: Fields = {}): Fields {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return { id, title, ...least[collection], ...more };
}

const maker =
  (collection: Collection) =>
  (id: string, more: Fields = {}): Fields =>
    fieldsOf(collection, id, more);

export const policy = maker('policies');
export const control = maker('controls');
export const aiSystem = maker('aiSystems');
export const card = maker('cards');
export const impactAssessment = maker('assessments');
export const risk = maker('risks');
/** Evidence that passes and lacks only its file; `provenEvidence` in `program.ts` has that as well. */
export const mapping = maker('mappings');
export const evidence = maker('evidence');
export const applicability = maker('applicability');
export const claim = maker('claims');
export const vendor = maker('vendors');
export const audit = maker('audits');
export const answer = maker('answers');
export const page = maker('pages');
export const update = maker('updates');
export const translation = maker('translations');
export const grant = maker('grants');

/** What a control says of one requirement. */
export function implementing(requirement: string, status = 'implemented', more: Fields = {}): Fields {
  return { requirement, status, ...more };
}

/** Settings of the smallest program; fields given replace its own. */
export function settings(more: Fields = {}): Fields {
  const mail = (name: string) => `${name}@small.example`;
  return {
    format: 1,
    organisation: {
      ...{ name: 'Small', legalName: 'Small B.V.', description: 'A small company.', jurisdictions: ['Netherlands'] },
      ...{ size: 'micro', contact: { trust: mail('trust'), security: mail('security'), privacy: mail('privacy') } },
    },
    roles: [{ id: 'ciso', title: 'Head of Security' }],
    scope: { statement: 'Everything that we do.' },
    frameworks: [{ id: 'iso27001-2022' }],
    ...more,
  };
}
