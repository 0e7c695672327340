import type { RepositoryLog, RevisionFacts } from '../model/history.ts';
import { type Collection, collectionOf } from '../model/kinds.ts';
import { mainLineOf } from '../model/main-line.ts';
import { isShallow, readBlobs } from './git.ts';
import { readLog } from './git-log.ts';
import { readFacts } from './revision-facts.ts';

/** The history of a program as its repository holds it. */
export interface ReadHistory {
  readonly log: RepositoryLog;
  /** Bytes of a blob that a document had on the main line. */
  readonly blob: (id: string) => Uint8Array | undefined;
}

/**
 * Reads every version of every governed document up to a revision: one walk of git through all commits, one through all
 * blobs. Nothing outside a repository or before its first commit. Where collections are named, blobs of others are not read.
 */
export function readHistory(
  root: string,
  revision = 'HEAD',
  wanted?: ReadonlySet<Collection>,
): ReadHistory | undefined {
  const commits = readLog(root, revision);
  if (!commits || commits.length === 0) return undefined;
  const collections = new Map(
    mainLineOf(commits).flatMap(({ changes }) =>
      changes.flatMap(({ path, blob }) => {
        const collection = blob && collectionOf(path);
        return blob && collection && wanted?.has(collection) !== false ? [[blob, collection] as const] : [];
      }),
    ),
  );
  const blobs = readBlobs(root, [...collections.keys()]);
  const facts = new Map<string, RevisionFacts>();
  for (const [blob, collection] of collections) {
    const bytes = blobs.get(blob);
    const found = bytes && readFacts(collection, bytes);
    if (found) facts.set(blob, found);
  }
  return { log: { shallow: isShallow(root), commits, facts }, blob: (id) => blobs.get(id) };
}
