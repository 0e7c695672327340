import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { staysInside } from '../model/relative-path.ts';

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
  };
}

/** How to open what may be a link or a pipe: refuse the one and do not wait for the other. Windows knows no such way. */
const carefully = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Bytes of a regular file. The file that was opened is the file that is judged, and no time passes in between. */
function readRegularFile(path: string): Buffer | undefined {
  if (constants.O_NOFOLLOW === undefined && !lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const descriptor = open(path);
  if (descriptor === undefined) return undefined;
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** Nothing for what is absent, is a link, or is a socket. */
function open(path: string): number | undefined {
  try {
    return openSync(path, carefully);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ELOOP', 'EMLINK', 'ENOENT', 'ENOTDIR', 'ENXIO'].includes(code)) return undefined;
    throw error;
  }
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function typeOf(entry: { isFile(): boolean; isDirectory(): boolean }): Entry['type'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
