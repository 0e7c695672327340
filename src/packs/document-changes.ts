import { statedFrom } from '../assess/history/in-force.ts';
import type { Day } from '../model/fields.ts';
import type { DocumentHistory, Revision } from '../model/history.ts';
import type { PackInput } from './artefact.ts';
import { historiesInScope, kindWord, titleOf } from './history/in-scope.ts';
import type { PeriodChange } from './period-changes.ts';

/** What the history tells of the documents in scope in a period. */
export interface DocumentChanges {
  /** Documents that came, went, or rose to a new first number of their version. */
  readonly changes: readonly PeriodChange[];
  /** Versions that kept the first number. */
  readonly edits: number;
  /** Documents that were recorded late: their first version at hand is not their first, or was in force before. */
  readonly late: number;
}

/** What became of the documents in scope in a period. What the first commit at hand holds is no change: nothing is known from before it. */
export function documentChanges(input: PackInput, from: Day, to: Day): DocumentChanges {
  const begin = input.history?.mainLine[0]?.id;
  const all = historiesInScope(input).map((document) => becameOf(document, from, to, begin));
  return {
    changes: all.flatMap((became) => (typeof became === 'object' ? [became] : [])),
    edits: all.reduce((sum: number, became) => sum + (typeof became === 'number' ? became : 0), 0),
    late: all.filter((became) => became === 'late').length,
  };
}

/** A change of weight, a number of edits, or that the document was recorded late. */
function becameOf(
  document: DocumentHistory,
  from: Day,
  to: Day,
  begin: string | undefined,
): PeriodChange | number | 'late' {
  const inPeriod = document.revisions.filter(
    ({ commit }) => from <= commit.recorded && commit.recorded <= to && commit.id !== begin,
  );
  const [first, last] = [inPeriod[0], inPeriod.at(-1)];
  if (!first || !last) return 0;
  const before = document.revisions[document.revisions.indexOf(first) - 1];
  const kind = kindWord(document.collection);
  const told = (on: Day, became: string): PeriodChange => ({
    ...{ on, area: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` },
    what: `“${titleOf(document)}” ${became}.`,
  });
  const isHeld = before?.blob !== undefined;
  if (last.blob === undefined) return isHeld ? told(last.commit.recorded, 'was taken away') : 0;
  if (!isHeld) return isFirst(first, from) ? told(first.commit.recorded, 'is new') : 'late';
  const [old, now] = [before.facts?.version, last.facts?.version];
  if (old !== undefined && now !== undefined && old.split('.')[0] !== now.split('.')[0])
    return told(last.commit.recorded, `went from version ${old} to ${now}`);
  return new Set(inPeriod.map(({ facts }) => facts?.version).filter((version) => version !== old)).size;
}

/** Whether a version is the first of its document and came into force in the period. */
function isFirst(revision: Revision, from: Day): boolean {
  return /^[01](\.0)*$/.test(revision.facts?.version ?? '') && statedFrom(revision) >= from;
}
