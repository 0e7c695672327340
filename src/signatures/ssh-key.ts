import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
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
  const fingerprint = `SHA256:${hash('sha256', blob, 'base64').replace(/=+$/, '')}`;
  return { type, blob, fingerprint };
}

const curves: Readonly<Record<string, readonly [curve: string, digest: string]>> = {
  'ecdsa-sha2-nistp256': ['P-256', 'sha256'],
  'ecdsa-sha2-nistp384': ['P-384', 'sha384'],
  'ecdsa-sha2-nistp521': ['P-521', 'sha512'],
};

/** Whether a signature (its format and its bytes, RFC 8709, 5656, 8332 and PROTOCOL.u2f) over some data is by a key. */
export function isSignedBy(key: SshKey, signature: Uint8Array, data: Uint8Array): boolean {
  const reader = readWire(signature);
  const format = reader.text();
  const bytes = reader.string();
  const fields = readWire(key.blob);
  fields.text();
  switch (key.type) {
    case 'ssh-ed25519':
      return format === key.type && verify(null, data, ed25519(fields.string()), bytes);
    case 'sk-ssh-ed25519@openssh.com': {
      const point = fields.string();
      const touched = Buffer.concat([hash('sha256', fields.string(), 'buffer'), reader.bytes(5)]);
      const message = Buffer.concat([touched, hash('sha256', data, 'buffer')]);
      return format === key.type && verify(null, message, ed25519(point), bytes);
    }
    case 'ssh-rsa': {
      const digest = { 'rsa-sha2-256': 'sha256', 'rsa-sha2-512': 'sha512' }[format];
      const [e, n] = [fields.string(), fields.string()];
      return digest !== undefined && verify(digest, data, jwk({ kty: 'RSA', n: base64(n), e: base64(e) }), bytes);
    }
    default: {
      const [crv, digest] = curves[key.type] ?? [];
      if (!crv || format !== key.type) throw new Malformed(`\`${key.type}\` is no kind of key that is known here`);
      fields.text();
      const size = Math.ceil((Number(crv.slice(2)) || 0) / 8);
      const point = fields.string();
      const [x, y] = [point.subarray(1, size + 1), point.subarray(size + 1)];
      const parts = readWire(bytes);
      const ieee = Buffer.concat([fixed(parts.string(), size), fixed(parts.string(), size)]);
      const publicKey = jwk({ kty: 'EC', crv, x: base64(x), y: base64(y) });
      return verify(digest, data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, ieee);
    }
  }
}

/** An Ed25519 public key of 32 bytes. */
export function ed25519(point: Uint8Array): KeyObject {
  return jwk({ kty: 'OKP', crv: 'Ed25519', x: base64(point) });
}

function jwk(key: Readonly<Record<string, string>>): KeyObject {
  try {
    return createPublicKey({ key: { ...key }, format: 'jwk' });
  } catch {
    throw new Malformed('it holds a key that is none');
  }
}

/** A number without sign, at its full length. */
function fixed(number: Buffer, size: number): Buffer {
  const digits = number.subarray(Math.max(0, number.length - size));
  return Buffer.concat([Buffer.alloc(size - digits.length), digits]);
}

/** Without the zero that keeps a number from being negative. */
function base64(number: Uint8Array): string {
  return Buffer.from(number).toString('base64url');
}
