import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the compiler leaves behind and the compiled code reads at run time, by ending, below these folders. */
const carried: readonly { readonly folder: string; readonly ending: string }[] = [
  { folder: 'catalogs', ending: '.json' },
  { folder: 'checks', ending: '.md' },
];

/**
 * Compiles `src/` to JavaScript with declarations, because Node strips no types below `node_modules`. Everything is
 * written to a temporary folder first and put in place at the end. Types are not checked here: `npm run types` does that.
 * Pages (`.astro`) are not compiled: the package carries `src/site`, and Astro compiles it in the adopter's build.
 */
export function compileLibrary(repository: URL): { readonly files: number } {
  const root = fileURLToPath(repository);
  mkdirSync(join(root, '.trustwright'), { recursive: true });
  const work = mkdtempSync(join(root, '.trustwright/lib-'));
  try {
    compile(root, work);
    for (const { folder, ending } of carried) {
      const isCarried = (name: string) => name.endsWith(ending);
      const names = readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' });
      for (const name of names.filter(isCarried)) {
        cpSync(join(root, 'src', folder, name), join(work, folder, name));
      }
    }
    chmodSync(join(work, 'cli/main.js'), 0o755);
    chmodSync(work, 0o755);
    const files = readdirSync(work, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    rmSync(join(root, 'lib'), { recursive: true, force: true });
    renameSync(work, join(root, 'lib'));
    return { files };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function compile(root: string, outDir: string): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const words = [compiler, '--project', join(root, 'scripts/tsconfig.lib.json'), '--outDir', outDir];
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`The compiler ended with exit code ${status}. Its first error is above.`);
}
