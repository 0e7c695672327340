import { spawnSync } from 'node:child_process';
import { dayOf } from '../model/main-line.ts';
import type { Entry, Tree } from './tree.ts';

/** What is read is what the repository stores: nothing replaced, fetched or locked on the way. */
const asStored = { GIT_NO_REPLACE_OBJECTS: '1', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' } as const;

/** Runs git below `root` without a shell; gives its output, or nothing when git says no or is not there. */
export function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  const run = spawnSync('git', ['-C', root, ...args], {
    ...(input !== undefined && { input }),
    maxBuffer: 2 ** 31 - 1,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC', GIT_CONFIG_NOSYSTEM: '1', ...asStored },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return run.status === 0 ? run.stdout : undefined;
}

/** A commit as far as it is told in outputs. */
export interface Commit {
  readonly id: string;
  /** Day of the commit, in UTC. */
  readonly day: string;
}

/** The commit that a revision names, or nothing outside a repository or before its first commit. */
export function readCommit(root: string, revision = 'HEAD'): Commit | undefined {
  const line = git(root, ['log', '-1', '--format=%H %ct', '--end-of-options', revision, '--'])?.toString('utf8').trim();
  const [id, seconds] = line?.split(' ') ?? [];
  if (!id || !seconds) return undefined;
  return { id, day: dayOf(Number(seconds)) };
}

/** A commit of the main line with the first day on which it is known to be there, oldest first. */
export function readMainLine(root: string, revision = 'HEAD'): readonly Commit[] {
  const words = ['log', '--first-parent', '--no-show-signature', '--format=%H %ct', '--end-of-options', revision, '--'];
  const lines = git(root, words)?.toString('utf8').trim().split('\n').filter(Boolean).reverse() ?? [];
  let latest = 0;
  return lines.map((line) => {
    const [id = '', seconds = '0'] = line.split(' ');
    latest = Math.max(latest, Number(seconds));
    return { id, day: dayOf(latest) };
  });
}

/** Whether a clone holds only the newest part of its history, as those of CI do unless they are told otherwise. */
export function isShallow(root: string): boolean {
  return git(root, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() === 'true';
}

/** Paths below the root that differ between a revision and the working tree, or another revision. */
export function changedSince(root: string, revision: string, until?: string): readonly string[] {
  const ends = until === undefined ? [revision] : [revision, until];
  const output = git(root, ['diff', '--name-only', '--relative', '-z', '--end-of-options', ...ends, '--']);
  return output?.toString('utf8').split('\0').filter(Boolean) ?? [];
}

/** The folders that a program is read from: what lies beside them is nobody's business here. */
const governed = ['policies', 'controls', 'content', 'public'];

/** A blob of more bytes is no document: it is read by itself when it is asked for, and not kept. */
const large = 2 ** 18;

/** The tree of a commit below the root; with `only`, as if it held nothing but those paths. */
export function gitTree(root: string, revision: string, only?: ReadonlySet<string>): Tree {
  const blobs = new Map<string, { readonly id: string; readonly size: number; readonly regular: boolean }>();
  const listing = git(root, ['ls-tree', '-r', '-l', '-z', revision, '--', ...governed])?.toString('utf8') ?? '';
  for (const record of listing.split('\0')) {
    const [, mode, type, id, size, path] = /^(\d+) (\w+) (\w+)\s+(\S+)\t(.+)$/s.exec(record) ?? [];
    if (type !== 'blob' || !id || !path || (only && !only.has(path))) continue;
    blobs.set(path, { id, size: Number(size), regular: mode !== '120000' });
  }
  const folders = foldersOf(blobs.keys(), (path) => blobs.get(path)?.regular === true);
  let contents: ReadonlyMap<string, Buffer> | undefined;
  function read(path: string): Buffer | undefined {
    const blob = blobs.get(path);
    if (!blob?.regular) return undefined;
    if (blob.size > large) return git(root, ['cat-file', 'blob', blob.id]);
    contents ??= readBlobs(
      root,
      [...blobs.values()].filter(({ regular, size }) => regular && size <= large).map(({ id }) => id),
    );
    return contents.get(blob.id);
  }
  return {
    read,
    list: (folder) => folders.get(folder) ?? [],
    size: (path) => (blobs.get(path)?.regular ? blobs.get(path)?.size : undefined),
    stream(path) {
      if ((blobs.get(path)?.size ?? 0) > large)
        return blobs.get(path)?.regular ? () => [read(path) ?? lost(path)] : undefined;
      const bytes = read(path);
      return bytes && (() => [bytes]);
    },
  };
}

function lost(path: string): never {
  throw new Error(`${path} is not in this clone.`);
}

/** The bytes of objects by their identifiers, in one run of git; those that the repository lacks are missing. */
export function readBlobs(root: string, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (ids.length === 0) return contents;
  const output = git(root, ['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`) ?? Buffer.alloc(0);
  for (let offset = 0; offset < output.length; ) {
    const end = output.indexOf(10, offset);
    const [id = '', type, size] = output.toString('latin1', offset, end).split(' ');
    offset = end + 1;
    if (type === 'missing' || size === undefined) continue;
    contents.set(id, output.subarray(offset, offset + Number(size)));
    offset += Number(size) + 1;
  }
  return contents;
}

function foldersOf(paths: Iterable<string>, isRegular: (path: string) => boolean): Map<string, Entry[]> {
  const folders = new Map<string, Map<string, Entry>>();
  for (const path of paths) {
    const parts = path.split('/');
    parts.forEach((name, depth) => {
      const folder = parts.slice(0, depth).join('/');
      const last = depth === parts.length - 1;
      const type = last ? (isRegular(path) ? 'file' : 'other') : 'folder';
      const entries = folders.get(folder) ?? new Map<string, Entry>();
      folders.set(folder, entries.set(name, { name, type }));
    });
  }
  return new Map(
    [...folders].map(([folder, entries]) => [folder, [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1))]),
  );
}
