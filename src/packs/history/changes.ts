import type { Day } from '../../model/fields.ts';
import type { DocumentHistory, History, Revision } from '../../model/history.ts';
import { element, type Html, page } from '../../render/html-page.ts';
import type { Archive, Artefact, PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { tableArtefacts } from '../table.ts';
import { countWords, diffToHtml } from './diff-page.ts';
import { historiesInScope, kindWord, shortId, titleOf } from './in-scope.ts';
import { versionOf } from './versions.ts';

/** A version with the one before it. */
interface Change {
  readonly document: DocumentHistory;
  readonly revision: Revision;
  readonly previous?: Revision;
}

const columns = [
  'Document',
  'Kind',
  'Title',
  'Recorded on',
  'From version',
  'To version',
  'Words added',
  'Words removed',
  'Author',
  'Commit',
  'Subject',
];

/** What changed in the period, document by document, as a table and as texts that show each change. */
export function changes(input: PackInput, history: History, archive: Archive): readonly Artefact[] {
  const { from, to } = lookBackOf(input);
  const begin = history.mainLine[0];
  const found = historiesInScope(input).flatMap((document) => changesOf(document, from, to, begin?.id));
  const rows = found.map((change) => rowOf(change, archive));
  const shown = new Set(found.filter((change) => isComparable(change)).map(({ document }) => document));
  const description = `What was recorded from ${from} to ${to}. What the first commit at hand holds is no change: nothing is known from before it.`;
  const table = tableArtefacts(
    'history/changes',
    'Changes',
    description,
    { columns, rows },
    {
      links: (row, column) => {
        const document = found[row]?.document;
        return column === 0 && document && shown.has(document) ? `changes/${nameOf(document)}.html` : undefined;
      },
    },
  );
  return [...table, ...[...shown].map((document) => pageOf(document, found, archive))];
}

function changesOf(document: DocumentHistory, from: Day, to: Day, begin: string | undefined): readonly Change[] {
  return document.revisions.flatMap((revision, index) => {
    const previous = document.revisions[index - 1];
    const { recorded, id } = revision.commit;
    if (recorded < from || recorded > to || id === begin) return [];
    return [{ document, revision, ...(previous && { previous }) }];
  });
}

function isComparable({ revision, previous }: Change): boolean {
  return revision.blob !== undefined && previous?.blob !== undefined && revision.blob !== previous.blob;
}

function textsOf({ revision, previous }: Change, { text }: Archive): readonly [string, string] {
  return [text(previous?.blob ?? '') ?? '', text(revision.blob ?? '') ?? ''];
}

function rowOf(change: Change, archive: Archive): readonly (string | number)[] {
  const { document, revision, previous } = change;
  const { commit } = revision;
  const words = isComparable(change) ? countWords(...textsOf(change, archive)) : undefined;
  return [
    ...[document.id, kindWord(document.collection), titleOf(document), commit.recorded],
    ...[previous ? versionOf(previous) : 'new', moved(change) ?? versionOf(revision)],
    ...[words?.added ?? '', words?.removed ?? '', commit.author, shortId(commit.id), commit.subject],
  ];
}

/** A file that was moved and not changed. */
function moved({ revision, previous }: Change): string | undefined {
  const same = revision.blob !== undefined && revision.blob === previous?.blob;
  return same ? `${versionOf(revision)}, moved to ${revision.file}` : undefined;
}

function pageOf(document: DocumentHistory, found: readonly Change[], archive: Archive): Artefact {
  const mine = found.filter((change) => change.document === document && isComparable(change));
  const body = mine.flatMap((change): Html[] => {
    const { commit } = change.revision;
    const versions = [change.previous, change.revision].map((each) => (each ? versionOf(each) : 'new'));
    const facts = `Recorded on ${commit.recorded} by ${commit.author}: ${commit.subject} (${shortId(commit.id)})`;
    return [
      element('h2', {}, versions[0] === versions[1] ? `Edit of ${versions[1]}` : versions.join(' → ')),
      element('p', {}, facts),
      diffToHtml(...textsOf(change, archive)),
    ];
  });
  const title = `Changes of “${titleOf(document)}”`;
  return { path: `history/changes/${nameOf(document)}.html`, content: page({ title, up: '../../', body }) };
}

function nameOf({ collection, id }: DocumentHistory): string {
  return `${kindWord(collection).toLowerCase().replaceAll(' ', '-')}-${id}`;
}
