import type { ShownClaimState } from '../assess/claims.ts';
import type { StandardKind } from '../model/standard-set.ts';
import type { StandardEntry } from '../publish/standard-set.ts';
import type { GatedView, Surface } from '../publish/surface.ts';
import type { Phrase } from './locales/german.ts';
import type { Words } from './locales/words.ts';

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

/** Where a document is asked for by its title: the page with the form where there is one, else a mail. */
export function askFor(
  { access, organisation }: Pick<Surface, 'access' | 'organisation'>,
  { t }: Words,
  title: string,
): string {
  if (access?.form) return '/request';
  const mail = access?.mail ?? organisation.contact.trust;
  return `mailto:${mail}?subject=${encodeURIComponent(t('Request: {title}', { title }))}`;
}

/** What is asked for as the proof of a claim. */
export const proofWords: Readonly<Partial<Record<ShownClaimState, Phrase>>> = {
  certified: 'Ask for the certificate',
  attested: 'Ask for the report',
  declared: 'Ask for the declaration',
};
