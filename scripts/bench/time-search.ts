import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './library.ts';

const { loadSurface } = (await import(compiled('site/load'))) as typeof import('../../src/site/load.ts');
const { serve } = (await import(compiled('site/served-site'))) as typeof import('../../src/site/served-site.ts');
const index = (await import(compiled('site/search-index'))) as typeof import('../../src/site/search-index.ts');

/** Prints how long the search index of the program below the first argument takes by itself, in milliseconds. */
const [root = '.', asOf = ''] = process.argv.slice(2);
const loaded = loadSurface({ root, audience: 'public', asOf });
if (!('surface' in loaded)) throw new Error(loaded.report);
const site = serve(loaded).site();
const folder = mkdtempSync(join(tmpdir(), 'trustwright-search-'));
const begin = performance.now();
await index.startSearchIndex(site).write(folder);
console.log(JSON.stringify({ milliseconds: performance.now() - begin }));
rmSync(folder, { recursive: true });
