/** Reads the fields of the SSH wire format (RFC 4251, section 5) one after another. Throws `Malformed` where they end too early. */
export interface WireReader {
  /** A length and as many bytes. */
  string(): Buffer;
  text(): string;
  uint32(): number;
  bytes(length: number): Buffer;
  /** What is left. */
  rest(): Buffer;
}

/** A key or signature that is not what its format says. */
export class Malformed extends Error {}

/** Begins to read. */
export function readWire(data: Uint8Array): WireReader {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  const take = (length: number) => {
    if (at + length > buffer.length) throw new Malformed('it ends too early');
    at += length;
    return buffer.subarray(at - length, at);
  };
  const uint32 = () => take(4).readUInt32BE();
  const string = () => take(uint32());
  return { string, uint32, bytes: take, text: () => string().toString('utf8'), rest: () => buffer.subarray(at) };
}

/** A length and the bytes. */
export function wireString(data: Uint8Array | string): Buffer {
  const bytes = Buffer.from(data as Uint8Array);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
