import { Unreadable } from './packed-file.ts';

/** Bytes of a file at a place in it. Reading throws `Unreadable` where there are not as many. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

/** A file in a zip, as the directory at its end names it. */
export interface ZipEntry {
  readonly name: string;
  readonly offset: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly stored: boolean;
}

/** Limits that no honest pack comes near: entries, bytes of the directory, of a name, of all files, and of a file for one that is packed. */
const limits = { entries: 65_534, directory: 2 ** 26, name: 1024, bytes: 2 ** 32 - 1, ratio: 1100 } as const;

/** Reads the directory of a zip and refuses whatever a careless tool might be led astray by. Throws `Unreadable`. */
export function readDirectory(source: ByteSource): readonly ZipEntry[] {
  const end = findEnd(source);
  const [disk, count, length, start] = [word(end, 4), word(end, 10), long(end, 12), long(end, 16)];
  if (disk !== 0 || word(end, 8) !== count) throw new Unreadable('it is one part of several');
  if (count > limits.entries || start === 0xffffffff || length > limits.directory)
    throw new Unreadable('it is larger than a pack can be');
  if (start + length > source.size) throw new Unreadable('its directory lies outside it');
  const directory = source.read(start, length);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(directory, at);
    // Tools differ in which of two they unpack, so one of them could go unseen.
    if (names.has(entry.name)) throw new Unreadable(`it holds two files with the name ${entry.name}`);
    names.add(entry.name);
    total += entry.size;
    if (total > limits.bytes) throw new Unreadable(`it holds more than ${limits.bytes} bytes`);
    entries.push(entry);
    at = next;
  }
  if (at !== length) throw new Unreadable('its directory holds more than it says');
  refuseOverlaps(entries, start);
  return entries;
}

/** The record at the end; a comment may stand behind it. */
function findEnd(source: ByteSource): Uint8Array {
  const length = Math.min(source.size, 22 + 0xffff);
  const tail = source.read(source.size - length, length);
  for (let at = length - 22; at >= 0; at--) {
    if (long(tail, at) === 0x06054b50 && at + 22 + word(tail, at + 20) === length) return tail.subarray(at);
  }
  throw new Unreadable('it has no directory');
}

function readEntry(directory: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + 46 > directory.length || long(directory, at) !== 0x02014b50)
    throw new Unreadable('its directory is damaged');
  const [flags, method] = [word(directory, at + 8), word(directory, at + 10)];
  const [packed, size] = [long(directory, at + 20), long(directory, at + 24)];
  const nameLength = word(directory, at + 28);
  const next = at + 46 + nameLength + word(directory, at + 30) + word(directory, at + 32);
  if (next > directory.length) throw new Unreadable('its directory is damaged');
  if (nameLength > limits.name) throw new Unreadable('a name in it is longer than a name of a pack can be');
  const name = checkedName(directory.subarray(at + 46, at + 46 + nameLength));
  if (flags & 1) throw new Unreadable(`${name} is encrypted`);
  if (method !== 0 && method !== 8) throw new Unreadable(`${name} is packed in a way that is not known here`);
  if (size === 0xffffffff || packed === 0xffffffff)
    throw new Unreadable(`${name} is larger than a file of a pack can be`);
  if (size > (packed + 1) * limits.ratio || (method === 0 && size !== packed))
    throw new Unreadable(`${name} says that it has ${size} bytes, and cannot have`);
  const fileType = (long(directory, at + 38) >>> 28) & 0xf;
  if (directory[at + 5] === 3 && ![0, 4, 8].includes(fileType)) throw new Unreadable(`${name} is a link or a device`);
  const entry = {
    name,
    packed,
    size,
    offset: long(directory, at + 42),
    crc: long(directory, at + 16),
    stored: method === 0,
  };
  return { entry, next };
}

/** A name that stays inside the folder that it is unpacked to, whatever the system. */
function checkedName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable('a name in it is no UTF-8');
  }
  const parts = name.replace(/\/$/, '').split('/');
  if (/[\\:\u0000-\u001f]/.test(name) || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new Unreadable(`the name ${JSON.stringify(name)} leads out of its folder`);
  return name;
}

/** Files that share bytes are how a small zip unpacks to a huge one. */
function refuseOverlaps(entries: readonly ZipEntry[], end: number): void {
  let free = 0;
  for (const { name, offset, packed } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free || offset + 30 + packed > end) throw new Unreadable(`${name} lies over something else`);
    free = offset + 30 + packed;
  }
}

/** A little-endian number of two bytes, and one of four. */
export function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
}
export function long(bytes: Uint8Array, at: number): number {
  return (word(bytes, at) | (word(bytes, at + 2) << 16)) >>> 0;
}
