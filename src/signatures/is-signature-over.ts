import { holds } from './node-cryptography.ts';
import { challengeOver, type SshSignature } from './ssh-signature.ts';

/** Whether a signature is over a message with this digest, in its own namespace. The digest is that of `algorithm`. */
export function isSignatureOver(signature: SshSignature, digest: Uint8Array): boolean {
  const challenge = challengeOver(signature, digest);
  return challenge !== undefined && holds(challenge);
}
