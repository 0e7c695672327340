import { createPrivateKey, sign } from 'node:crypto';
import { fromBase64, joined, textIn, toBase64Url } from './bytes.ts';
import { type SshKey, toSshKey } from './ssh-key.ts';
import { armour, signedData } from './ssh-signature.ts';
import { Malformed, readWire, wireString } from './ssh-wire.ts';

/** A key that signs. */
export interface SigningKey {
  readonly publicKey: SshKey;
  /** A raw Ed25519 signature. */
  sign(data: Uint8Array): Uint8Array;
}

/** Reads an Ed25519 key without passphrase, as `ssh-keygen -t ed25519` writes it (OpenSSH, PROTOCOL.key), or says why not. */
export function readSigningKey(text: string): SigningKey | { readonly unusable: string } {
  const body = /^-----BEGIN OPENSSH PRIVATE KEY-----\s([\s\S]*?)-----END OPENSSH PRIVATE KEY-----\s*$/.exec(
    text.trim(),
  )?.[1];
  if (!body) return { unusable: 'it is no private key in the form of OpenSSH' };
  const blob = fromBase64(body);
  if (!blob) return { unusable: 'it is damaged' };
  try {
    return parse(blob);
  } catch (error) {
    if (error instanceof Malformed) return { unusable: error.message };
    throw error;
  }
}

function parse(blob: Uint8Array): SigningKey {
  const reader = readWire(blob);
  if (textIn(reader.bytes(15)) !== 'openssh-key-v1\0') throw new Malformed('it is no OpenSSH key');
  if (reader.text() !== 'none') throw new Malformed('it is protected by a passphrase');
  reader.text();
  reader.string();
  if (reader.uint32() !== 1) throw new Malformed('it holds more than one key');
  reader.string();
  const secret = readWire(reader.string());
  const [check, again] = [secret.uint32(), secret.uint32()];
  if (check !== again) throw new Malformed('it is damaged');
  const type = secret.text();
  if (type !== 'ssh-ed25519') throw new Malformed(`it is of the kind \`${type}\``);
  const point = secret.string();
  const seed = secret.string().subarray(0, 32);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(point), d: toBase64Url(seed) };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const publicKey = toSshKey(joined([wireString(type), wireString(point)]));
  return { publicKey, sign: (data) => sign(null, data, key) };
}

/** An SSH signature over a message with a SHA-512 digest, as `ssh-keygen -Y sign -n NAMESPACE` would write it. */
export function signDigest({ publicKey, sign: raw }: SigningKey, namespace: string, sha512: Uint8Array): string {
  const unsigned = { namespace, algorithm: 'sha512' } as const;
  const bytes = raw(signedData(unsigned, sha512));
  const signature = joined([wireString(publicKey.type), wireString(bytes)]);
  return armour({ ...unsigned, key: publicKey, signature });
}
