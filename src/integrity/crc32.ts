/** Four tables, so that four bytes are taken at a time. */
const tables = makeTables();

function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    first[byte] = value;
  }
  const next = (table: Uint32Array) => table.map((value) => (first[value & 255] ?? 0) ^ (value >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

/** The CRC-32 of a zip, carried on over a further piece; it begins with 0. */
export function crc32(bytes: Uint8Array, before: number): number {
  const [one, two, three, four] = tables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    value ^= view.getInt32(at, true);
    value =
      (four[value & 255] as number) ^
      (three[(value >>> 8) & 255] as number) ^
      (two[(value >>> 16) & 255] as number) ^
      (one[value >>> 24] as number);
  }
  for (; at < bytes.length; at++) value = (one[(value ^ (bytes[at] as number)) & 255] as number) ^ (value >>> 8);
  return ~value >>> 0;
}
