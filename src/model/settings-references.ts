import type { Collection } from './kinds.ts';
import { type FoundString, stringsAt } from './strings-at.ts';

/** What a document may name that is no document: a role or product of the settings, a catalog. */
export type SettingsNoun = 'catalog' | 'product' | 'role';

type Keys = readonly string[];

/** Fields that name a role, a product or a catalog, by collection. Paths of keys; lists are followed. */
const fields: Readonly<Record<SettingsNoun, Partial<Record<Collection, readonly Keys[]>>>> = {
  catalog: {
    applicability: [['catalog']],
    mappings: [['sourceCatalog'], ['targetCatalog']],
    claims: [['framework']],
    audits: [['frameworks']],
    objectives: [['frameworks']],
    internalAudits: [['frameworks']],
    committees: [['frameworks']],
    managementReviews: [['frameworks']],
  },
  product: { aiSystems: [['product']], claims: [['products']], vendors: [['products']], audits: [['products']] },
  role: {
    aiSystems: [['classification', 'derogation', 'record', 'assessor']],
    controls: [['operator']],
    assessments: [['participants']],
    risks: [
      ['acceptance', 'by'],
      ['treatment', 'actions', 'owner'],
    ],
    exceptions: [['grantedBy']],
    audits: [['requests', 'owner']],
    internalAudits: [['auditor']],
    committees: [['members', 'role']],
    minutes: [['attendees'], ['decisions', 'owner']],
    monitoringPlans: [['measures', 'evaluator']],
    monitoringRecords: [['evaluatedBy'], ['actions', 'by']],
    managementReviews: [['attendees'], ['decisions', 'owner']],
    nonconformities: [['correctiveAction', 'owner']],
  },
};

/** Fields of every document that name a role. */
const commonRoles: readonly Keys[] = [['owner'], ['approvedBy']];

/** Where the data of a document names a role, a product or a catalog. */
export function settingsReferencesOf(
  noun: SettingsNoun,
  collection: Collection,
  value: unknown,
): readonly FoundString[] {
  const own = fields[noun][collection] ?? [];
  const all = noun === 'role' ? [...commonRoles, ...own] : own;
  return all.flatMap((field) => stringsAt(value, field));
}
