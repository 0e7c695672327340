import { Deflate, type DeflateOptions } from 'fflate';
import { joined } from '../signatures/bytes.ts';
import { crc32 } from './crc32.ts';
import { dataDescriptor, directoryEntry, endOfDirectory, localHead, type ZipRecord } from './zip-record.ts';

/** A file of a zip or of a bag, by its path below their folder. Its pieces are there once, and are to be taken to the end. */
export interface BagEntry {
  readonly path: string;
  readonly pieces: Iterable<Uint8Array>;
}

/** Endings of files that are compressed already. */
const compressed = /\.(avif|gif|gz|jpe?g|pdf|png|webp|woff2|xlsx|zip)$/;

/**
 * How hard it is tried: a twentieth larger than the usual way, in half the time. The table has 2^15 places (`mem`), which stay
 * in the cache of a processor; the usual million would be cleared for every small file.
 */
const effort = { level: 4, mem: 3 } as const;

/** Bytes that are compressed at a time: always as many, so that the way in which a file is read changes nothing. */
const pieceSize = 65_536;

/**
 * A zip, piece by piece, whose bytes depend on its files and the day alone: same names, order, stamps and pure-JavaScript
 * compression. One piece of one file is held at a time.
 */
export function zipPieces(folder: string, entries: Iterable<BagEntry>, day: string): Generator<Uint8Array> {
  return zipped(`${folder}/`, entries, day);
}

/** A small zip with its files at the root, whole: an office document. */
export function zipBytes(entries: Iterable<BagEntry>, day: string): Uint8Array {
  return joined(zipped('', entries, day));
}

function* zipped(prefix: string, entries: Iterable<BagEntry>, day: string): Generator<Uint8Array> {
  const records: ZipRecord[] = [];
  let offset = 0;
  for (const { path, pieces } of entries) {
    const name = new TextEncoder().encode(`${prefix}${path}`);
    const head = localHead({ name, day });
    yield head;
    const sums = { crc: 0, packed: 0, size: 0 };
    yield* deflated(pieces, compressed.test(path) ? { level: 0 } : effort, sums);
    const descriptor = dataDescriptor(sums);
    yield descriptor;
    records.push({ name, day, offset, ...sums });
    offset += head.length + sums.packed + descriptor.length;
  }
  const directory = records.map(directoryEntry);
  yield* directory;
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  yield endOfDirectory(records.length, length, offset);
}

function* deflated(
  pieces: Iterable<Uint8Array>,
  options: DeflateOptions,
  sums: { crc: number; packed: number; size: number },
): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const deflate = new Deflate(options, (chunk) => ready.push(chunk));
  function* taken() {
    const chunks = ready;
    ready = [];
    for (const chunk of chunks) {
      sums.packed += chunk.length;
      yield chunk;
    }
  }
  for (const piece of inEvenPieces(pieces)) {
    sums.crc = crc32(piece, sums.crc);
    sums.size += piece.length;
    deflate.push(piece);
    yield* taken();
  }
  deflate.push(new Uint8Array(), true);
  yield* taken();
}

/** The same bytes in pieces of one size, but for the last. */
function* inEvenPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let rest = new Uint8Array();
  for (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : joined([rest, piece]);
    let at = 0;
    for (; at + pieceSize <= bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    rest = bytes.slice(at);
  }
  if (rest.length > 0) yield rest;
}
