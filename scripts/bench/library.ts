import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packPackage } from '../try-package/pack-package.ts';
import { npm } from '../try-package/run-npm.ts';

/** Root of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The package as an adopter has it: packed and installed, so that nothing that is edited meanwhile takes part. */
export interface Library {
  /** Root of the installed package. */
  readonly root: string;
  /** Path of its command line. */
  readonly commandLine: string;
  remove(): void;
}

/** Packs the package and installs it in a new folder. */
export function installLibrary(say: (line: string) => void): Library {
  const work = mkdtempSync(join(tmpdir(), 'trustwright-library-'));
  const tarball = packPackage(repository, work, say);
  const folder = join(work, 'adopter');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "bench", "private": true, "type": "module" }\n');
  npm(folder, ['install', tarball, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
  const root = join(folder, 'node_modules/trustwright');
  return {
    root,
    commandLine: join(root, 'lib/cli/main.js'),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}

/** Address of a compiled module of a library. */
export function compiled(root: string, module: string): string {
  return pathToFileURL(join(root, 'lib', `${module}.js`)).href;
}
