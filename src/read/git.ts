import { spawnSync } from 'node:child_process';
import type { Entry, Tree } from './tree.ts';

/** Runs git below `root` without a shell; gives its output, or nothing when git says no or is not there. */
export function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  const run = spawnSync('git', ['-C', root, ...args], {
    ...(input !== undefined && { input }),
    maxBuffer: 2 ** 31 - 1,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC', GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' },
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
  return { id, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
}

/** Whether a clone holds only the newest part of its history, as those of CI do unless they are told otherwise. */
export function isShallow(root: string): boolean {
  return git(root, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() === 'true';
}

/** Paths below the root that differ between a revision and the working tree. */
export function changedSince(root: string, revision: string): readonly string[] {
  const output = git(root, ['diff', '--name-only', '--relative', '-z', '--end-of-options', revision, '--']);
  return output?.toString('utf8').split('\0').filter(Boolean) ?? [];
}

/** The tree of a commit below the root; with `only`, as if it held nothing but those paths. */
export function gitTree(root: string, revision: string, only?: ReadonlySet<string>): Tree {
  const blobs = new Map<string, { readonly id: string; readonly size: number; readonly regular: boolean }>();
  const listing = git(root, ['ls-tree', '-r', '-l', '-z', revision])?.toString('utf8') ?? '';
  for (const record of listing.split('\0')) {
    const [, mode, type, id, size, path] = /^(\d+) (\w+) (\w+)\s+(\S+)\t(.+)$/s.exec(record) ?? [];
    if (type !== 'blob' || !id || !path || (only && !only.has(path))) continue;
    blobs.set(path, { id, size: Number(size), regular: mode !== '120000' });
  }
  const folders = foldersOf(blobs.keys(), (path) => blobs.get(path)?.regular === true);
  let contents: Map<string, Buffer> | undefined;
  return {
    list: (folder) => folders.get(folder) ?? [],
    size: (path) => (blobs.get(path)?.regular ? blobs.get(path)?.size : undefined),
    read(path) {
      const blob = blobs.get(path);
      if (!blob?.regular) return undefined;
      contents ??= readBlobs(
        root,
        [...blobs.values()].filter(({ regular }) => regular).map(({ id }) => id),
      );
      return contents.get(blob.id);
    },
  };
}

function readBlobs(root: string, ids: readonly string[]): Map<string, Buffer> {
  const output = git(root, ['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`) ?? Buffer.alloc(0);
  const contents = new Map<string, Buffer>();
  for (let offset = 0; offset < output.length; ) {
    const end = output.indexOf(10, offset);
    const [id = '', , size = '0'] = output.toString('latin1', offset, end).split(' ');
    contents.set(id, output.subarray(end + 1, end + 1 + Number(size)));
    offset = end + 1 + Number(size) + 1;
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
