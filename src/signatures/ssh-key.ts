import { joined, toBase64, toBase64Url } from './bytes.ts';
import type { Challenge } from './cryptography.ts';
import { sha256 } from './sha-256.ts';
import { Malformed, readWire } from './ssh-wire.ts';

/** A public key of SSH. */
export interface SshKey {
  /** Such as `ssh-ed25519`. */
  readonly type: string;
  /** The key as it stands in base64 on its line. */
  readonly blob: Uint8Array;
  /** As `ssh-keygen -l` prints it: `SHA256:…`. */
  readonly fingerprint: string;
}

/** Reads the blob of a public key. */
export function toSshKey(blob: Uint8Array): SshKey {
  const type = readWire(blob).text();
  const fingerprint = `SHA256:${toBase64(sha256().update(blob).digest()).replace(/=+$/, '')}`;
  return { type, blob, fingerprint };
}

const curves: Readonly<Record<string, readonly [curve: string, hash: Challenge['hash'], size: number]>> = {
  'ecdsa-sha2-nistp256': ['P-256', 'SHA-256', 32],
  'ecdsa-sha2-nistp384': ['P-384', 'SHA-384', 48],
  'ecdsa-sha2-nistp521': ['P-521', 'SHA-512', 66],
};

/**
 * What has to hold if a signature (its format and its bytes: RFC 8709, 5656, 8332 and PROTOCOL.u2f) over some data is by
 * a key; nothing where it is of another kind than the key. Throws `Malformed`.
 */
export function challengeOf(key: SshKey, signature: Uint8Array, data: Uint8Array): Challenge | undefined {
  const reader = readWire(signature);
  const format = reader.text();
  const bytes = reader.string();
  const fields = readWire(key.blob);
  fields.text();
  switch (key.type) {
    case 'ssh-ed25519':
      return format === key.type ? ofEd25519(fields.string(), data, bytes) : undefined;
    case 'sk-ssh-ed25519@openssh.com': {
      const point = fields.string();
      const application = sha256().update(fields.string()).digest();
      const message = joined([application, reader.bytes(5), sha256().update(data).digest()]);
      return format === key.type ? ofEd25519(point, message, bytes) : undefined;
    }
    case 'ssh-rsa': {
      const hash = ({ 'rsa-sha2-256': 'SHA-256', 'rsa-sha2-512': 'SHA-512' } as const)[format];
      const [e, n] = [fields.string(), fields.string()].map((number) => toBase64Url(unsigned(number)));
      if (hash === undefined || e === undefined || n === undefined) return undefined;
      return { kind: 'RSA', key: { kty: 'RSA', n, e }, hash, message: data, signature: bytes };
    }
    default: {
      const [crv, hash, size] = curves[key.type] ?? [];
      if (!crv || !hash || !size || format !== key.type)
        throw new Malformed(`\`${key.type}\` is no kind of key that is known here`);
      fields.text();
      const point = fields.string();
      const [x, y] = [point.subarray(1, size + 1), point.subarray(size + 1)].map(toBase64Url) as [string, string];
      const parts = readWire(bytes);
      const both = joined([fixed(parts.string(), size), fixed(parts.string(), size)]);
      return { kind: 'ECDSA', key: { kty: 'EC', crv, x, y }, hash, message: data, signature: both };
    }
  }
}

/** What has to hold if an Ed25519 signature of 64 bytes is by a key of 32. */
export function ofEd25519(point: Uint8Array, message: Uint8Array, signature: Uint8Array): Challenge {
  const key = { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(point) };
  return { kind: 'Ed25519', key, hash: 'SHA-512', message, signature };
}

/** A number without the zero that keeps it from being negative. */
function unsigned(number: Uint8Array): Uint8Array {
  return number[0] === 0 ? number.subarray(1) : number;
}

/** A number without sign, at its full length. */
function fixed(number: Uint8Array, size: number): Uint8Array {
  const digits = number.subarray(Math.max(0, number.length - size));
  return joined([new Uint8Array(size - digits.length), digits]);
}
