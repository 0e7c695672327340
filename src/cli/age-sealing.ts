import { randomBytes } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Sealing } from '../grants/make-grant.ts';
import { Unusable } from './command.ts';

/** Real keys, names and encryption: the one place of the command line where something is random. */
export const ageSealing: Sealing = {
  newName: () => randomBytes(16).toString('hex'),
  async newKey() {
    const secret = await generateX25519Identity();
    return { secret, recipient: await identityToRecipient(secret) };
  },
  encrypt(bytes, recipient) {
    return encrypterFor(recipient).encrypt(bytes);
  },
};

function encrypterFor(recipient: string): Encrypter {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new Unusable(
      `Unexpected key \`${recipient.slice(0, 24)}…\`, expected a public key of age. A letter of it may be wrong: copy it again.`,
    );
  }
  return encrypter;
}
