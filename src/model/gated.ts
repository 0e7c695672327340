import type { CommonFields } from './documents.ts';
import type { Visibility } from './fields.ts';
import type { GrantedDocument } from './grant.ts';
import { type Collection, kinds } from './kinds.ts';
import type { Document, Program } from './program.ts';

/** Collections whose gated documents customers may ask for. */
export const askable = [
  'policies',
  'controls',
  'assessments',
  'applicability',
  'pages',
] as const satisfies readonly Collection[];
export type AskableCollection = (typeof askable)[number];

/** Whether a document is given on request only: its title and its one line are published, its content is not. */
export function isGated(visibility: Visibility): visibility is 'request' | 'nda' {
  return visibility === 'request' || visibility === 'nda';
}

/** What people call a document of a collection that customers may ask for. */
export function askableNoun(collection: AskableCollection): GrantedDocument['kind'] {
  return kinds[collection].noun;
}

/** The collection of the documents that a grant calls by a noun. */
export function askableCollection(noun: GrantedDocument['kind']): AskableCollection {
  return askable.find((collection) => askableNoun(collection) === noun) ?? 'pages';
}

/** The document that a grant names, as it is now; nothing where it is gone. */
export function grantedNow(
  program: Program,
  { kind, document }: Pick<GrantedDocument, 'kind' | 'document'>,
): Document<CommonFields> | undefined {
  return program[askableCollection(kind)].get(document);
}
