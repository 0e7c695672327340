import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocuments } from './documents.ts';
import { installLibrary, type Library, repository } from './library.ts';
import { citableOf } from './make-program.ts';
import { type Cost, measure, median, repeat } from './measure.ts';
import {
  buildSite,
  forget,
  measureAssessment,
  measureCheck,
  measureHistory,
  measureSite,
  newProgram,
  sizeOf,
} from './measure-program.ts';
import { scriptOf, weighPages } from './page-weight.ts';
import type { Figures, PeerResult, Results, SizeResult } from './results.ts';
import { newStarlight } from './starlight.ts';

/** Start of Node without a program, in milliseconds. */
async function measureStart(runs: number): Promise<number> {
  return (await repeat(runs, () => measure(['--eval', '0']))).wall * 1000;
}

/** What to run. */
export interface BenchmarkOptions {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly peers: boolean;
  readonly date: string;
  readonly machine: string;
  say(line: string): void;
  /** Takes what was found so far: a run of half an hour may be cut off. */
  keep(results: Results): void;
}

/** Largest number of documents for which Starlight's default set-up is built more than once: it takes minutes. */
const patience = 1000;

/** Runs the whole benchmark. */
export async function runBenchmark(options: BenchmarkOptions): Promise<Results> {
  const library = installLibrary(options.say);
  try {
    return await runAll(library, options);
  } finally {
    library.remove();
  }
}

async function runAll(library: Library, options: BenchmarkOptions): Promise<Results> {
  const { sizes, runs, peers, date, machine, say, keep } = options;
  const sizeResults: SizeResult[] = [];
  const peerResults: PeerResult[] = [];
  const starts: number[] = [];
  let starlight: string | undefined;
  say('assessment');
  const assessment = await measureAssessment(library, runs);
  say('history');
  const history = await measureHistory(library, runs);
  const found = (): Results => ({
    ...{ date, machine, runs, assessment, history, nodeStart: median(starts) },
    versions: { ...versionsOfOurs(), ...(starlight && { '@astrojs/starlight': starlight }) },
    ...{ sizes: sizeResults, peers: peerResults },
  });
  for (const documents of sizes) {
    const root = newProgram({ documents });
    try {
      say(`${documents} documents: check`);
      const check = await measureCheck(library, root, runs);
      starts.push(await measureStart(runs));
      say(`${documents} documents: site`);
      const site = await measureSite(library, root, runs);
      sizeResults.push({
        ...figuresOf({ ...check, ...site }),
        ...outputOf(join(root, 'dist/trust-center')),
        documents,
      });
      starts.push(await measureStart(runs));
      keep(found());
      if (peers) {
        const peer = await comparePeer(library, root, documents, options);
        starlight = peer.version;
        peerResults.push(...peer.results);
        keep(found());
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  return found();
}

async function comparePeer(library: Library, root: string, documents: number, { runs, say }: BenchmarkOptions) {
  const site = newStarlight(makeDocuments(documents, citableOf({ documents })));
  const results: PeerResult[] = [];
  try {
    for (const setup of ['tuned', 'default'] as const) {
      const times = setup === 'default' && documents > patience ? 1 : Math.min(3, runs);
      const costs: Cost[] = [];
      const ours: Cost[] = [];
      for (let run = 0; run < times; run++) {
        say(`${documents} documents: Starlight, ${setup}, ${run + 1} of ${times}`);
        costs.push(await site.build(setup));
        forget(root);
        ours.push(await buildSite(library, root, { search: true }));
      }
      const dist = join(site.folder, 'dist');
      const figures = { cost: medians(costs), ours: medians(ours) };
      results.push({ documents, setup, runs: times, ...figures, output: sizeOf(dist), page: controlPage(dist) });
    }
    return { version: site.version, results };
  } finally {
    site.remove();
  }
}

function controlPage(dist: string): PeerResult['page'] {
  const pages = readdirSync(join(dist, 'controls')).map((id) => {
    const file = join(dist, 'controls', id, 'index.html');
    return { file, bytes: statSync(file).size };
  });
  const middle = pages.toSorted((a, b) => a.bytes - b.bytes)[Math.floor(pages.length / 2)];
  if (!middle) throw new Error('Starlight wrote no page of a control.');
  return { html: middle.bytes, script: scriptOf(dist, readFileSync(middle.file, 'utf8')) };
}

function outputOf(site: string): Pick<SizeResult, 'pages' | 'output' | 'weights'> {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  ).length;
  return { pages, output: sizeOf(site), weights: weighPages(site) };
}

function figuresOf<T extends Record<string, Cost | number>>(costs: T) {
  const entries = Object.entries(costs).map(([key, cost]) => [key, typeof cost === 'number' ? cost : toFigures(cost)]);
  return Object.fromEntries(entries) as { [Key in keyof T]: T[Key] extends number ? number : Figures };
}

function toFigures({ wall, processor, memory }: Cost): Figures {
  return { wall, processor, memory };
}

function medians(costs: readonly Cost[]): Figures {
  const of = (key: keyof Figures) => median(costs.map((cost) => cost[key]));
  return { wall: of('wall'), processor: of('processor'), memory: of('memory') };
}

function versionsOfOurs(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const { astro = '', pagefind = '', satteri = '', zod = '' } = manifest.dependencies;
  return { trustwright: manifest.version, node: process.version.slice(1), astro, pagefind, satteri, zod };
}
