import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BodyFacts } from '../model/program.ts';
import { codeVersion } from './code-version.ts';
import type { ReadingProblem } from './source.ts';

/** What is remembered of one document: its data, the problems of its schema, and the facts of its body once asked for. */
export interface CacheEntry {
  readonly data?: unknown;
  readonly problems: readonly ReadingProblem[];
  facts?: BodyFacts;
}

/** A file that was read: its content by digest, and a stamp that changes with the content where there is one. */
export interface KnownFile {
  /** Schema and SHA-256 of the content. */
  readonly key: string;
  readonly stamp?: string;
  readonly entry: CacheEntry;
}

/**
 * Results of reading: a document that did not change is not parsed again, and one whose stamp did not change is not even
 * opened.
 */
export interface Cache {
  /** What is known of a file that still bears this stamp. */
  findFile(file: string, stamp: string): KnownFile | undefined;
  /** What is known of this content, wherever it was. */
  findContent(key: string): CacheEntry | undefined;
  keep(file: string, known: KnownFile): void;
  /** Writes what this run used, where it differs from what was there. One that cannot be written is no problem. */
  save(): void;
}

interface Stored {
  readonly version: string;
  readonly files: readonly (readonly [file: string, known: KnownFile])[];
}

/** Where a program keeps what may be thrown away; nowhere without `node_modules`, which nobody commits. */
export function cacheFile(root: string, name: string): string | undefined {
  const modules = join(root, 'node_modules');
  return existsSync(modules) ? join(modules, '.cache/trustwright', name) : undefined;
}

/** Opens the cache file; one that is missing, damaged or of another version is treated as empty. */
export function openCache(file: string): Cache {
  const version = readerVersion();
  const before = new Map(readStored(file, version)?.files);
  const used = new Map<string, KnownFile>();
  let contents: Map<string, CacheEntry> | undefined;
  let changed = false;
  return {
    findFile(path, stamp) {
      const known = before.get(path);
      if (known?.stamp !== stamp) return undefined;
      used.set(path, known);
      return known;
    },
    findContent(key) {
      contents ??= new Map([...before.values()].map((known) => [known.key, known.entry]));
      return contents.get(key);
    },
    keep(path, known) {
      changed = true;
      used.set(path, known);
    },
    save() {
      if (changed || used.size !== before.size) write(file, { version, files: [...used] });
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

/** A change to a schema or to the reader makes every entry stale. */
function readerVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return codeVersion([here, join(here, '../model')]);
}
