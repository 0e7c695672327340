import { type Collection, type DataOf, kinds } from '../model/kinds.ts';
import type { BodyFacts, Document } from '../model/program.ts';
import type { Cache } from './cache.ts';
import { type ReadEntry, readEntry } from './entry.ts';
import { collectFacts } from './facts.ts';
import { placeFinder } from './place.ts';
import type { ReadingProblem } from './source.ts';
import type { Tree } from './tree.ts';

/** A document that was read, or the problems that keep it out of the program. */
export interface ReadDocument<C extends Collection> {
  readonly document?: Document<DataOf<C>>;
  readonly problems: readonly ReadingProblem[];
}

/** Reads one document of a collection; nothing when there is no such regular file. */
export function readDocument<C extends Collection>(
  collection: C,
  file: string,
  tree: Tree,
  cache?: Cache,
): ReadDocument<C> | undefined {
  const read = readEntry(tree, { schema: collection, format: kinds[collection].format, file }, cache);
  if (!read) return undefined;
  const { problems } = read.entry;
  return problems.length > 0 ? { problems } : { document: documentOf(collection, file, read), problems: [] };
}

function documentOf<C extends Collection>(collection: C, file: string, read: ReadEntry): Document<DataOf<C>> {
  const { entry, digest, source } = read;
  let placeOf: Document<unknown>['placeOf'] = (path, within) => {
    placeOf = placeFinder(source().yaml, source().yamlLine);
    return placeOf(path, within);
  };
  return {
    collection,
    file,
    digest,
    value: entry.data as DataOf<C>,
    get body() {
      return source().body;
    },
    get bodyLine() {
      return source().bodyLine;
    },
    facts(): BodyFacts {
      if (entry.facts) return entry.facts;
      const facts = collectFacts(source().body, source().bodyLine);
      entry.facts = facts;
      read.keep();
      return facts;
    },
    placeOf: (path, within) => placeOf(path, within),
  };
}
