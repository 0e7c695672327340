import type { Collection } from './kinds.ts';
import { isRecord, stringsAt } from './strings-at.ts';

/** Fields that refer to other documents by identifier, by collection. A path in dots; lists are followed. */
const referenceFields: Partial<Record<Collection, Readonly<Record<string, Collection>>>> = {
  policies: { supersedes: 'policies' },
  controls: { policies: 'policies', systems: 'aiSystems' },
  aiSystems: { 'models.vendor': 'vendors', policies: 'policies', controls: 'controls', risks: 'risks' },
  cards: { system: 'aiSystems', 'models.vendor': 'vendors', 'impact.summary': 'pages' },
  assessments: {
    ...{ system: 'aiSystems', controls: 'controls', risks: 'risks' },
    ...{ publicSummary: 'pages', dataProtectionAssessment: 'assessments' },
  },
  technicalFiles: {
    system: 'aiSystems',
    ...{ 'points.evidence': 'evidence', 'points.controls': 'controls', 'points.policies': 'policies' },
    ...{ 'points.pages': 'pages', 'points.cards': 'cards' },
  },
  declarations: { system: 'aiSystems' },
  monitoringPlans: { system: 'aiSystems', controls: 'controls' },
  monitoringRecords: {
    ...{ plan: 'monitoringPlans', evidence: 'evidence' },
    ...{ 'actions.incident': 'incidents', 'actions.nonconformity': 'nonconformities' },
  },
  risks: { systems: 'aiSystems', assets: 'assets', assessments: 'assessments', 'treatment.controls': 'controls' },
  evidence: { controls: 'controls', systems: 'aiSystems' },
  samples: { audit: 'audits', population: 'evidence' },
  claims: { evidence: 'evidence' },
  incidents: { systems: 'aiSystems', controls: 'controls', nonconformities: 'nonconformities' },
  exceptions: { policies: 'policies', controls: 'controls' },
  audits: { systems: 'aiSystems', 'requests.evidence': 'evidence' },
  findings: { audit: 'audits' },
  committees: { policies: 'policies', systems: 'aiSystems' },
  minutes: { committee: 'committees', systems: 'aiSystems' },
  answers: {
    'restsOn.claims': 'claims',
    'restsOn.policies': 'policies',
    'restsOn.controls': 'controls',
    'restsOn.cards': 'cards',
    'restsOn.pages': 'pages',
    'restsOn.updates': 'updates',
    'restsOn.vendors': 'vendors',
  },
  internalAudits: { nonconformities: 'nonconformities' },
  nonconformities: { evidence: 'evidence' },
  legalRequirements: { controls: 'controls' },
  assets: { vendors: 'vendors' },
};

/** The same table, its paths taken apart once. */
const fieldsByCollection = new Map(
  Object.entries(referenceFields).map(([collection, fields]) => [
    collection,
    Object.entries(fields).map(([field, target]) => ({ keys: field.split('.'), target })),
  ]),
);

/** A reference from one document to another. */
export interface Reference {
  readonly path: readonly PropertyKey[];
  readonly collection: Collection;
  readonly id: string;
}

/** Every reference that the data of a document makes to other documents. */
export function referencesOf(collection: Collection, value: unknown): readonly Reference[] {
  const references: Reference[] = [];
  for (const { keys, target } of fieldsByCollection.get(collection) ?? []) {
    for (const { path, text } of stringsAt(value, keys)) references.push({ path, collection: target, id: text });
  }
  return references;
}

/** The same data without the references that `keep` refuses: a surface names only what it shows. */
export function withReferences<T>(
  collection: Collection,
  value: T,
  keep: (collection: Collection, id: string) => boolean,
): T {
  let result: unknown = value;
  for (const [field, target] of Object.entries(referenceFields[collection] ?? {})) {
    result = filterAt(result, field.split('.'), (id) => keep(target, id));
  }
  return result as T;
}

function filterAt(value: unknown, keys: readonly string[], keep: (id: string) => boolean): unknown {
  const [key, ...rest] = keys;
  if (Array.isArray(value)) {
    if (key === undefined) return value.filter((item) => typeof item !== 'string' || keep(item));
    return value.map((item) => filterAt(item, keys, keep));
  }
  if (key === undefined || !isRecord(value) || !(key in value)) return value;
  const found = value[key];
  if (typeof found === 'string' && rest.length === 0) {
    if (keep(found)) return value;
    const { [key]: _dropped, ...others } = value;
    return others;
  }
  return { ...value, [key]: filterAt(found, rest, keep) };
}
