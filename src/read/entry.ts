import { hash } from 'node:crypto';
import type { SchemaName } from '../model/schemas.ts';
import type { Cache, CacheEntry, KnownFile } from './cache.ts';
import { loadValidation } from './on-demand.ts';
import { placeFinder } from './place.ts';
import { decode, parseData, type ReadingProblem, type Source, splitFrontmatter, wholeYaml } from './source.ts';
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
  const { schema, format, file } = written;
  const stamp = cache && tree.stamp?.(file);
  const unchanged = stamp === undefined ? undefined : cache?.findFile(file, stamp);
  if (unchanged) return opened(unchanged, () => takeApart(format, tree.read(file)));

  const bytes = tree.read(file);
  if (!bytes) return undefined;
  const key = `${schema}:${hash('sha256', bytes)}`;
  const source = once(() => takeApart(format, bytes));
  const entry = cache?.findContent(key) ?? examine(schema, source());
  const known = { key, ...(stamp !== undefined && { stamp }), entry };
  cache?.keep(file, known);
  return opened(known, source);

  function opened(found: KnownFile, take: () => Source | ReadingProblem): ReadEntry {
    return {
      entry: found.entry,
      digest: found.key.slice(schema.length + 1),
      source: once(() => {
        const taken = take();
        if ('check' in taken) throw new Error(`${file} has changed while it was being read. Run the command again.`);
        return taken;
      }),
      keep: () => cache?.keep(file, found),
    };
  }
}

/** Does something when its result is first asked for, and keeps the result. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function takeApart(format: Written['format'], bytes: Uint8Array = new Uint8Array()): Source | ReadingProblem {
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  return format === 'mdx' ? splitFrontmatter(text) : wholeYaml(text);
}

function examine(schema: SchemaName, source: Source | ReadingProblem): CacheEntry {
  if ('check' in source) return { problems: [source] };
  const read = parseData(source);
  if ('problem' in read) return { problems: [read.problem] };
  return loadValidation().validate(schema, read.data, placeFinder(source.yaml, source.yamlLine));
}
