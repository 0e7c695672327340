import { lstatSync, readdirSync, readFileSync } from 'node:fs';
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
}

/** The tree on disk below `root`. Links are not followed, so nothing outside the root is ever read. */
export function diskTree(root: string): Tree {
  const folderIsReal = new Map<string, boolean>([['', true]]);

  function isRealFolder(folder: string): boolean {
    const known = folderIsReal.get(folder);
    if (known !== undefined) return known;
    const parent = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const real = isRealFolder(parent) && lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true;
    folderIsReal.set(folder, real);
    return real;
  }

  function size(path: string): number | undefined {
    if (!staysInside(path) || !isRealFolder(parentOf(path))) return undefined;
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
    return stat?.isFile() ? stat.size : undefined;
  }

  return {
    size,
    list(folder) {
      if (!isRealFolder(folder)) return [];
      return readdirSync(join(root, folder), { withFileTypes: true })
        .map((entry) => ({ name: entry.name, type: typeOf(entry) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read(path) {
      return size(path) === undefined ? undefined : readFileSync(join(root, path));
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
