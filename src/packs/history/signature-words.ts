import type { SignatureFound } from '../../assess/history/approvals.ts';
import type { Day } from '../../model/fields.ts';
import type { SignedObject } from '../../model/history.ts';
import { type AllowedSigner, signerOf } from '../../signatures/allowed-signers.ts';
import { isSignatureOver } from '../../signatures/is-signature-over.ts';
import { digestFor, readSshSignature } from '../../signatures/ssh-signature.ts';

/** The namespace in which git signs. */
const namespace = 'git';

/** What the signature of a commit or a tag shows, judged by the keys that the program allows. */
export function judgeSignature(signed: SignedObject, day: Day, signers: readonly AllowedSigner[]): SignatureFound {
  if (!signed.signature.startsWith('-----BEGIN SSH SIGNATURE-----'))
    return unverified('somebody', 'Signed with OpenPGP or X.509, which is not verified here.');
  const read = readSshSignature(signed.signature);
  if ('malformed' in read) return unverified('somebody', `The signature is damaged: ${read.malformed}.`);
  const { fingerprint } = read.key;
  if (read.namespace !== namespace || !isSignatureOver(read, digestFor(read, signed.payload)))
    return unverified(fingerprint, 'The signature is not over this object.');
  const signer = signerOf(signers, read.key, namespace, day);
  if (!signer)
    return unverified(fingerprint, 'The signature is good, but content/allowed-signers names nobody with this key.');
  const because = `Signature verified: the key ${fingerprint} is that of ${signer.principals} in content/allowed-signers.`;
  return { by: signer.principals, verified: true, because };
}

function unverified(by: string, because: string): SignatureFound {
  return { by, verified: false, because };
}
