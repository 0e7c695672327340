import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a run of a program cost. */
export interface Cost {
  /** Wall time, in seconds. */
  readonly wall: number;
  /** Processor time of all its processes, in seconds. Zero where the system does not tell. */
  readonly processor: number;
  /** Most memory that all its processes held together, in bytes, sampled. Zero where the system does not tell. */
  readonly memory: number;
  readonly output: string;
}

/** How a program is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Time between two samples, in milliseconds. */
const interval = 25;

/** Runs Node to its end and says what that cost; throws with what it printed where it fails. */
export async function measure(words: readonly string[], { cwd, environment = {} }: RunOptions = {}): Promise<Cost> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CI: '1', NO_COLOR: '1', ...environment };
  const begin = performance.now();
  const child = spawn(process.execPath, words, {
    ...(cwd !== undefined && { cwd }),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  let memory = 0;
  let processor = 0;
  const sampler = setInterval(() => {
    const sample = sampleTree(child.pid ?? 0);
    memory = Math.max(memory, sample.memory);
    processor = Math.max(processor, sample.processor);
  }, interval);
  const code = await new Promise<number | null>((settle) => child.on('close', settle));
  const wall = (performance.now() - begin) / 1000;
  clearInterval(sampler);
  if (code !== 0)
    throw new Error(
      `node ${words.join(' ')} ended with exit code ${code}.\n${output.slice(-2000)}${errors.slice(-2000)}`,
    );
  return { wall, processor, memory, output };
}

/** Waits until what earlier runs wrote is on the disk, so that nobody pays for it but who wrote it. */
export function settleDisk(): void {
  if (process.platform !== 'win32') spawnSync('sync');
}

/** The same several times; the median of each cost. */
export async function repeat(runs: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let index = 0; index < runs; index++) costs.push(await run());
  const of = (key: 'wall' | 'processor' | 'memory') => median(costs.map((cost) => cost[key]));
  return { wall: of('wall'), processor: of('processor'), memory: of('memory'), output: costs.at(-1)?.output ?? '' };
}

/** The middle one of some numbers, the upper of two. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const page = 4096;
const ticks = 100;

/** Memory and processor time of a process and all below it, as Linux tells them. */
function sampleTree(pid: number): { readonly memory: number; readonly processor: number } {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const numbers = fields.split(' ').map(Number);
    const own = [11, 12, 13, 14].reduce((sum, index) => sum + (numbers[index] ?? 0), 0) / ticks;
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    const samples = below.map((child) => sampleTree(Number(child)));
    return {
      memory: (numbers[21] ?? 0) * page + samples.reduce((sum, sample) => sum + sample.memory, 0),
      processor: own + samples.reduce((sum, sample) => sum + sample.processor, 0),
    };
  } catch {
    return { memory: 0, processor: 0 };
  }
}
