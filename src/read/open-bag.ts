import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Most bytes that a pack may hold when unpacked. */
const limit = 2 * 1024 ** 3;

/** The files of a bag, or the reason why it cannot be opened. */
export type OpenedBag = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly unreadable: string };

/** Opens a pack: a zip with one folder, or a folder. Nothing is written, so no path in a zip can leave anywhere. */
export function openBag(path: string): OpenedBag {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return { unreadable: 'There is no such file or folder.' };
  return stat.isDirectory() ? { files: readFolder(path) } : readZip(readFileSync(path));
}

function readFolder(folder: string, prefix = ''): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) for (const [name, bytes] of readFolder(folder, path)) files.set(name, bytes);
    else files.set(path, entry.isFile() ? readFileSync(join(folder, path)) : new Uint8Array());
  }
  return files;
}

function readZip(bytes: Uint8Array): OpenedBag {
  let total = 0;
  let entries: Record<string, Uint8Array>;
  const seen = new Set<string>();
  try {
    entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize;
        if (total > limit) throw new Error(`it holds more than ${limit} bytes`);
        // Tools differ in which of two they unpack, so one of them could go unseen.
        if (seen.has(name)) throw new Error(`it holds two files with the name ${name}`);
        seen.add(name);
        return true;
      },
    });
  } catch (error) {
    return { unreadable: `It is no readable zip: ${error instanceof Error ? error.message : String(error)}.` };
  }
  const names = [...seen].filter((name) => !name.endsWith('/'));
  const folders = new Set(names.map((name) => name.split('/')[0]));
  if (folders.size !== 1) return { unreadable: 'It does not hold exactly one folder, as a pack does.' };
  return { files: new Map(names.map((name) => [name.slice(name.indexOf('/') + 1), entries[name] as Uint8Array])) };
}
