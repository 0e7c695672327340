import { type AllowedSigner, signerOf } from '../signatures/allowed-signers.ts';
import { fromHex } from '../signatures/bytes.ts';
import type { Challenge } from '../signatures/cryptography.ts';
import type { SshKey } from '../signatures/ssh-key.ts';
import { challengeOver, readSshSignature } from '../signatures/ssh-signature.ts';
import { type BagProblem, gatherProblems } from './bag-problem.ts';
import { tagManifest, tagManifestSignature } from './manifest.ts';
import { digestOf, type OpenBag, type PackedFile, textOf } from './packed-file.ts';
import { type Provenance, packNamespace } from './provenance.ts';
import type { VerifyMeans } from './verify-bag.ts';
import { checkProvenance } from './verify-provenance.ts';

/** What lies beside a pack: the signature of its zip and its provenance, as texts. */
export interface Beside {
  readonly zipSignature?: string;
  readonly provenance?: string;
}

/** Keys that a reader trusts, and where they were read. */
export interface TrustedSigners {
  readonly signers: readonly AllowedSigner[];
  /** Such as `allowed-signers.txt`. */
  readonly from: string;
}

/** What the signatures of a pack show. */
export interface SignaturesFound {
  readonly problems: readonly BagProblem[];
  /** The key of every signature that holds; all of one key, or there is a problem. */
  readonly key?: SshKey;
  /** Who it belongs to, where somebody was named as a signer. */
  readonly signer?: AllowedSigner;
  readonly overZip: boolean;
  readonly overFiles: boolean;
  readonly provenance?: Provenance;
}

/** Most bytes of a signature. */
const longest = 2 ** 16;

/**
 * Verifies every signature of a pack. `signers` are the keys that the reader trusts; without them any key will do. The day
 * is the one on which a key has to be allowed.
 */
export async function verifySignatures(
  bag: OpenBag,
  beside: Beside,
  { day, signers }: { readonly day: string; readonly signers?: readonly AllowedSigner[] | undefined },
  { cryptography }: VerifyMeans,
): Promise<SignaturesFound> {
  const { add, all } = gatherProblems();
  const keys: SshKey[] = [];
  const { zip, files } = bag;
  const last = files.get(tagManifest);
  const inside = files.get(tagManifestSignature);
  const overZip = await check('the signature of the zip', beside.zipSignature, zip?.bytes);
  const overFiles = await check(tagManifestSignature, inside && (textOf(inside, longest) ?? ''), last);
  const provenance = await checkProvenance(bag, beside.provenance, keys[0], { cryptography, add, ask });
  const [key, ...others] = keys;
  if (key && others.some(({ fingerprint }) => fingerprint !== key.fingerprint))
    add('changed', tagManifestSignature, 'The signatures are of different keys.');
  const signer = key && signers && signerOf(signers, key, packNamespace, day);
  if (signers && !key && all().length === 0)
    add('unsigned', tagManifest, 'It carries no signature: nothing shows who made it.');
  if (signers && key && !signer)
    add(
      'untrusted',
      tagManifest,
      `The key ${key.fingerprint} is not allowed to sign packs (${packNamespace}) on ${day}.`,
    );
  const found = { ...(key && { key }), ...(signer && { signer }), ...(provenance && { provenance }) };
  return { problems: all(), overZip, overFiles, ...found };

  async function check(path: string, armoured: string | undefined, over: PackedFile | undefined): Promise<boolean> {
    if (armoured === undefined || !over) return false;
    const signature = readSshSignature(armoured);
    if ('malformed' in signature) {
      add('changed', path, `It is no signature: ${signature.malformed}.`);
      return false;
    }
    if (signature.namespace !== packNamespace) {
      add('changed', path, `It was made for \`${signature.namespace}\`, not for \`${packNamespace}\`.`);
      return false;
    }
    const digest = await digestOf(over, signature.algorithm, cryptography);
    const challenge = digest === undefined ? undefined : challengeOver(signature, fromHex(digest));
    const holds = await ask(challenge, path, 'The signature is not over what is here.');
    if (holds) keys.push(signature.key);
    return holds;
  }

  /** Asks whether a signature holds, and says so where it does not, or where the machine cannot tell. */
  async function ask(challenge: Challenge | undefined, path: string, otherwise: string): Promise<boolean> {
    const holds = challenge === undefined ? false : await cryptography.holds(challenge);
    if (holds === false) add('changed', path, otherwise);
    if (holds === undefined && challenge)
      add('unchecked', path, `Signatures of the kind ${challenge.kind} cannot be checked here: use the command line.`);
    return holds === true;
  }
}
