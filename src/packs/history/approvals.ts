import { type ApprovalSources, approvalsOf, commitsBehind } from '../../assess/history/approvals.ts';
import { beginOf, spansOf } from '../../assess/history/in-force.ts';
import type { DocumentHistory, History, Revision } from '../../model/history.ts';
import { roleTitle } from '../../model/program-settings.ts';
import { readAllowedSigners } from '../../signatures/allowed-signers.ts';
import type { Archive, Artefact, PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { tableArtefacts } from '../table.ts';
import { historiesInScope, kindWord, shortId } from './in-scope.ts';
import { judgeSignature } from './signature-words.ts';
import { versionOf } from './versions.ts';

const signs = {
  document: 'stated in the document',
  trailer: 'line of the commit message',
  'signed-commit': 'signed commit',
  tag: 'tag',
  'signed-tag': 'signed tag',
  review: 'review in the forge',
} as const;

const columns = [
  'Document',
  'Kind',
  'Version',
  'Recorded on',
  'Commit',
  'Author',
  'Sign of approval',
  'By',
  'On',
  'Where',
  'What it proves',
];

/** Who approved each version that was in force in the period, by every sign there is. */
export function approvals(input: PackInput, history: History, archive: Archive): readonly Artefact[] {
  const versions = historiesInScope(input).flatMap((document) =>
    inForceInPeriod(input, document, history).map((revision) => ({ document, revision })),
  );
  const sources = sourcesOf(
    input,
    archive,
    versions.map(({ revision }) => revision),
  );
  const { settings } = input.program;
  const rows = versions.flatMap(({ document, revision }) => {
    const { commit } = revision;
    const head = [document.id, kindWord(document.collection), versionOf(revision), commit.recorded, shortId(commit.id)];
    const found = approvalsOf(document, revision, history, sources);
    if (found.length === 0)
      return [[...head, commit.author, 'none found', '', '', '', 'Nothing says who approved it.']];
    return found.map(({ how, by, on, where, proof }) => [
      ...head,
      ...[commit.author, signs[how], how === 'document' ? roleTitle(settings.value, by) : by, on, where, proof],
    ]);
  });
  const description =
    'Who approved each version that was in force in the period, by every sign there is. Each sign says what it proves.';
  return tableArtefacts('history/approvals', 'Approvals', description, { columns, rows });
}

/** The versions of a document that were in force on some day of the period, proven or claimed, in their order. */
export function inForceInPeriod(input: PackInput, document: DocumentHistory, history: History): readonly Revision[] {
  const { from, to } = lookBackOf(input);
  const found = spansOf(document, from, to, beginOf(history)).flatMap(({ revision }) => revision ?? []);
  return document.revisions.filter((revision) => found.includes(revision));
}

function sourcesOf(input: PackInput, archive: Archive, revisions: readonly Revision[]): ApprovalSources {
  const { signers } = readAllowedSigners(input.program.allowedSigners ?? '');
  const behind = revisions.flatMap((revision) =>
    commitsBehind(revision).map(({ id }) => [id, revision.commit.recorded] as const),
  );
  const days = new Map(behind);
  const signed = archive.signedCommits([...days.keys()]);
  const tags = new Map(archive.tags.map((tag) => [tag.name, tag]));
  return {
    tags: archive.tags.filter(({ day }) => day <= input.asOf),
    reviews: archive.reviews.filter(({ at }) => new Date(at).toISOString().slice(0, 10) <= input.asOf),
    commitSignature(id) {
      const object = signed.get(id);
      return object && judgeSignature(object, days.get(id) ?? input.asOf, signers);
    },
    tagSignature(name) {
      const tag = tags.get(name);
      return tag?.signed && judgeSignature(tag.signed, tag.day, signers);
    },
  };
}
