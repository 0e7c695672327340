import { verify } from 'node:crypto';
import type { SigningKey } from './private-key.ts';
import { ed25519, type SshKey } from './ssh-key.ts';
import { readWire } from './ssh-wire.ts';

/** A signed envelope (DSSE 1.0): any payload, its type, and signatures over both. */
export interface Envelope {
  readonly payloadType: string;
  /** In base64. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** What is signed: type and payload with their lengths, so that neither can pass for a part of the other. */
export function preAuthentication(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType);
  const head = `DSSEv1 ${type.length} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Puts a payload into an envelope, signed with Ed25519. The key is named by its SSH fingerprint. */
export function seal(payloadType: string, payload: Uint8Array, key: SigningKey): Envelope {
  const sig = Buffer.from(key.sign(preAuthentication(payloadType, payload))).toString('base64');
  return {
    ...{ payloadType, payload: Buffer.from(payload).toString('base64') },
    signatures: [{ keyid: key.publicKey.fingerprint, sig }],
  };
}

/** Whether an Ed25519 key signed an envelope. */
export function isSealedBy({ payloadType, payload, signatures }: Envelope, key: SshKey): boolean {
  if (key.type !== 'ssh-ed25519') return false;
  const fields = readWire(key.blob);
  fields.text();
  const publicKey = ed25519(fields.string());
  const signed = preAuthentication(payloadType, Buffer.from(payload, 'base64'));
  return signatures.some(
    ({ keyid, sig }) => keyid === key.fingerprint && verify(null, signed, publicKey, Buffer.from(sig, 'base64')),
  );
}
