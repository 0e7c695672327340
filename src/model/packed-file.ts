/** A file of a bag that was opened: its bytes are fetched when they are asked for, so that a bag is never held whole. */
export interface PackedFile {
  readonly size: number;
  /** Its bytes, piece by piece; each call reads anew. Throws `Unreadable` where they are not what the container says. */
  read(): Iterable<Uint8Array>;
}

/** A bag, from a folder or from a zip: its files by their path below the folder of the bag. */
export interface OpenBag {
  readonly files: ReadonlyMap<string, PackedFile>;
  /** Where the bag is a zip: its folder in there, and the bytes of the zip. */
  readonly zip?: { readonly folder: string; readonly bytes: PackedFile };
}

/** Something that cannot be read, in words that end a sentence. */
export class Unreadable extends Error {}
