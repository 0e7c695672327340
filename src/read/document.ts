import { hash } from 'node:crypto';
import { type Collection, type DataOf, kinds } from '../model/kinds.ts';
import type { BodyFacts, Document } from '../model/program.ts';
import type { Cache, CacheEntry } from './cache.ts';
import { collectFacts } from './facts.ts';
import { placeFinder } from './place.ts';
import { schemaProblems } from './schema-problems.ts';
import { decode, type ReadingProblem, readYaml, type Source, splitFrontmatter } from './source.ts';

/** A document that was read, or the problems that keep it out of the program. */
export interface ReadDocument<C extends Collection> {
  readonly document?: Document<DataOf<C>>;
  readonly problems: readonly ReadingProblem[];
}

/** Reads one document of a collection from its bytes. */
export function readDocument<C extends Collection>(
  collection: C,
  file: string,
  bytes: Uint8Array,
  cache?: Cache,
): ReadDocument<C> {
  const digest = hash('sha256', bytes);
  const key = `${collection}:${digest}`;
  const { format, schema } = kinds[collection];
  const take = () => {
    const text = decode(bytes);
    if (typeof text !== 'string') return text;
    return format === 'mdx' ? splitFrontmatter(text) : readYaml(text);
  };

  let source: Source | undefined;
  let entry = cache?.find(key);
  if (!entry) {
    const taken = take();
    if ('check' in taken) return { problems: [taken] };
    source = taken;
    entry = validate(taken);
    cache?.keep(key, entry);
  }
  if (entry.problems.length > 0) return { problems: entry.problems };
  return { document: documentOf(entry), problems: [] };

  function validate({ data, yaml, yamlLine }: Source): CacheEntry {
    const parsed = schema.safeParse(data);
    if (parsed.success) return { data: parsed.data, problems: [] };
    return { problems: schemaProblems(schema, data, parsed.error, placeFinder(yaml, yamlLine)) };
  }

  function documentOf(known: CacheEntry): Document<DataOf<C>> {
    const opened = (): Source => {
      source ??= take() as Source;
      return source;
    };
    const facts = (): BodyFacts => {
      known.facts ??= collectFacts(opened().body, opened().bodyLine);
      return known.facts;
    };
    let placeOf: Document<DataOf<C>>['placeOf'] = (path) => {
      placeOf = placeFinder(opened().yaml, opened().yamlLine);
      return placeOf(path);
    };
    return {
      collection,
      file,
      digest,
      value: known.data as DataOf<C>,
      get body() {
        return opened().body;
      },
      get bodyLine() {
        return opened().bodyLine;
      },
      facts,
      placeOf: (path) => placeOf(path),
    };
  }
}
