import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip that a test writes by hand; what it states may be a lie. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array;
  /** What stands in the zip in place of the compressed content. */
  readonly deflated?: Uint8Array;
  /** What the directory states instead of the truth. */
  readonly states?: {
    readonly size?: number;
    readonly packed?: number;
    readonly crc?: number;
    readonly offset?: number;
    readonly flags?: number;
    readonly method?: number;
    readonly mode?: number;
  };
  /** Name in the head of the file, where it differs from the directory. */
  readonly headName?: string;
}

/** A zip, byte by byte. */
export function rawZip(
  entries: readonly RawEntry[],
  end: { readonly count?: number; readonly start?: number; readonly length?: number } = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = new Uint8Array([1]), deflated, states = {}, headName } of entries) {
    const nameBytes = Buffer.from(name as Uint8Array);
    const packed = deflated ?? deflateRawSync(content);
    const fields = {
      size: content.length,
      packed: packed.length,
      crc: crc32(content),
      offset: at,
      flags: 0x800,
      method: 8,
      mode: 0o100644,
      ...states,
    };
    const body = Buffer.concat([head(headName === undefined ? nameBytes : Buffer.from(headName), fields), packed]);
    bodies.push(body);
    directory.push(entryOf(nameBytes, fields));
    at += body.length;
  }
  const list = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(end.length ?? list.length, 12);
  tail.writeUInt32LE(end.start ?? at, 16);
  return Buffer.concat([...bodies, list, tail]);
}

type Fields = Required<NonNullable<RawEntry['states']>>;

function head(name: Buffer, { flags, method, crc, packed, size }: Fields): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt16LE(method, 8);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(packed, 18);
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt16LE(name.length, 26);
  return Buffer.concat([bytes, name]);
}

function entryOf(name: Buffer, { flags, method, crc, packed, size, offset, mode }: Fields): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE((3 << 8) | 20, 4);
  bytes.writeUInt16LE(20, 6);
  bytes.writeUInt16LE(flags, 8);
  bytes.writeUInt16LE(method, 10);
  bytes.writeUInt32LE(crc, 16);
  bytes.writeUInt32LE(packed, 20);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt16LE(name.length, 28);
  bytes.writeUInt32LE((mode * 2 ** 16) >>> 0, 38);
  bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, name]);
}
