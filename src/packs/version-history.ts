import type { Document } from '../model/program.ts';
import { roleTitle } from '../model/program-settings.ts';
import type { DocumentVersion } from '../render/typst-governed.ts';
import type { PackInput } from './artefact.ts';

/** The versions of a document that the main line has recorded, newest first; none outside a repository. */
export function versionsOf(
  { history, program }: PackInput,
  { collection, value }: Pick<Document<{ readonly id: string }>, 'collection' | 'value'>,
): readonly DocumentVersion[] {
  const byVersion = new Map<string, DocumentVersion>();
  for (const { facts, commit } of history?.documents.get(`${collection}/${value.id}`)?.revisions ?? []) {
    if (!facts) continue;
    // The commit that brought a version says what changed; what was put right later counts for the rest.
    const { change = commit.subject } = byVersion.get(facts.version) ?? {};
    const by = facts.approvedBy ? roleTitle(program.settings.value, facts.approvedBy) : '';
    byVersion.set(facts.version, { version: facts.version, approved: facts.approved ?? '', by, change });
  }
  return [...byVersion.values()].reverse();
}
