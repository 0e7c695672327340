import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Library, repository } from './library.ts';
import { benchDay, type ProgramSize, writeProgram } from './make-program.ts';
import { type Cost, measure, median, repeat, settleDisk } from './measure.ts';

/** What is measured of a program of one size. */
export interface ProgramCosts {
  readonly documents: number;
  readonly check: Cost;
  readonly checkCached: Cost;
  readonly site: Cost;
  readonly siteWithoutSearch: Cost;
  readonly siteAfterChange: Cost;
  /** The search index by itself, in seconds. */
  readonly search: number;
}

const script = (name: string) => join(repository, 'scripts/bench', name);

/** Writes a program into a new folder and commits it, as a team would have it. */
export function newProgram(size: ProgramSize): string {
  const root = mkdtempSync(join(tmpdir(), 'trustwright-bench-'));
  writeProgram(root, size);
  const git = (...words: string[]) => execFileSync('git', ['-C', root, ...words], { stdio: 'ignore' });
  const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@bench.example', '-c', 'commit.gpgsign=false'];
  git('init', '--quiet');
  git('add', '--all');
  git(...identity, 'commit', '--quiet', '--message', 'Begin');
  return root;
}

/** Forgets what earlier runs have learnt. */
export function forget(root: string): void {
  rmSync(join(root, 'node_modules/.cache'), { recursive: true, force: true });
  rmSync(join(root, 'dist'), { recursive: true, force: true });
}

/** One build of the public site, as `trustwright build trust-center` does it. */
export function buildSite(library: Library, root: string, options: { readonly search: boolean }): Promise<Cost> {
  settleDisk();
  const preload = options.search ? [] : ['--import', script('stub-search.mjs')];
  return measure([...preload, library.commandLine, 'build', 'trust-center', '--root', root, '--as-of', benchDay]);
}

/** Measures the check of a program, without and with its cache. */
export async function measureCheck(
  library: Library,
  root: string,
  runs: number,
): Promise<Pick<ProgramCosts, 'check' | 'checkCached'>> {
  const words = [library.commandLine, 'check', '--root', root, '--as-of', benchDay];
  const check = await repeat(runs, () => measure([...words, '--no-cache']));
  if (/\b[1-9]\d* errors?\b/.test(check.output))
    throw new Error(`The program is not valid.\n${check.output.slice(0, 2000)}`);
  await wait(3500); // files younger than this are read again, whatever the cache knows
  await measure(words);
  await measure(words);
  return { check, checkCached: await repeat(runs, () => measure(words)) };
}

/** Measures builds of the site: all of it, without search, and after a change of one document. */
export async function measureSite(
  library: Library,
  root: string,
  runs: number,
): Promise<Pick<ProgramCosts, 'site' | 'siteWithoutSearch' | 'siteAfterChange' | 'search'>> {
  const cold = (search: boolean) => () => {
    forget(root);
    return buildSite(library, root, { search });
  };
  const siteWithoutSearch = await repeat(runs, cold(false));
  const siteAfterChange = await repeat(runs, () => {
    appendFileSync(join(root, 'controls/control-1.mdx'), '\nOne sentence more.\n');
    return buildSite(library, root, { search: false });
  });
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { output } = await measure([script('time-search.ts'), library.root, root, benchDay]);
    times.push((JSON.parse(output) as { milliseconds: number }).milliseconds / 1000);
  }
  return { siteWithoutSearch, siteAfterChange, search: median(times), site: await repeat(runs, cold(true)) };
}

/** What the assessment of a program took, and what was in it. */
export interface AssessmentCost {
  readonly milliseconds: number;
  readonly requirements: number;
  readonly implementations: number;
  readonly edges: number;
}

/** Measures the assessment of 5,000 documents, 1,500 requirements, 3,000 implementations and 3,000 edges. */
export async function measureAssessment(library: Library, runs: number): Promise<AssessmentCost> {
  const root = newProgram({ documents: 5000, requirements: 1500, implementations: 3000, edges: 3000 });
  try {
    const results: AssessmentCost[] = [];
    for (let run = 0; run < runs; run++) {
      results.push(JSON.parse((await measure([script('time-assessment.ts'), library.root, root, benchDay])).output));
    }
    const { requirements = 0, implementations = 0, edges = 0 } = results[0] ?? {};
    return { requirements, implementations, edges, milliseconds: median(results.map((result) => result.milliseconds)) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Files below a folder and their bytes. */
export function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : [];
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
