import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenBag, type PackedFile, Unreadable } from '../integrity/packed-file.ts';
import { openZip } from '../integrity/zip-bag.ts';
import { fileSource } from './file-source.ts';
import { streamRegularFile } from './regular-file.ts';

/** A bag, or the reason why it cannot be opened. */
export type OpenedBag = OpenBag | { readonly unreadable: string };

/** Opens a pack: a zip with one folder, or a folder. */
export function openBag(path: string): OpenedBag {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return { unreadable: 'There is no such file or folder.' };
  if (!stat.isDirectory() && !stat.isFile()) return { unreadable: 'It is neither a file nor a folder.' };
  try {
    return stat.isDirectory() ? { files: readFolder(path) } : openZip(fileSource(path));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { unreadable: `It is no readable pack: ${error.message}.` };
  }
}

function readFolder(folder: string, prefix = ''): Map<string, PackedFile> {
  const files = new Map<string, PackedFile>();
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) for (const [name, file] of readFolder(folder, path)) files.set(name, file);
    else files.set(path, entry.isFile() ? regularFile(join(folder, path)) : other(path));
  }
  return files;
}

function regularFile(path: string): PackedFile {
  return { size: lstatSync(path).size, read: () => streamRegularFile(path) };
}

function other(path: string): PackedFile {
  return {
    size: 0,
    read() {
      throw new Unreadable(`${path} is no regular file`);
    },
  };
}
