import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { type OpenBag, type PackedFile, Unreadable } from '../model/packed-file.ts';
import { streamRegularFile } from './regular-file.ts';
import { type ByteSource, readDirectory, type ZipEntry } from './zip-directory.ts';

/** Up to this size a file is inflated at once, which is faster; a larger one piece by piece, so that it is never held whole. */
const small = 2 ** 24;

/** Bytes of a large file that are inflated at a time. */
const pieceSize = 2 ** 16;

/** Opens a zip with one folder as a bag. Nothing is written, so no name in it can lead anywhere. Throws `Unreadable`. */
export function openZip(path: string): OpenBag {
  const { entries, size } = withFile(path, (source) => ({ entries: readDirectory(source), size: source.size }));
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const folders = new Set(entries.map(({ name }) => name.split('/')[0] ?? ''));
  const [folder] = folders;
  if (folders.size !== 1 || folder === undefined || files.some(({ name }) => !name.includes('/')))
    throw new Unreadable('it does not hold exactly one folder, as a pack does');
  const empty = entries.find(({ name }) => name.endsWith('/') && !files.some((file) => file.name.startsWith(name)));
  if (empty) throw new Unreadable(`it holds the empty folder ${empty.name}`);
  const opened = files.map((entry): readonly [string, PackedFile] => [
    entry.name.slice(folder.length + 1),
    { size: entry.size, read: () => checkedPieces(path, entry) },
  ]);
  return { files: new Map(opened), zip: { folder, bytes: { size, read: () => streamRegularFile(path) } } };
}

/** The bytes of a file, as many as were announced and with the sum that was. */
export function* checkedPieces(path: string, entry: ZipEntry): Generator<Uint8Array> {
  const { name, size, crc } = entry;
  let [sum, length] = [0, 0];
  for (const piece of pieces(path, entry)) {
    sum = crc32(piece, sum);
    length += piece.length;
    if (length > size) break;
    yield piece;
  }
  if (length !== size || sum !== crc) throw new Unreadable(`${name} is damaged`);
}

function* pieces(path: string, { name, offset, packed, size, stored }: ZipEntry): Generator<Uint8Array> {
  const begin = withFile(path, (source) => beginOf(source, { name, offset, stored }));
  const take = (from: number, length: number) => withFile(path, ({ read }) => read(begin + from, length));
  if (!stored && size <= small) {
    yield inflated(take(0, packed), size, name);
    return;
  }
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  for (let at = 0; at < packed; at += pieceSize) {
    const piece = take(at, Math.min(pieceSize, packed - at));
    if (stored) yield piece;
    else {
      try {
        inflate.push(piece, at + pieceSize >= packed);
      } catch {
        throw new Unreadable(`${name} is damaged`);
      }
      yield* ready;
      ready = [];
    }
  }
}

/** Where the bytes of a file begin: behind its head, which must say what the directory says. */
function beginOf(source: ByteSource, { name, offset, stored }: Pick<ZipEntry, 'name' | 'offset' | 'stored'>): number {
  const head = source.read(offset, 30);
  const [nameLength, extra] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const ownName = source.read(offset + 30, nameLength).toString('utf8');
  if (head.readUInt32LE(0) !== 0x04034b50 || ownName !== name || head.readUInt16LE(8) !== (stored ? 0 : 8))
    throw new Unreadable(`the head of ${name} is not what the directory says`);
  return offset + 30 + nameLength + extra;
}

/** Never more bytes than were announced. */
function inflated(bytes: Buffer, size: number, name: string): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new Unreadable(`${name} is damaged`);
  }
}

/** Opens a file for as long as it is used. */
export function withFile<T>(path: string, use: (source: ByteSource) => T): T {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const read = (offset: number, length: number) => {
      const buffer = offset < 0 || offset + length > size ? undefined : Buffer.alloc(length);
      if (buffer && readSync(descriptor, buffer, 0, length, offset) === length) return buffer;
      throw new Unreadable('it ends too early');
    };
    return use({ size, read });
  } finally {
    closeSync(descriptor);
  }
}
