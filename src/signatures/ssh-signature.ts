import { fromBase64, joined, textIn, toBase64, utf8 } from './bytes.ts';
import type { Challenge } from './cryptography.ts';
import { sha256 } from './sha-256.ts';
import { sha512 } from './sha-512.ts';
import { challengeOf, type SshKey, toSshKey } from './ssh-key.ts';
import { Malformed, readWire, wireString } from './ssh-wire.ts';

/** A signature as `ssh-keygen -Y sign` writes it, taken apart (OpenSSH, PROTOCOL.sshsig). */
export interface SshSignature {
  readonly key: SshKey;
  readonly namespace: string;
  readonly algorithm: 'sha256' | 'sha512';
  readonly signature: Uint8Array;
}

const magic = 'SSHSIG';
const [head, foot] = ['-----BEGIN SSH SIGNATURE-----', '-----END SSH SIGNATURE-----'];

/** Most characters of a signature: the longest that OpenSSH makes, with an RSA key of 16,384 bits, has less. */
const most = 16_384;

/** Reads an armoured signature, or says why it is none. */
export function readSshSignature(armoured: string): SshSignature | { readonly malformed: string } {
  const text = armoured.replace(/\n$/, '');
  if (text.length > most) return { malformed: 'it is longer than a signature' };
  if (!text.startsWith(`${head}\n`) || !text.endsWith(`\n${foot}`))
    return { malformed: 'it does not begin and end as an SSH signature does' };
  const blob = fromBase64(text.slice(head.length, -foot.length));
  // A second spelling of the same signature is none: every byte of the file counts.
  if (blob === undefined || text !== inLines(blob).trimEnd()) return { malformed: 'it is written in another form' };
  try {
    const reader = readWire(blob);
    if (textIn(reader.bytes(6)) !== magic || reader.uint32() !== 1) throw new Malformed('it is no SSHSIG');
    const key = toSshKey(reader.string());
    const namespace = reader.text();
    const reserved = reader.string();
    const algorithm = reader.text();
    const signature = reader.string();
    if (reserved.length > 0 || reader.rest().length > 0) throw new Malformed('it holds more than a signature');
    if (algorithm !== 'sha256' && algorithm !== 'sha512') throw new Malformed(`\`${algorithm}\` is no digest for it`);
    return { key, namespace, algorithm, signature };
  } catch (error) {
    if (error instanceof Malformed) return { malformed: error.message };
    throw error;
  }
}

/**
 * What has to hold if a signature is over a message with this digest (that of `algorithm`), in its own namespace; nothing
 * where it cannot be.
 */
export function challengeOver(signature: SshSignature, digest: Uint8Array): Challenge | undefined {
  try {
    return challengeOf(signature.key, signature.signature, signedData(signature, digest));
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

/** What is signed in place of a message: where it belongs and its digest. */
export function signedData(
  { namespace, algorithm }: Pick<SshSignature, 'namespace' | 'algorithm'>,
  digest: Uint8Array,
): Uint8Array {
  const fields = [namespace, '', algorithm, digest].map((field) => wireString(field));
  return joined([utf8(magic), ...fields]);
}

/** The digest that a signature is over. */
export function digestFor({ algorithm }: Pick<SshSignature, 'algorithm'>, message: Uint8Array): Uint8Array {
  const hash = algorithm === 'sha256' ? sha256() : sha512();
  return hash.update(message).digest();
}

/** Writes a signature as `ssh-keygen` does: lines of 70 characters. */
export function armour({ key, namespace, algorithm, signature }: SshSignature): string {
  const version = Uint8Array.of(0, 0, 0, 1);
  const fields = [key.blob, namespace, '', algorithm, signature].map((field) => wireString(field));
  return inLines(joined([utf8(magic), version, ...fields]));
}

function inLines(blob: Uint8Array): string {
  return [head, ...(toBase64(blob).match(/.{1,70}/g) ?? []), foot, ''].join('\n');
}
