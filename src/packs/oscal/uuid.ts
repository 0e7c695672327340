import { hash } from 'node:crypto';

/** The namespace of every UUID that a pack holds. Never change it: identifiers would change with it. */
const namespace = Buffer.from('6f0d3f2c9a5b4b0f8d3e5a1c7b9e2f41', 'hex');

/** The version-5 UUID of a name in several parts (RFC 9562, 5.5): the same name gives the same UUID, today and elsewhere. */
export function uuidOf(...name: readonly string[]): string {
  const digest = hash('sha1', Buffer.concat([namespace, Buffer.from(JSON.stringify(name))]), 'buffer').subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const text = digest.toString('hex');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
