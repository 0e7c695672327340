import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BodyFacts } from '../model/program.ts';
import type { ReadingProblem } from './source.ts';

/** What is remembered of one document: its data, the problems of its schema, and the facts of its body once asked for. */
export interface CacheEntry {
  readonly data?: unknown;
  readonly problems: readonly ReadingProblem[];
  facts?: BodyFacts;
}

/** Results of reading, by digest of the content: a document that did not change is not parsed again. */
export interface Cache {
  find(key: string): CacheEntry | undefined;
  keep(key: string, entry: CacheEntry): void;
  /** Writes what this run used. A cache that cannot be written is no problem: the next run reads again. */
  save(): void;
}

/** Opens the cache file; one that is missing, damaged or of another version is treated as empty. */
export function openCache(file: string): Cache {
  const version = readerVersion();
  const before = readEntries(file, version);
  const used = new Map<string, CacheEntry>();
  return {
    find(key) {
      const entry = before.get(key);
      if (entry) used.set(key, entry);
      return entry;
    },
    keep(key, entry) {
      used.set(key, entry);
    },
    save() {
      const text = JSON.stringify({ version, entries: [...used] });
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.${process.pid}`, text);
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // A read-only checkout is a good place to check from.
      }
    },
  };
}

function readEntries(file: string, version: string): Map<string, CacheEntry> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { version: string; entries: [string, CacheEntry][] };
    return new Map(stored.version === version ? stored.entries : []);
  } catch {
    return new Map();
  }
}

/** Digest of the code that reads: a change to a schema or to the reader makes every entry stale. */
function readerVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  for (const folder of [here, join(here, '../model')]) {
    for (const name of readdirSync(folder).sort()) {
      if (/\.(js|ts)$/.test(name)) hash.update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}
