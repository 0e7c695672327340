import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './library.ts';

/** Prints how long the search index of a program takes by itself, in milliseconds: library, root, day. */
const [library = '', root = '.', asOf = ''] = process.argv.slice(2);
const { loadSurface } = (await import(compiled(library, 'site/load'))) as typeof import('../../src/site/load.ts');
const { serve } = (await import(
  compiled(library, 'site/served-site')
)) as typeof import('../../src/site/served-site.ts');
const index = (await import(compiled(library, 'site/search-index'))) as typeof import('../../src/site/search-index.ts');

const loaded = loadSurface({ root, audience: 'public', asOf });
if (!('surface' in loaded)) throw new Error(loaded.report);
const site = serve(loaded).site();
const folder = mkdtempSync(join(tmpdir(), 'trustwright-search-'));
const begin = performance.now();
await index.startSearchIndexes([site]).write(folder);
console.log(JSON.stringify({ milliseconds: performance.now() - begin }));
rmSync(folder, { recursive: true });
