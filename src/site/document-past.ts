import { assembleHistory, keyOf } from '../assess/history/assemble.ts';
import type { Revision } from '../model/history.ts';
import type { Past, PastVersion } from '../model/past.ts';
import { readHistory } from '../read/history.ts';
import { decode, splitFrontmatter } from '../read/source.ts';

/** Documents whose versions a public site shows: those that are read as a text. What others say is fields. */
const versioned = new Set(['policies', 'pages'] as const);

/**
 * What the commit that is built tells of earlier versions, read in one walk; bodies are taken apart when they are asked for.
 * Nothing outside a repository, and nothing in a shallow clone: a history with a hole says nothing of what was public when.
 */
export function openPast(root: string): Past | undefined {
  const read = readHistory(root, 'HEAD', versioned);
  if (!read || read.log.shallow) return undefined;
  const history = assembleHistory(read.log);
  if (!history) return undefined;
  return (collection, id) =>
    history.documents.get(keyOf(collection, id))?.revisions.map((revision) => pastVersion(revision, read.blob)) ?? [];
}

function pastVersion({ blob, facts }: Revision, read: (id: string) => Uint8Array | undefined): PastVersion | undefined {
  const bytes = blob === undefined ? undefined : read(blob);
  if (!facts || !bytes) return undefined;
  let body: string | undefined;
  return {
    ...facts,
    get body() {
      body ??= bodyOf(bytes);
      return body;
    },
  };
}

function bodyOf(bytes: Uint8Array): string {
  const text = decode(bytes);
  const source = typeof text === 'string' ? splitFrontmatter(text) : undefined;
  return source && 'body' in source ? source.body : '';
}
