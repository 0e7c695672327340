import { hash } from 'node:crypto';
import { isSignedBy, type SshKey, toSshKey } from './ssh-key.ts';
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

/** Reads an armoured signature, or says why it is none. */
export function readSshSignature(armoured: string): SshSignature | { readonly malformed: string } {
  const text = armoured.replace(/\n?$/, '');
  if (!text.startsWith(`${head}\n`) || !text.endsWith(`\n${foot}`))
    return { malformed: 'it does not begin and end as an SSH signature does' };
  const blob = Buffer.from(text.slice(head.length, -foot.length), 'base64');
  // A second spelling of the same signature is none: every byte of the file counts.
  if (armoured !== inLines(blob) && text !== inLines(blob).trimEnd())
    return { malformed: 'it is written in another form' };
  try {
    const reader = readWire(blob);
    if (reader.bytes(6).toString('latin1') !== magic || reader.uint32() !== 1) throw new Malformed('it is no SSHSIG');
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

/** Whether a signature is over a message with this digest, in its own namespace. The digest is that of `algorithm`. */
export function isSignatureOver(signature: SshSignature, digest: Uint8Array): boolean {
  try {
    return isSignedBy(signature.key, signature.signature, signedData(signature, digest));
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}

/** What is signed in place of a message: where it belongs and its digest. */
export function signedData(
  { namespace, algorithm }: Pick<SshSignature, 'namespace' | 'algorithm'>,
  digest: Uint8Array,
): Buffer {
  const fields = [namespace, '', algorithm, digest].map((field) => wireString(field));
  return Buffer.concat([Buffer.from(magic), ...fields]);
}

/** The digest that a signature is over. */
export function digestFor({ algorithm }: Pick<SshSignature, 'algorithm'>, message: Uint8Array): Buffer {
  return hash(algorithm, message, 'buffer');
}

/** Writes a signature as `ssh-keygen` does: lines of 70 characters. */
export function armour({ key, namespace, algorithm, signature }: SshSignature): string {
  const version = Buffer.from([0, 0, 0, 1]);
  const fields = [key.blob, namespace, '', algorithm, signature].map((field) => wireString(field));
  return inLines(Buffer.concat([Buffer.from(magic), version, ...fields]));
}

function inLines(blob: Uint8Array): string {
  const base64 = Buffer.from(blob).toString('base64');
  return [head, ...(base64.match(/.{1,70}/g) ?? []), foot, ''].join('\n');
}
