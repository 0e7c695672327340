import { payloadManifest, tagManifest, tagManifestSignature } from './manifest.ts';
import { type OpenBag, Unreadable } from './packed-file.ts';
import { zipPieces } from './zip.ts';

/**
 * Whether a zip is, byte for byte, what this version writes of its files: nothing hides in it. Tells how many bytes of the
 * zip have been compared.
 */
export function isAsWritten({ files, zip }: OpenBag, day: string, progress: (done: number) => void): boolean {
  if (!zip) return false;
  const tags = ['bag-info.txt', 'bagit.txt', payloadManifest, tagManifest, tagManifestSignature];
  const payload = [...files.keys()].filter((path) => path.startsWith('data/')).sort();
  const entries = [...payload, ...tags].flatMap((path) => {
    const file = files.get(path);
    return file ? [{ path, pieces: file.read() }] : [];
  });
  try {
    return areEqual(zipPieces(zip.folder, entries, day), counted(zip.bytes.read(), progress));
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

function* counted(pieces: Iterable<Uint8Array>, progress: (done: number) => void): Generator<Uint8Array> {
  let done = 0;
  for (const piece of pieces) {
    yield piece;
    done += piece.length;
    progress(done);
  }
}

/** Whether two streams have the same bytes, however they are cut. Ends at the first difference. */
function areEqual(one: Iterable<Uint8Array>, other: Iterable<Uint8Array>): boolean {
  const pieces = other[Symbol.iterator]();
  let rest: Uint8Array = new Uint8Array();
  for (let piece of one) {
    while (piece.length > 0) {
      if (rest.length === 0) {
        const next = pieces.next();
        if (next.done) return false;
        rest = next.value;
      }
      const length = Math.min(piece.length, rest.length);
      for (let at = 0; at < length; at++) if (piece[at] !== rest[at]) return false;
      piece = piece.subarray(length);
      rest = rest.subarray(length);
    }
  }
  for (; rest.length === 0; ) {
    const next = pieces.next();
    if (next.done) return true;
    rest = next.value;
  }
  return false;
}
