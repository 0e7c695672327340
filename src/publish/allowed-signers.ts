import { packNamespace } from '../integrity/provenance.ts';
import type { Day } from '../model/fields.ts';
import { type AllowedSigner, readAllowedSigners } from '../signatures/allowed-signers.ts';
import { toBase64 } from '../signatures/bytes.ts';

/** A key that signs packs, as a site shows it. */
export interface SignerView {
  /** As `ssh-keygen -I` takes them: mail addresses as a rule. */
  readonly principals: string;
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
  readonly validAfter?: Day;
  readonly validBefore?: Day;
  /** A line of a file of allowed signers that says this and no more. */
  readonly line: string;
}

/**
 * The keys that sign packs, from `content/allowed-signers`. That file also names people whose commits count, which is nobody
 * else's affair: a line is published only where it names the namespace of packs, and without its other namespaces.
 */
export function packSigners(text = ''): readonly SignerView[] {
  return readAllowedSigners(text)
    .signers.filter(({ namespaces }) => namespaces?.includes(packNamespace))
    .map((signer) => {
      const { principals, key, validAfter, validBefore } = signer;
      const days = { ...(validAfter && { validAfter }), ...(validBefore && { validBefore }) };
      return { principals, fingerprint: key.fingerprint, ...days, line: lineOf(signer) };
    });
}

function lineOf({ principals, key, validAfter, validBefore }: AllowedSigner): string {
  const options = [
    `namespaces="${packNamespace}"`,
    ...(validAfter ? [`valid-after="${validAfter.replaceAll('-', '')}"`] : []),
    ...(validBefore ? [`valid-before="${validBefore.replaceAll('-', '')}"`] : []),
  ];
  return `${/\s/.test(principals) ? `"${principals}"` : principals} ${options.join(',')} ${key.type} ${toBase64(key.blob)}`;
}

/** The same as a file that `ssh-keygen -Y verify -f` reads. */
export function signersFile(signers: readonly SignerView[]): string {
  return signers.map(({ line }) => `${line}\n`).join('');
}
