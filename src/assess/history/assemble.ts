import type { DocumentHistory, FileChange, History, MainCommit, RepositoryLog, Revision } from '../../model/history.ts';
import { type Collection, collectionOf } from '../../model/kinds.ts';
import { mainLineOf } from '../../model/main-line.ts';

interface Growing extends DocumentHistory {
  readonly revisions: Revision[];
}

/** The history of every document along the main line, found again by its identifier when its file is moved or renamed. */
export function assembleHistory({ shallow, commits, facts }: RepositoryLog): History | undefined {
  const mainLine = mainLineOf(commits);
  if (mainLine.length === 0) return undefined;
  const documents = new Map<string, Growing>();
  /** What each path holds: a document and its blob. */
  const held = new Map<string, { readonly key: string; readonly blob: string }>();
  const places = new Map<string, Set<string>>();

  for (const commit of mainLine) {
    const touched = new Map<string, Collection>();
    for (const change of commit.changes) {
      const collection = collectionOf(change.path);
      if (collection) for (const key of applyChange(change, collection)) touched.set(key, collection);
    }
    for (const [key, collection] of touched) record(key, collection, commit);
  }
  return { shallow, mainLine, documents };

  /** Moves what a path holds; gives the documents that this may change. */
  function applyChange({ path, blob }: FileChange, collection: Collection): readonly string[] {
    const before = held.get(path);
    if (before) places.get(before.key)?.delete(path);
    if (!blob) {
      held.delete(path);
      return before ? [before.key] : [];
    }
    const id = facts.get(blob)?.id;
    // What cannot be read is taken for what stood there before, or for what its name says.
    const key = id === undefined ? (before?.key ?? keyOf(collection, nameOf(path))) : keyOf(collection, id);
    held.set(path, { key, blob });
    places.set(key, (places.get(key) ?? new Set()).add(path));
    return before ? [before.key, key] : [key];
  }

  function record(key: string, collection: Collection, commit: MainCommit): void {
    const id = key.slice(collection.length + 1);
    const document = documents.get(key) ?? { collection, id, revisions: [] };
    const last = document.revisions.at(-1);
    const open = [...(places.get(key) ?? [])];
    const file = last && open.includes(last.file) ? last.file : open.sort()[0];
    const blob = file === undefined ? undefined : held.get(file)?.blob;
    if (blob === last?.blob && (file ?? last?.file) === last?.file) return;
    const found = blob === undefined ? undefined : facts.get(blob);
    document.revisions.push({
      ...{ file: file ?? last?.file ?? '', commit },
      ...(blob !== undefined && { blob }),
      ...(found && { facts: found }),
    });
    documents.set(key, document);
  }
}

/** How a history names a document. */
export function keyOf(collection: Collection, id: string): string {
  return `${collection}/${id}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(mdx|ya?ml)$/, '');
}
