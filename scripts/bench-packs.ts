import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installLibrary } from './bench/library.ts';
import { benchDay } from './bench/make-program.ts';
import { type Cost, measure, repeat } from './bench/measure.ts';
import { forget } from './bench/measure-program.ts';
import { newPackProgram, type PackSize } from './bench/pack-program.ts';

/**
 * `npm run bench-packs -- [--runs 5]`: packs of several sizes by the packed and installed package. A full one (250
 * documents as PDF, 500 files of evidence), a thousand PDFs, and more evidence of the same kind, which must cost no memory.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

const sizes: readonly (PackSize & { readonly what: string; readonly target: string })[] = [
  { what: 'full pack', documents: 250, files: 500, fileSize: 100_000, target: '≤ 10 s' },
  { what: '1,000 PDFs', documents: 1000, files: 0, fileSize: 0, target: '≤ 20 s' },
  { what: 'evidence of 1 MB, 50 files', documents: 20, files: 50, fileSize: 1_000_000, target: '' },
  { what: 'evidence of 1 MB, 500 files', documents: 20, files: 500, fileSize: 1_000_000, target: 'same memory' },
];

const library = installLibrary((line) => console.error(line));
try {
  console.log('| pack | target | wall | processor | memory |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const { what, target, ...size } of sizes) {
    const root = newPackProgram(size);
    try {
      const words = [library.commandLine, 'pack', 'bench', '--root', root, '--as-of', benchDay];
      const cost = await repeat(Number(values.runs), () => measurePack(root, words));
      const seconds = (time: number) => `${time.toFixed(1)} s`;
      const memory = `${(cost.memory / 1e6).toFixed(0)} MB`;
      console.log(`| ${[what, target, seconds(cost.wall), seconds(cost.processor), memory].join(' | ')} |`);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
} finally {
  library.remove();
}

async function measurePack(root: string, words: readonly string[]): Promise<Cost> {
  forget(root);
  return await measure(words);
}
