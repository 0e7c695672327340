import { findStale, writeGenerated } from './generate/write-generated.ts';

/** `npm run generate`: writes every generated file of the repository; `-- --check` only says which are stale. */
const root = new URL('..', import.meta.url);
const checkOnly = process.argv.includes('--check');
const stale = checkOnly ? findStale(root) : writeGenerated(root);

for (const path of stale) console.log(`${checkOnly ? 'stale' : 'wrote'} ${path}`);
if (checkOnly && stale.length > 0) {
  console.error('Generated files are stale. Run: npm run generate.');
  process.exitCode = 1;
} else if (stale.length === 0) console.log('Every generated file is up to date.');
