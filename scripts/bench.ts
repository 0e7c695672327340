import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from './bench/library.ts';
import { benchmarksPage } from './bench/report-page.ts';
import type { Results } from './bench/results.ts';
import { runBenchmark } from './bench/run-benchmark.ts';

/**
 * `npm run bench -- --date DAY [--machine TEXT] [--sizes 100,1000,5000] [--runs 5] [--no-peers] [--render]`: measures the
 * packed and installed package and writes `docs/benchmarks.md`. `--render` writes the page again from the figures of the last run.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    date: { type: 'string' },
    machine: { type: 'string', default: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB` },
    sizes: { type: 'string', default: '100,1000,5000' },
    runs: { type: 'string', default: '5' },
    peers: { type: 'boolean', default: true },
    render: { type: 'boolean', default: false },
  },
});

const kept = join(repository, '.trustwright/benchmark.json');
const results = values.render ? (JSON.parse(readFileSync(kept, 'utf8')) as Results) : await run();
const page = benchmarksPage(results);
writeFileSync(join(repository, 'docs/benchmarks.md'), page);
console.log(page);

async function run(): Promise<Results> {
  if (!values.date) throw new Error('Say which day it is: --date YYYY-MM-DD.');
  mkdirSync(join(repository, '.trustwright'), { recursive: true });
  const keep = (found: Results) => writeFileSync(kept, JSON.stringify(found, null, 2));
  const found = await runBenchmark({
    sizes: values.sizes.split(',').map(Number),
    runs: Number(values.runs),
    peers: values.peers,
    date: values.date,
    machine: values.machine,
    say: (line) => console.error(line),
    keep,
  });
  return found;
}
