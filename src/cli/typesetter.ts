import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Typeset } from '../packs/artefact.ts';
import type { Typesetting } from '../render/typesetting.ts';
import { openEngine } from './typst-engine.ts';

/** Sets PDFs, and keeps what it has set: the packs of several audits hold the same documents. */
export interface Typesetter {
  readonly typeset: Typeset;
  /** Sets many documents at once, on every core, so that `typeset` has them ready. Tells how many are done. */
  prepare(documents: readonly Typesetting[], progress?: (done: number, of: number) => void): Promise<void>;
}

/** Documents below which another thread is not worth its start, and the most threads: each holds an engine. */
const [worthwhile, mostThreads] = [16, 6];

/** Opens the engine; nothing where the machine has none. */
export function openTypesetter(): Typesetter | undefined {
  const engine = openEngine();
  if (!engine) return undefined;
  const known = new Map<string, ReturnType<Typeset>>();
  return {
    typeset(document) {
      const key = keyOf(document);
      const made = known.get(key) ?? engine(document);
      known.set(key, made);
      return made;
    },
    async prepare(documents, progress = () => undefined) {
      const open = new Map(documents.map((document) => [keyOf(document), document]));
      for (const key of known.keys()) open.delete(key);
      const count = open.size;
      if (count < worthwhile) return;
      const queue = [...open];
      const threads = Math.min(availableParallelism(), mostThreads, Math.ceil(count / worthwhile));
      let done = 0;
      const keep = (key: string, made: ReturnType<Typeset>) => {
        known.set(key, made);
        progress(++done, count);
      };
      await Promise.all(Array.from({ length: threads }, () => work(queue, keep)));
    },
  };
}

/** Lets one thread take document after document. What a thread leaves undone is set when it is asked for. */
function work(queue: [string, Typesetting][], keep: (key: string, made: ReturnType<Typeset>) => void): Promise<void> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./typst-worker.${ending}`, import.meta.url));
  return new Promise((settle) => {
    let current = '';
    const next = () => {
      const [key, document] = queue.pop() ?? [];
      if (key === undefined) {
        settle(worker.terminate().then(() => undefined));
        return;
      }
      current = key;
      worker.postMessage(document);
    };
    worker.on('message', (made: ReturnType<Typeset>) => {
      keep(current, made);
      next();
    });
    worker.on('error', () => settle());
    next();
  });
}

function keyOf({ standard, day, markup }: Typesetting): string {
  return hash('sha256', `${standard} ${day} ${markup}`);
}
