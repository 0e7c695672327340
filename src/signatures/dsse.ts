import { fromBase64, joined, toBase64, utf8 } from './bytes.ts';
import type { Challenge } from './cryptography.ts';
import type { SigningKey } from './private-key.ts';
import { ofEd25519, type SshKey } from './ssh-key.ts';
import { Malformed, readWire } from './ssh-wire.ts';

/** A signed envelope (DSSE 1.0): any payload, its type, and signatures over both. */
export interface Envelope {
  readonly payloadType: string;
  /** In base64. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** What is signed: type and payload with their lengths, so that neither can pass for a part of the other. */
export function preAuthentication(payloadType: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${utf8(payloadType).length} ${payloadType} ${payload.length} `;
  return joined([utf8(head), payload]);
}

/** Puts a payload into an envelope, signed with Ed25519. The key is named by its SSH fingerprint. */
export function seal(payloadType: string, payload: Uint8Array, key: SigningKey): Envelope {
  const sig = toBase64(key.sign(preAuthentication(payloadType, payload)));
  return { payloadType, payload: toBase64(payload), signatures: [{ keyid: key.publicKey.fingerprint, sig }] };
}

/** What has to hold if an Ed25519 key sealed an envelope; nothing where it cannot have. */
export function sealChallenge({ payloadType, payload, signatures }: Envelope, key: SshKey): Challenge | undefined {
  const [content, signature] = [payload, signatures.find(({ keyid }) => keyid === key.fingerprint)?.sig].map((text) =>
    text === undefined ? undefined : fromBase64(text),
  );
  if (key.type !== 'ssh-ed25519' || !content || !signature) return undefined;
  try {
    const fields = readWire(key.blob);
    fields.text();
    return ofEd25519(fields.string(), preAuthentication(payloadType, content), signature);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}
