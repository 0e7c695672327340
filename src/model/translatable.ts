import type { Collection } from './kinds.ts';

/** Texts that readers meet of a document that has a page in other languages, or stands on one, besides title and body: paths in dots, lists are followed. */
export const translatableFields = {
  policies: ['summary', 'appliesTo'],
  cards: [
    ...['summary', 'riskClass', 'modelVendor', 'training.says', 'purpose', 'users', 'affected', 'limits', 'oversight'],
    ...['monitoring', 'data', 'evaluations.what', 'evaluations.result', 'notices.text', 'notices.where'],
    ...['noNotice', 'impact.conclusion', 'versions.what'],
  ],
  claims: ['statement', 'scope', 'notCovered', 'reason', 'stage', 'accreditation'],
  vendors: ['summary', 'data', 'regions', 'transfer', 'changes.what', 'assurance.what'],
  answers: ['question', 'short', 'evidenceClass', 'notCovered'],
  pages: ['summary'],
  updates: ['summary'],
} as const satisfies Partial<Record<Collection, readonly string[]>>;

/** The same of the settings, which have no title and no body. */
export const translatableSettings = [
  ...['site.title', 'organisation.description', 'scope.statement', 'scope.locations', 'scope.exclusions'],
  ...['roles.title', 'products.summary', 'standardSet.says', 'service.customerControls.what'],
] as const;

/** Collections whose documents can be translated. */
export type TranslatableCollection = keyof typeof translatableFields;
export const translatableCollections = Object.keys(translatableFields) as readonly TranslatableCollection[];
