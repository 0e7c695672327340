import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { type OpenBag, type PackedFile, Unreadable } from './packed-file.ts';
import { type ByteSource, long, readDirectory, word, type ZipEntry } from './zip-directory.ts';

/** Bytes that are fetched at a time. */
const fetched = 2 ** 20;

/** Packed bytes that are inflated at a time: many, and few where they become so many more, up to a thousand times, that memory would fill. */
const steps = { many: 2 ** 15, few: 2 ** 10, growth: 32 } as const;

/** Packed bytes that can pass before some come out: a block that is stored comes out whole, and has 65,535 at most. */
const longestSilence = 2 ** 17;

/** Opens a zip with one folder as a bag. Nothing is written, so no name in it can lead anywhere. Throws `Unreadable`. */
export function openZip(source: ByteSource): OpenBag {
  const entries = readDirectory(source);
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const folders = new Set(entries.map(({ name }) => name.split('/', 1)[0] ?? ''));
  const [folder] = folders;
  if (folders.size !== 1 || folder === undefined || files.some(({ name }) => !name.includes('/')))
    throw new Unreadable('it does not hold exactly one folder, as a pack does');
  refuseEmptyFolders(entries);
  const opened = files.map((entry): readonly [string, PackedFile] => [
    entry.name.slice(folder.length + 1),
    { size: entry.size, read: () => checkedPieces(source, entry) },
  ]);
  const bytes = { size: source.size, read: () => piecesOf(source, 0, source.size) };
  return { files: new Map(opened), zip: { folder, bytes } };
}

/** In the order of names, what lies in a folder follows it. */
function refuseEmptyFolders(entries: readonly ZipEntry[]): void {
  const names = entries.map(({ name }) => name).sort();
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    if (name.endsWith('/') && !next?.startsWith(name)) throw new Unreadable(`it holds the empty folder ${name}`);
  }
}

/** The bytes of a file, as many as were announced and with the sum that was. */
export function* checkedPieces(source: ByteSource, entry: ZipEntry): Generator<Uint8Array> {
  const { name, size, crc, stored, packed } = entry;
  const begin = beginOf(source, entry);
  const packedPieces = piecesOf(source, begin, packed);
  let [sum, length] = [0, 0];
  for (const piece of stored ? packedPieces : inflating(packedPieces, name)) {
    sum = crc32(piece, sum);
    length += piece.length;
    if (length > size) break;
    yield piece;
  }
  if (length !== size || sum !== crc) throw new Unreadable(`${name} is damaged`);
}

function* inflating(pieces: Iterable<Uint8Array>, name: string): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => chunk.length > 0 && ready.push(chunk));
  let silence = 0;
  let step: number = steps.few;
  const push = (piece: Uint8Array, isLast: boolean) => {
    try {
      inflate.push(piece, isLast);
    } catch {
      throw new Unreadable(`${name} is damaged`);
    }
    const length = ready.reduce((sum, chunk) => sum + chunk.length, 0);
    step = length > piece.length * steps.growth ? steps.few : steps.many;
    silence = length > 0 ? 0 : silence + piece.length;
    // What stands behind the end of a file would be gathered without end.
    if (silence > longestSilence) throw new Unreadable(`${name} is damaged`);
  };
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + step);
      at += taken.length;
      push(taken, false);
      yield* ready;
      ready = [];
    }
  }
  push(new Uint8Array(), true);
  yield* ready;
}

/** Where the bytes of a file begin: behind its head, which must say what the directory says. */
function beginOf(source: ByteSource, { name, offset, stored }: ZipEntry): number {
  const head = source.read(offset, 30);
  const [nameLength, extra] = [word(head, 26), word(head, 28)];
  const ownName = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.read(offset + 30, nameLength));
  if (long(head, 0) !== 0x04034b50 || ownName !== name || word(head, 8) !== (stored ? 0 : 8))
    throw new Unreadable(`the head of ${name} is not what the directory says`);
  return offset + 30 + nameLength + extra;
}

function* piecesOf(source: ByteSource, begin: number, length: number): Generator<Uint8Array> {
  for (let at = 0; at < length; at += fetched) yield source.read(begin + at, Math.min(fetched, length - at));
}
