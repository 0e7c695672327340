import { joined, textIn, utf8 } from './bytes.ts';

/** Reads the fields of the SSH wire format (RFC 4251, section 5) one after another. Throws `Malformed` where they end too early. */
export interface WireReader {
  /** A length and as many bytes. */
  string(): Uint8Array;
  text(): string;
  uint32(): number;
  bytes(length: number): Uint8Array;
  /** What is left. */
  rest(): Uint8Array;
}

/** A key or signature that is not what its format says. */
export class Malformed extends Error {}

/** Begins to read. */
export function readWire(data: Uint8Array): WireReader {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  const take = (length: number) => {
    if (at + length > data.length) throw new Malformed('it ends too early');
    at += length;
    return data.subarray(at - length, at);
  };
  const uint32 = () => {
    take(4);
    return view.getUint32(at - 4);
  };
  const string = () => take(uint32());
  return { string, uint32, bytes: take, text: () => textIn(string()), rest: () => data.subarray(at) };
}

/** A length and the bytes. */
export function wireString(data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof data === 'string' ? utf8(data) : data;
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return joined([length, bytes]);
}
