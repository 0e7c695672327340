import type { Day } from './fields.ts';
import type { Collection } from './kinds.ts';

/** A line at the end of a commit message, such as `Approved-by: Ada`. */
export interface Trailer {
  readonly key: string;
  readonly value: string;
}

/** What a commit did to one file: the blob that it left there, or nothing where it took the file away. */
export interface FileChange {
  readonly path: string;
  readonly blob?: string;
}

/** A commit as git tells it, with what it changed against its first parent. Paths are relative to the root of the program. */
export interface LoggedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970, as the committer’s and the author’s machines had it. */
  readonly committed: number;
  readonly authored: number;
  readonly author: string;
  readonly subject: string;
  readonly trailers: readonly Trailer[];
  readonly changes: readonly FileChange[];
}

/** What one version of a document says of itself, as far as history needs it. */
export interface RevisionFacts {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly approved?: Day;
  readonly approvedBy?: string;
  readonly effective?: Day;
  /** As it is written; absent where the document says nothing. */
  readonly visibility?: string;
}

/** Everything that one walk through the commits of a repository finds. */
export interface RepositoryLog {
  /** Whether commits before the first are missing here, though they exist elsewhere. */
  readonly shallow: boolean;
  /** Commits that lead to the one asked for, in any order that names children before their parents. */
  readonly commits: readonly LoggedCommit[];
  /** Facts of the blobs that documents had on the main line; blobs that are no readable document are missing. */
  readonly facts: ReadonlyMap<string, RevisionFacts>;
}

/** A commit of the main line: a first parent of a first parent of the commit asked for. */
export interface MainCommit extends LoggedCommit {
  /**
   * Day in UTC on which the main line is known to have it: that of the commit, but never before the day of an earlier one,
   * because a commit cannot be older than what it builds on.
   */
  readonly recorded: Day;
  /** Commits of side branches that it brought in. */
  readonly merged: readonly LoggedCommit[];
}

/** One state of a document on the main line. */
export interface Revision {
  readonly file: string;
  /** The commit that recorded it. */
  readonly commit: MainCommit;
  /** Absent where the commit took the document away. */
  readonly blob?: string;
  /** Absent where the document was taken away or could not be read. */
  readonly facts?: RevisionFacts;
}

/** A document through time, under its identifier: renames do not end it. */
export interface DocumentHistory {
  readonly collection: Collection;
  readonly id: string;
  /** In the order of the main line; never empty. */
  readonly revisions: readonly Revision[];
}

/** The history of every governed document. */
export interface History {
  readonly shallow: boolean;
  /** Oldest first; never empty. */
  readonly mainLine: readonly MainCommit[];
  /** By `collection/identifier`. */
  readonly documents: ReadonlyMap<string, DocumentHistory>;
}

/** An object of git with the signature that was made over its payload. */
export interface SignedObject {
  readonly payload: Uint8Array;
  readonly signature: string;
}

/** A tag with a tagger and a date of its own, on a commit. */
export interface AnnotatedTag {
  readonly name: string;
  readonly commit: string;
  readonly tagger: string;
  readonly day: Day;
  readonly subject: string;
  readonly signed?: SignedObject;
}
