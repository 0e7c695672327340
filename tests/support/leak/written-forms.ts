import { crc32 } from 'node:zlib';

export const references = (word: string) => [...word].map((letter) => `&#${letter.charCodeAt(0)};`).join('');
export const escapes = (word: string) =>
  [...word].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
export const percents = (word: string) => [...word].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
export const wideHex = (word: string) =>
  [...word].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

export function png(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), length, body, sum]);
}

export function jpeg(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 4);
  return Buffer.concat([head, data, Buffer.from([0xff, 0xd9])]);
}

export function pdf(object: string, stream?: Buffer): Buffer {
  const end = stream ? Buffer.concat([stream, Buffer.from('\nendstream')]) : Buffer.of();
  return Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj\n${object}`), end, Buffer.from('\nendobj\n%%EOF\n')]);
}
