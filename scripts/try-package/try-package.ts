import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packPackage } from './pack-package.ts';
import { readmeFiles } from './readme-files.ts';
import { installedPackages, refuseStrangers } from './refuse-strangers.ts';
import { npm, npx, run } from './run-npm.ts';

/** What an adopter must find after a build of the README's program, below `dist/`. */
const expected = [
  ...['trust-center/index.html', 'trust-center/policies/access-policy.html', 'trust-center/pagefind/pagefind.js'],
  ...['trust-center/frameworks/iso27001-2022/a.5.18.html', 'internal/index.html', 'packs/internal-2026.zip'],
];

/**
 * Packs the package and uses it as an adopter would: an empty folder, the five files that the README shows, an
 * installation from the tarball, a check, a build. Throws where anything is not as it must be; leaves nothing behind.
 */
export async function tryPackage(repository: URL, say: (line: string) => void): Promise<void> {
  const root = fileURLToPath(repository);
  const work = mkdtempSync(join(tmpdir(), 'trustwright-package-'));
  const folder = join(work, 'adopter');
  try {
    const tarball = packPackage(root, work, say);
    const files = readmeFiles(new URL('README.md', repository));
    for (const [path, text] of files) write(folder, path, text);
    write(folder, 'package.json', '{ "name": "adopter", "private": true, "type": "module" }\n');
    say(`Wrote ${files.size} content files: ${[...files.keys()].join(', ')}.`);

    npm(folder, ['install', tarball, '--save-dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
    say(`Installed it: ${installedPackages(folder).length} packages.`);
    refuseStrangers(root, folder);

    say(`trustwright check: ${npx(folder, ['check']).trim()}`);
    npx(folder, ['build']);
    const missing = expected.filter((path) => !existsSync(join(folder, 'dist', path)));
    if (missing.length > 0) throw new Error(`The build did not write: ${missing.join(', ')}.`);
    say(`trustwright build: ${countFiles(join(folder, 'dist/trust-center'))} files of the trust center, and the pack.`);
    say(`trustwright verify: ${npx(folder, ['verify', 'dist/packs/internal-2026.zip']).trim()}`);
    buildAsIntegration(folder, say);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The other way to use the package: the integration in a site of the adopter's own. */
function buildAsIntegration(folder: string, say: (line: string) => void): void {
  const config = "import trustwright from 'trustwright';\n\nexport default { integrations: [trustwright()] };\n";
  write(folder, 'astro.config.mjs', config);
  run(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', 'site'], folder);
  if (!existsSync(join(folder, 'site/policies/access-policy.html'))) throw new Error('The integration built no site.');
  say('astro build with `integrations: [trustwright()]`: the same pages.');
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
