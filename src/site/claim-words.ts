import type { Claim } from '../model/claim.ts';
import type { trustServicesCategory } from '../model/commitments.ts';
import type { Phrase } from './locales/german.ts';

/** Types of reports. */
export const reportWords: Readonly<Record<NonNullable<Claim['type']>, Phrase>> = {
  'type-1': 'Type 1',
  'type-2': 'Type 2',
};

/** What an auditor thinks. */
export const opinionWords: Readonly<Record<NonNullable<Claim['opinion']>, Phrase>> = {
  unqualified: 'unqualified opinion',
  qualified: 'qualified opinion',
};

const categories: Readonly<Record<(typeof trustServicesCategory)['options'][number], Phrase>> = {
  security: 'security',
  availability: 'availability',
  'processing-integrity': 'processing integrity',
  confidentiality: 'confidentiality',
  privacy: 'privacy',
};

/** Categories of a report that have a word in every language; a claim may name others. */
export const categoryWords: ReadonlyMap<string, Phrase> = new Map(Object.entries(categories));
