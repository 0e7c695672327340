import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Challenge, Cryptography } from './cryptography.ts';

/** The cryptography of Node. */
export const nodeCryptography: Cryptography = {
  digest(file, algorithm) {
    const digest = createHash(algorithm);
    for (const piece of file.read()) digest.update(piece);
    return digest.digest('hex');
  },
  holds,
};

/** Whether a signature holds. */
export function holds({ kind, key, hash, message, signature }: Challenge): boolean {
  const publicKey = keyOf(key);
  if (!publicKey) return false;
  if (kind === 'Ed25519') return verify(null, message, publicKey, signature);
  const digest = hash.replace('-', '').toLowerCase();
  if (kind === 'RSA') return verify(digest, message, publicKey, signature);
  return verify(digest, message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
}

/** Nothing where the numbers are no key, such as a point beside its curve. */
function keyOf(key: Challenge['key']): KeyObject | undefined {
  try {
    return createPublicKey({ key: { ...key }, format: 'jwk' });
  } catch {
    return undefined;
  }
}
