import { joined, toHex } from '../../signatures/bytes.ts';
import type { Challenge, Cryptography } from '../../signatures/cryptography.ts';
import { sha256 } from '../../signatures/sha-256.ts';
import { sha512 } from '../../signatures/sha-512.ts';

/** Bytes up to which a file is handed to the browser, which takes it whole; of a larger one no more than a piece is held. */
const whole = 2 ** 26;

/** The cryptography of the browser. */
export const browserCryptography: Cryptography = {
  async digest(file, algorithm) {
    if (file.size <= whole) {
      const name = algorithm === 'sha256' ? 'SHA-256' : 'SHA-512';
      return toHex(new Uint8Array(await crypto.subtle.digest(name, joined(file.read()))));
    }
    const hash = algorithm === 'sha256' ? sha256() : sha512();
    for (const piece of file.read()) hash.update(piece);
    return toHex(hash.digest());
  },
  async holds({ kind, key, hash, message, signature }) {
    const algorithm = algorithmOf(kind, key, hash);
    try {
      const publicKey = await crypto.subtle.importKey('jwk', { ...key }, algorithm, false, ['verify']);
      return await crypto.subtle.verify(algorithm, publicKey, joined([signature]), joined([message]));
    } catch (error) {
      // A key that is none is refused in another way.
      return error instanceof DOMException && error.name === 'NotSupportedError' ? undefined : false;
    }
  },
};

function algorithmOf(kind: Challenge['kind'], key: Challenge['key'], hash: Challenge['hash']) {
  if (kind === 'Ed25519') return { name: kind };
  return kind === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash } : { name: kind, namedCurve: key.crv ?? '', hash };
}
