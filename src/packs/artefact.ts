import type { Assessment } from '../assess/assess.ts';
import type { Audit } from '../model/audit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Day } from '../model/fields.ts';
import type { ForgeReview } from '../model/forge-reviews.ts';
import type { AnnotatedTag, History, SignedObject } from '../model/history.ts';
import type { Program } from '../model/program.ts';
import type { Typesetting } from '../render/typesetting.ts';
import type { Table } from '../report/csv.ts';
import type { PackScope } from './scope.ts';

/** Bytes that are read piece by piece when they are written, so that a file is never held whole. Each call reads anew. */
export type Streamed = () => Iterable<Uint8Array>;

/** Typesets a document as PDF, or says in a few words why it cannot. */
export type Typeset = (document: Typesetting) => { readonly pdf: Uint8Array } | { readonly refused: string };

/** Something that the auditor asks for and the pack lacks, or holds in part. */
export interface Lack {
  readonly what: string;
  readonly why: string;
}

/** One file of a pack. */
export interface Artefact {
  /** Path in the pack's payload: lower case letters, digits, `.`, `_`, `-` and `/`. */
  readonly path: string;
  readonly content: string | Uint8Array | Streamed;
  /** Where the index lists it; files without a title are reached from others. */
  readonly title?: string;
  readonly description?: string;
  /** Other forms of the same thing, which the index lists beside it. */
  readonly also?: readonly { readonly path: string; readonly label: string }[];
  /** Its rows, where it is a table: a sheet of the workbook. */
  readonly table?: Table;
  /** What is asked for and lacks here: the index tells it first. */
  readonly lacks?: readonly Lack[];
  /** What the crate tells of it besides. */
  readonly record?: ArtefactRecord;
}

/** What machines are told of a document or of a record behind evidence. */
export interface ArtefactRecord {
  readonly version?: string;
  readonly approved?: Day;
  /** Title of the role that approved it. */
  readonly approvedBy?: string;
  /** Requirements and controls that it is about. */
  readonly about: readonly string[];
  /** Where its bytes are not held, and so cannot be summed up again. */
  readonly sha256?: string;
}

/** What every writer of artefacts is given. */
export interface PackInput {
  readonly audit: Audit;
  readonly program: Program;
  readonly assessment: Assessment;
  readonly diagnostics: readonly Diagnostic[];
  /** Identifiers of the checks that were run. */
  readonly checks: readonly string[];
  readonly scope: PackScope;
  readonly asOf: Day;
  /** Commit of the content; absent outside a repository. */
  readonly commit?: string;
  /** Whether the content differs from that commit. */
  readonly uncommitted: boolean;
  readonly toolVersion: string;
  /** Fingerprint of the key that the pack is signed with; absent where it is not signed. */
  readonly signedBy?: string;
  /** Bytes of a file below the program's root. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The same for a file of any size, such as the record behind evidence. */
  readonly stream: (path: string) => Streamed | undefined;
  /** The engine of PDFs; absent where the machine has none. */
  readonly typeset?: Typeset;
  /** The past of every document; absent outside a repository. */
  readonly history?: History;
  /** What stands behind the history; absent where that is. */
  readonly archive?: Archive;
  /** What the pack is told from; absent where there was no earlier audit and nobody named a day. */
  readonly since?: Since;
  /** All that is in scope, where `scope` holds only what changed since that day. */
  readonly whole?: PackScope;
}

/** A day of the past that a pack is told from, such as that of the last audit. */
export interface Since {
  readonly day: Day;
  /** Why that day, in a few words. */
  readonly because: string;
  /** The content of that day; absent where no commit at hand holds it. */
  readonly past?: Past;
  /** Why there is none; empty where there is. */
  readonly unproven: string;
}

/** The content of a commit of the past. */
export interface Past {
  readonly commit: string;
  readonly program: Program;
  readonly assessment: Assessment;
  readonly scope: PackScope;
  /** Bytes of a file as that commit had it. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** Texts, tags, signatures and reviews behind a history. */
export interface Archive {
  /** The text of a blob that a document had. */
  readonly text: (blob: string) => string | undefined;
  readonly tags: readonly AnnotatedTag[];
  /** Reviews that somebody exported from the forge. */
  readonly reviews: readonly ForgeReview[];
  /** The signed ones of some commits. */
  readonly signedCommits: (ids: readonly string[]) => ReadonlyMap<string, SignedObject>;
}

/** Writes one kind of artefact. Pure: no disk, no clock. */
export interface ArtefactWriter {
  readonly id: string;
  /** Heading of its group in the index. */
  readonly title: string;
  write(input: PackInput): readonly Artefact[];
}
