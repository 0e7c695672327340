import { joined, textIn } from '../signatures/bytes.ts';
import type { Cryptography, Readable } from '../signatures/cryptography.ts';

/**
 * A file of a bag that was opened: its bytes are fetched when they are asked for, so that a bag is never held whole.
 * Reading throws `Unreadable` where they are not what the container says.
 */
export type PackedFile = Readable;

/** A bag, from a folder or from a zip: its files by their path below the folder of the bag. */
export interface OpenBag {
  readonly files: ReadonlyMap<string, PackedFile>;
  /** Where the bag is a zip: its folder in there, and the bytes of the zip. */
  readonly zip?: { readonly folder: string; readonly bytes: PackedFile };
}

/** Something that cannot be read, in words that end a sentence. */
export class Unreadable extends Error {}

/** The digest of a file, in hexadecimal; nothing where it cannot be read. */
export async function digestOf(
  file: PackedFile,
  algorithm: 'sha256' | 'sha512',
  { digest }: Cryptography,
): Promise<string | undefined> {
  try {
    return await digest(file, algorithm);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** A file as text; nothing where it is not there, has more than so many bytes, or cannot be read. */
export function textOf(file: PackedFile | undefined, most: number): string | undefined {
  if (!file || file.size > most) return undefined;
  try {
    return textIn(joined(file.read()));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
