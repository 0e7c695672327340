import { keyOf } from '../../assess/history/assemble.ts';
import type { DocumentHistory } from '../../model/history.ts';
import { type Collection, kinds } from '../../model/kinds.ts';
import type { PackInput } from '../artefact.ts';

/**
 * Histories of the governed documents of an audit: those in scope today, and policies and controls that are gone but cited its
 * frameworks, or cited nothing. Sorted by kind, then by identifier.
 */
export function historiesInScope({ scope, audit, program, history }: PackInput): readonly DocumentHistory[] {
  const applicability = [...program.applicability.values()].filter(({ value }) =>
    audit.frameworks.includes(value.catalog),
  );
  const documents = [...scope.policies, ...scope.controls, ...scope.systems, ...scope.assessments, ...applicability];
  const inScope = new Set(documents.map(({ collection, value }) => keyOf(collection, value.id)));
  const isGone = ({ collection, id }: DocumentHistory) =>
    (collection === 'policies' || collection === 'controls') && !program[collection].has(id);
  const order = Object.keys(kinds);
  return [...(history?.documents ?? [])]
    .filter(([key, document]) => inScope.has(key) || (isGone(document) && concerns(document, audit.frameworks)))
    .map(([, document]) => document)
    .sort((a, b) => order.indexOf(a.collection) - order.indexOf(b.collection) || (a.id < b.id ? -1 : 1));
}

function concerns({ revisions }: DocumentHistory, frameworks: readonly string[]): boolean {
  const cited = revisions.findLast(({ facts }) => facts !== undefined)?.facts?.frameworks ?? [];
  return cited.length === 0 || cited.some((id) => frameworks.includes(id));
}

/** What people call a kind of document. */
export function kindWord(collection: Collection): string {
  return kinds[collection].noun.replace('-', ' ').replace(/^ai /, 'AI ');
}

/** The title of a document: that of its newest version that could be read. */
export function titleOf({ id, revisions }: DocumentHistory): string {
  return revisions.findLast(({ facts }) => facts !== undefined)?.facts?.title ?? id;
}

/** The first characters of the name of a commit, enough to find it by. */
export function shortId(commit: string): string {
  return commit.slice(0, 12);
}
