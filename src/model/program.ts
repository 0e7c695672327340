import type { AuthorityCalendar } from './calendar.ts';
import type { Catalog } from './catalog.ts';
import type { StatedClaim } from './claim-wording.ts';
import type { Place } from './diagnostic.ts';
import type { Collection, DataOf } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import type { Matrix } from './matrix.ts';
import type { Overlay } from './overlay.ts';
import type { ProgramSettings } from './program-settings.ts';
import type { Regime } from './regime.ts';
import type { ReleaseRecord } from './release.ts';

/** A value that was read from a file and remembers where each of its parts stands. */
export interface Sourced<T> {
  readonly value: T;
  /** Path relative to the root, with forward slashes. */
  readonly file: string;
  /** Where the part at this path of the value is written, or certain words in it; the nearest part that exists, else the first line. */
  placeOf(path: readonly PropertyKey[], within?: Within): Place;
}

/** Some words of a text, and which time they are met in it, counted from 0. */
export interface Within {
  readonly words: string;
  readonly time: number;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** Anchor of the heading within its page. */
  readonly slug: string;
  readonly place: Place;
}

export interface BodyLink {
  readonly url: string;
  readonly place: Place;
}

export interface BodyImage {
  readonly url: string;
  readonly alt: string;
  readonly place: Place;
}

export interface BodyComponent {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** What checks need to know of a body. Plain data, so that it can be kept between runs. */
export interface BodyFacts {
  readonly headings: readonly Heading[];
  readonly links: readonly BodyLink[];
  readonly images: readonly BodyImage[];
  readonly components: readonly BodyComponent[];
  /** Code, raw HTML and unknown components: things that a governed body may not hold. */
  readonly foreign: readonly { readonly what: string; readonly place: Place }[];
  /** Why the body could not be parsed, when it could not. */
  readonly unreadable?: { readonly message: string; readonly place: Place; readonly remedy?: string };
  readonly words: number;
  /** Wordings that claim more than anybody can show. */
  readonly claims: readonly { readonly text: string; readonly instead: string; readonly place: Place }[];
  /** Wordings that only certain facts allow: the rule, and what stands before them in their sentence. */
  readonly stated: readonly (Omit<StatedClaim, 'index'> & { readonly place: Place })[];
}

/** A governed document: its data, its body as it was written, and the facts of the body. */
export interface Document<T> extends Sourced<T> {
  readonly collection: Collection;
  /** The body as written, without frontmatter; empty for data documents. */
  readonly body: string;
  /** Line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
  /** SHA-256 of the file. */
  readonly digest: string;
  facts(): BodyFacts;
}

/** A file beside the documents, such as the record behind an evidence document or the encrypted file of a grant. */
export interface AttachedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

type Documents = { readonly [C in Collection]: ReadonlyMap<string, Document<DataOf<C>>> };

/** Everything that was read, by identifier. Only documents that passed their schema are in it. */
export interface Program extends Documents {
  readonly settings: Sourced<ProgramSettings>;
  readonly release?: Sourced<ReleaseRecord>;
  readonly catalogs: ReadonlyMap<string, Catalog>;
  /** Mappings that ship with Trustwright; a mapping of the team about the same two catalogs replaces one. */
  readonly shippedMappings: readonly Mapping[];
  /** `content/allowed-signers`, the keys whose signatures count, as written; absent where there is none. */
  readonly allowedSigners?: string;
  /** Reporting regimes that ship with Trustwright; one of the team with the same identifier replaces one. */
  readonly shippedRegimes: readonly Regime[];
  /** Calendars of authorities that ship with Trustwright, by code of the Member State. */
  readonly calendars: ReadonlyMap<string, AuthorityCalendar>;
  /** A `security.txt` of the team's own among the files that are published as they are; absent where there is none. */
  readonly securityText?: { readonly file: string; readonly text: string };
  /** The control-area matrix that ships with Trustwright. */
  readonly matrix: Matrix;
  /** `README.md` at the root, which outsiders read though it is no document; absent where there is none. */
  readonly readme?: string;
  /** Licensed texts of requirements, by catalog. Never published. */
  readonly overlays: ReadonlyMap<string, Overlay['texts']>;
  /** Files that evidence and grants name and that exist under the root, by path relative to the root. */
  readonly files: ReadonlyMap<string, AttachedFile>;
  /** Documents that were refused, as `collection/name of the file`: they exist, and their own problems are told. */
  readonly refused: ReadonlySet<string>;
  /** Paths of what may be shown in a body: files of `public/` and of the folders `files/` beside documents. */
  readonly attachments: ReadonlySet<string>;
}

/** Whether a document exists, be it in the program or refused for problems of its own: one problem, one diagnostic. */
export function isWritten(program: Program, collection: Collection, id: string): boolean {
  return program[collection].has(id) || program.refused.has(`${collection}/${id}`);
}
