import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './library.ts';

/** Prints how long it takes to put the files of a folder into a bag and the bag into a zip on disk, in milliseconds: library, folder. */
const [library = '', folder = '.'] = process.argv.slice(2);
const { zipOf } = (await import(compiled(library, 'packs/make-pack'))) as typeof import('../../src/packs/make-pack.ts');
const { writePack } = (await import(
  compiled(library, 'packs/write-pack')
)) as typeof import('../../src/packs/write-pack.ts');
const { diskTree } = (await import(compiled(library, 'read/tree'))) as typeof import('../../src/read/tree.ts');

const names = readdirSync(folder)
  .filter((name) => name.startsWith('record-'))
  .sort();
const bytes = names.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
const tree = diskTree(folder);
const artefacts = names.map((name) => ({ path: `evidence/${name}`, content: tree.stream(name) ?? '' }));
const out = mkdtempSync(join(tmpdir(), 'trustwright-zip-'));
const begin = performance.now();
writePack(out, 'bench', zipOf({ name: 'bench', artefacts, info: [], day: '2026-11-20' }));
const milliseconds = performance.now() - begin;
const size = readFileSync(join(out, 'bench.zip')).length;
rmSync(out, { recursive: true });
console.log(JSON.stringify({ milliseconds, files: names.length, bytes, size }));
