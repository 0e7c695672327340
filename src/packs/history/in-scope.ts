import { keyOf } from '../../assess/history/assemble.ts';
import type { DocumentHistory } from '../../model/history.ts';
import { type Collection, kinds } from '../../model/kinds.ts';
import type { PackInput } from '../artefact.ts';

/**
 * Histories of the governed documents of an audit: those in scope today, and policies and controls that are gone but cited its
 * frameworks, or cited nothing. Sorted by kind, then by identifier.
 */
export function historiesInScope(input: PackInput): readonly DocumentHistory[] {
  const { scope, audit, program, history } = input;
  const applicability = [...program.applicability.values()].filter(({ value }) =>
    audit.frameworks.includes(value.catalog),
  );
  const documents = [...scope.policies, ...scope.controls, ...scope.systems, ...scope.assessments, ...applicability];
  const inScope = new Set(documents.map(({ collection, value }) => keyOf(collection, value.id)));
  const isGone = ({ collection, id }: DocumentHistory) =>
    (collection === 'policies' || collection === 'controls') && !program[collection].has(id);
  const order = Object.keys(kinds);
  return [...(history?.documents ?? [])]
    .filter(([key, document]) => inScope.has(key) || (isGone(document) && concerns(document, input)))
    .map(([, document]) => document)
    .sort((a, b) => order.indexOf(a.collection) - order.indexOf(b.collection) || (a.id < b.id ? -1 : 1));
}

/** Whether the last text of a document names a requirement of an audit, or of no catalog at all. */
function concerns({ revisions }: DocumentHistory, { audit, program, archive }: PackInput): boolean {
  const text = archive?.text(revisions.findLast(({ blob }) => blob !== undefined)?.blob ?? '') ?? '';
  const cited = [...program.catalogs.keys()].filter((id) => text.includes(`${id}:`));
  return cited.length === 0 || cited.some((id) => audit.frameworks.includes(id));
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
