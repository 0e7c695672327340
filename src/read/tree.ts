import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { staysInside } from '../model/relative-path.ts';
import { readRegularFile, streamRegularFile } from './regular-file.ts';

/** One entry of a folder. Anything that is neither file nor folder (a link, a device) is `other` and never followed. */
export interface Entry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'other';
}

/** A tree of files, on disk or in a commit. Paths are relative to its root, with forward slashes. */
export interface Tree {
  /** Entries of a folder, sorted by name; none when there is no such folder. */
  list(folder: string): readonly Entry[];
  /** Bytes of a file, or nothing when there is no such regular file. */
  read(path: string): Buffer | undefined;
  /** Size of a file in bytes, or nothing when there is no such regular file. */
  size(path: string): number | undefined;
  /** The same bytes piece by piece, read anew by each call of what is given. */
  stream(path: string): (() => Iterable<Uint8Array>) | undefined;
  /** A text that changes when the bytes of a file change; nothing where that cannot be promised. */
  stamp?(path: string): string | undefined;
}

/** A file younger than this may change again within the same tick of the clock of its file system. */
const settled = 3000;

/**
 * The tree on disk below `root`. Links are not followed, so nothing outside the root is ever read. Folders are listed once:
 * a tree is for one reading.
 */
export function diskTree(root: string): Tree {
  const folderIsReal = new Map<string, boolean>([['', true]]);

  function isRealFolder(folder: string): boolean {
    const known = folderIsReal.get(folder);
    if (known !== undefined) return known;
    const parent = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const real =
      isRealFolder(parent) && lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true;
    folderIsReal.set(folder, real);
    return real;
  }

  function inspect(path: string): Stats | undefined {
    if (!staysInside(path) || !isRealFolder(parentOf(path))) return undefined;
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  }

  function readFolder(folder: string): readonly Entry[] {
    if (!isRealFolder(folder)) return [];
    return readdirSync(join(root, folder), { withFileTypes: true })
      .map((entry) => ({ name: entry.name, type: typeOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  const listed = new Map<string, readonly Entry[]>();
  return {
    size: (path) => inspect(path)?.size,
    stamp(path) {
      const stats = inspect(path);
      if (!stats || Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) < settled) return undefined;
      return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`;
    },
    list(folder) {
      const entries = listed.get(folder) ?? readFolder(folder);
      listed.set(folder, entries);
      return entries;
    },
    read(path) {
      if (!staysInside(path) || !isRealFolder(parentOf(path))) return undefined;
      return readRegularFile(join(root, path));
    },
    stream(path) {
      return inspect(path) && (() => streamRegularFile(join(root, path)));
    },
  };
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function typeOf(entry: { isFile(): boolean; isDirectory(): boolean }): Entry['type'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
