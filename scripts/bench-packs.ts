import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installLibrary, repository } from './bench/library.ts';
import { measure, median } from './bench/measure.ts';
import { measurePack, measureZip, type PackCosts, packCases } from './bench/measure-packs.ts';
import { type PackResults, packsPage } from './bench/packs-page.ts';

/**
 * `npm run bench-packs -- --date DAY [--machine TEXT] [--runs 3] [--render]`: makes and verifies packs of several sizes with
 * the packed and installed package and writes `docs/benchmarks-packs.md`. `--render` writes the page again from the figures
 * of the last run.
 */
const { values } = parseArgs({
  options: {
    date: { type: 'string' },
    machine: { type: 'string', default: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB` },
    runs: { type: 'string', default: '3' },
    render: { type: 'boolean', default: false },
  },
});

const kept = join(repository, '.trustwright/benchmark-packs.json');
const results = values.render ? (JSON.parse(readFileSync(kept, 'utf8')) as PackResults) : await run();
const page = packsPage(results);
writeFileSync(join(repository, 'docs/benchmarks-packs.md'), page);
console.log(page);

async function run(): Promise<PackResults> {
  const { date, machine } = values;
  const runs = Number(values.runs);
  if (!date) throw new Error('Say which day it is: --date YYYY-MM-DD.');
  const library = installLibrary((line) => console.error(line));
  try {
    const packs: PackCosts[] = [];
    const starts: number[] = [];
    for (const pack of packCases) {
      console.error(pack.what);
      starts.push((await measure(['--eval', '0'])).wall * 1000);
      packs.push(await measurePack(library, pack, runs));
    }
    const zip = await measureZip(library, runs);
    const found = { date, machine, runs, nodeStart: median(starts), versions: versionsOfOurs(), packs, zip };
    mkdirSync(join(repository, '.trustwright'), { recursive: true });
    writeFileSync(kept, JSON.stringify(found, null, 2));
    return found;
  } finally {
    library.remove();
  }
}

function versionsOfOurs(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const { fflate = '', hucre = '' } = manifest.dependencies;
  const engine = engineVersion();
  return { trustwright: manifest.version, node: process.version.slice(1), fflate, hucre, ...engine };
}

/** Version of the binding of the engine of PDFs, where the platform has one. */
function engineVersion(): Record<string, string> {
  const name = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
  const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  const { version } = lock.packages[`node_modules/${name}`] ?? {};
  return version === undefined ? {} : { 'typst-ts-node-compiler': version };
}
