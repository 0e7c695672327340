import type { RevisionFacts } from './history.ts';
import type { Collection } from './kinds.ts';

/** A document as a commit of the main line holds it: what it says of itself, and its body. Nothing of the commit. */
export interface PastVersion extends RevisionFacts {
  readonly body: string;
}

/**
 * What a document was, oldest first, one entry for each commit that changed it. An entry is nothing where the document was
 * taken away or cannot be read.
 */
export type Past = (collection: Collection, id: string) => readonly (PastVersion | undefined)[];
