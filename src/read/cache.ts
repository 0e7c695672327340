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

/**
 * Results of reading, by digest of the content: a document that did not change is not parsed again. A file whose stamp is
 * as it was is not even opened.
 */
export interface Cache {
  find(key: string): CacheEntry | undefined;
  keep(key: string, entry: CacheEntry): void;
  /** Key of the content that a file had when it bore this stamp. */
  keyOf(file: string, stamp: string): string | undefined;
  remember(file: string, stamp: string, key: string): void;
  /** Writes what this run used, where it differs from what was there. One that cannot be written is no problem. */
  save(): void;
}

interface Stored {
  readonly version: string;
  readonly files: readonly (readonly [file: string, stamped: Stamped])[];
  readonly entries: readonly (readonly [key: string, entry: CacheEntry])[];
}

interface Stamped {
  readonly stamp: string;
  readonly key: string;
}

/** Opens the cache file; one that is missing, damaged or of another version is treated as empty. */
export function openCache(file: string): Cache {
  const version = readerVersion();
  const stored = readStored(file, version);
  const before = { files: new Map(stored?.files), entries: new Map(stored?.entries) };
  const used = { files: new Map<string, Stamped>(), entries: new Map<string, CacheEntry>() };
  let changed = false;
  return {
    find(key) {
      const entry = before.entries.get(key);
      if (entry) used.entries.set(key, entry);
      return entry;
    },
    keep(key, entry) {
      changed = true;
      used.entries.set(key, entry);
    },
    keyOf(path, stamp) {
      const known = before.files.get(path);
      if (known?.stamp !== stamp) return undefined;
      used.files.set(path, known);
      return known.key;
    },
    remember(path, stamp, key) {
      changed = true;
      used.files.set(path, { stamp, key });
    },
    save() {
      const same = used.files.size === before.files.size && used.entries.size === before.entries.size;
      if (changed || !same) write(file, { version, files: [...used.files], entries: [...used.entries] });
    },
  };
}

function write(file: string, stored: Stored): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(stored));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A read-only checkout is a good place to check from.
  }
}

function readStored(file: string, version: string): Stored | undefined {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    return stored.version === version ? stored : undefined;
  } catch {
    return undefined;
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
