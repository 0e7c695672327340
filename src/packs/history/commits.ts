import type { History } from '../../model/history.ts';
import { dayOf } from '../../model/main-line.ts';
import { readAllowedSigners } from '../../signatures/allowed-signers.ts';
import type { Archive, Artefact, PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { tableArtefacts } from '../table.ts';
import { historiesInScope } from './in-scope.ts';
import { judgeSignature } from './signature-words.ts';

const columns = [
  'Commit',
  'Recorded on',
  'Commit says',
  'Author says',
  'Author',
  'Subject',
  'Brings in',
  'Documents in scope',
  'Signature',
];

/** The commits of the main line in the period that changed a document in scope, with every day that each states. */
export function commits(input: PackInput, history: History, archive: Archive): readonly Artefact[] {
  const { from, to } = lookBackOf(input);
  const touched = new Map<string, string[]>();
  for (const { id, revisions } of historiesInScope(input)) {
    for (const { commit } of revisions) touched.set(commit.id, [...(touched.get(commit.id) ?? []), id]);
  }
  const found = history.mainLine.filter(({ id, recorded }) => touched.has(id) && from <= recorded && recorded <= to);
  const signed = archive.signedCommits(found.map(({ id }) => id));
  const { signers } = readAllowedSigners(input.program.allowedSigners ?? '');
  const rows = found.map(({ id, recorded, committed, authored, author, subject, merged }) => {
    const object = signed.get(id);
    return [
      ...[id, recorded, dayOf(committed), dayOf(authored), author, subject],
      merged.length === 0 ? '' : `${merged.length} ${merged.length === 1 ? 'commit' : 'commits'}`,
      (touched.get(id) ?? []).join('; '),
      object ? judgeSignature(object, recorded, signers).because : 'not signed',
    ];
  });
  const description =
    'Commits of the main line that changed a document in scope. Recorded on: no earlier than any commit before it.';
  return tableArtefacts('history/commits', 'Commits', description, { columns, rows });
}
