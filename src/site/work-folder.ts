import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of its own for one run of Astro, which writes below its root while it works. */
export interface WorkFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a folder in which Astro finds its packages wherever the folder lies. The name begins with `prefix`. */
export function makeWorkFolder(prefix: string): WorkFolder {
  const path = mkdtempSync(prefix);
  const packages = dirname(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))));
  symlinkSync(packages, join(path, 'node_modules'), 'junction');
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Runs with the working folder at `folder` when that does not lie below the present one: Astro puts what it renders with
 * below the working folder else, where two builds would overwrite each other.
 */
export async function workingIn(folder: string, run: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  if (folder.startsWith(before)) return run();
  process.chdir(folder);
  try {
    await run();
  } finally {
    process.chdir(before);
  }
}
