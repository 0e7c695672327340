import type { StandardKind } from '../model/standard-set.ts';
import type { StandardEntry } from '../publish/standard-set.ts';
import type { GatedView } from '../publish/surface.ts';
import type { Phrase } from './locales/german.ts';

/** What people call the documents that reviewers look for. */
export const standardTitles: Readonly<Record<StandardKind, Phrase>> = {
  'certificates-and-reports': 'Certificates and audit reports',
  'penetration-test-summary': 'Summary of the penetration test',
  'data-processing-agreement': 'Data processing agreement',
  'business-continuity-summary': 'Summary of business continuity',
  insurance: 'Insurance',
  'vulnerability-disclosure': 'How to report a vulnerability',
  'status-page': 'Status page',
  'ai-documents': 'Documents about AI',
};

/** Whether there is something to read. */
export const stateWords: Readonly<Record<StandardEntry['state'], Phrase>> = {
  here: 'Here',
  'on-request': 'On request',
  absent: 'Not there',
};

/** On what terms a document is given. */
export const givenWords: Readonly<Record<GatedView['visibility'], Phrase>> = {
  nda: 'under a non-disclosure agreement',
  request: 'on request',
};
