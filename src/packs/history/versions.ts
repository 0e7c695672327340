import { beginOf, provenFrom, type Span, spansOf, statedFrom } from '../../assess/history/in-force.ts';
import type { Day } from '../../model/fields.ts';
import type { DocumentHistory, History, Revision } from '../../model/history.ts';
import type { Artefact, PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { tableArtefacts } from '../table.ts';
import { historiesInScope, kindWord, shortId, titleOf } from './in-scope.ts';

const columns = [
  ...['Document', 'Kind', 'Title', 'From', 'To', 'Version', 'Standing', 'States to be in force from', 'Recorded on'],
  ...['Commit', 'File', 'What this proves'],
];

/** Which version of each document was in force on each day of the period. */
export function versionsInForce(input: PackInput, history: History): readonly Artefact[] {
  const { from, to } = lookBackOf(input);
  const begin = beginOf(history);
  const rows = historiesInScope(input).flatMap((document) => {
    const spans = spansOf(document, from, to, begin);
    if (spans.every(({ standing }) => standing === 'absent')) return [];
    return spans.map((span) => rowOf(document, span, history, begin));
  });
  const description = `Each document on each day from ${from} to ${to}. The day that a document states and the day on which the repository recorded it are two things.`;
  return tableArtefacts('history/versions-in-force', 'Versions in force', description, { columns, rows });
}

function rowOf(document: DocumentHistory, span: Span, history: History, begin: Day): readonly string[] {
  const { revision, standing, from, to } = span;
  return [
    ...[document.id, kindWord(document.collection), titleOf(document), from, to],
    ...[revision ? versionOf(revision) : '', standing],
    ...(revision
      ? [statedFrom(revision), revision.commit.recorded, shortId(revision.commit.id), revision.file]
      : ['', '', '', '']),
    meaningOf(document, span, history, begin),
  ];
}

/** The version of a revision, in words. */
export function versionOf({ facts, blob }: Revision): string {
  if (blob === undefined) return 'removed';
  return facts?.version ?? 'unreadable';
}

function meaningOf(document: DocumentHistory, { revision, standing }: Span, history: History, begin: Day): string {
  switch (standing) {
    case 'recorded':
      return revision && statedFrom(revision) < revision.commit.recorded
        ? `In force and recorded. It states to be in force since ${statedFrom(revision)}, ${daysBetween(statedFrom(revision), revision.commit.recorded)} days before it was recorded.`
        : 'In force and recorded.';
    case 'unproven': {
      const missing = history.shallow
        ? `Commits before ${begin} are missing from the clone that this pack was made from.`
        : `The repository begins on ${begin}.`;
      const since = document.revisions[0]?.commit.recorded ?? begin;
      const why = since === begin ? missing : `The repository recorded the document on ${since} only.`;
      return revision ? `Unproven: the document states it. ${why}` : `Unproven. ${why}`;
    }
    case 'pending':
      return `Recorded, but in force from ${firstStart(document)} only.`;
    case 'removed':
      return 'The repository no longer held the document.';
    case 'absent':
      return 'The repository did not hold the document yet.';
  }
}

function firstStart({ revisions }: DocumentHistory): Day {
  return revisions.map(provenFrom).sort()[0] ?? '';
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
