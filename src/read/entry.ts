import { hash } from 'node:crypto';
import type { SchemaName } from '../model/schemas.ts';
import type { Cache, CacheEntry } from './cache.ts';
import { loadValidation } from './on-demand.ts';
import { placeFinder } from './place.ts';
import { decode, type ReadingProblem, readYaml, type Source, splitFrontmatter } from './source.ts';
import type { Tree } from './tree.ts';

/** Where and how data is written. */
export interface Written {
  readonly schema: SchemaName;
  readonly format: 'mdx' | 'yaml';
  /** Path relative to the root. */
  readonly file: string;
}

/** A file that was read and held against its schema, now or in an earlier run. */
export interface ReadEntry {
  readonly entry: CacheEntry;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** The file taken apart; done when it is asked for. */
  source(): Source;
  /** Keeps what was learnt since the entry was made. */
  keep(): void;
}

/** Reads a file, or takes what the cache knows of it; nothing when there is no such regular file. */
export function readEntry(tree: Tree, written: Written, cache?: Cache): ReadEntry | undefined {
  const { schema, file } = written;
  const stamp = cache && tree.stamp?.(file);
  let key = stamp && cache?.keyOf(file, stamp);
  let bytes: Buffer | undefined;
  if (key === undefined) {
    bytes = tree.read(file);
    if (!bytes) return undefined;
    key = `${schema}:${hash('sha256', bytes)}`;
    if (stamp) cache?.remember(file, stamp, key);
  }
  const known = key;
  let taken: Source | ReadingProblem | undefined;
  const take = () => {
    taken ??= takeApart(written.format, bytes ?? tree.read(file) ?? new Uint8Array());
    return taken;
  };
  const found = cache?.find(known);
  const entry = found ?? examine(schema, take());
  if (!found) cache?.keep(known, entry);
  return {
    entry,
    digest: known.slice(schema.length + 1),
    source() {
      const source = take();
      if ('check' in source) throw new Error(`${file} has changed while it was being read. Run the command again.`);
      return source;
    },
    keep: () => cache?.keep(known, entry),
  };
}

function takeApart(format: Written['format'], bytes: Uint8Array): Source | ReadingProblem {
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  return format === 'mdx' ? splitFrontmatter(text) : readYaml(text);
}

function examine(schema: SchemaName, source: Source | ReadingProblem): CacheEntry {
  if ('check' in source) return { problems: [source] };
  return loadValidation().validate(schema, source.data, placeFinder(source.yaml, source.yamlLine));
}
