import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a pack below a folder, whole or not at all. The only writer of packs on disk. */
export function writePack(folder: string, name: string, zip: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  return place(join(folder, `${name}.zip`), zip);
}

function place(path: string, bytes: Uint8Array): string {
  const temporary = join(dirname(path), `.${process.pid}.part`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return path;
}
