import type { Day } from '../model/fields.ts';
import type { OpenBag } from '../model/packed-file.ts';
import { envelopeSchema, type ProvenanceStatement, packNamespace, provenanceSchema } from '../model/provenance.ts';
import { type AllowedSigner, signerOf } from '../signatures/allowed-signers.ts';
import { isSealedBy } from '../signatures/dsse.ts';
import type { SshKey } from '../signatures/ssh-key.ts';
import { isSignatureOver, readSshSignature } from '../signatures/ssh-signature.ts';
import { type BagProblem, digestOf, tagManifest, tagManifestSignature, textOf } from './verify-bag.ts';

/** What lies beside a pack: the signature of its zip and its provenance, as texts. */
export interface Beside {
  readonly zipSignature?: string;
  readonly provenance?: string;
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
  readonly statement?: ProvenanceStatement;
}

/** Verifies every signature of a pack. `signers` are the keys that the reader trusts; without them any key will do. */
export function verifySignatures(
  bag: OpenBag,
  beside: Beside,
  day: Day,
  signers: readonly AllowedSigner[] | undefined,
): SignaturesFound {
  const problems: BagProblem[] = [];
  const keys: SshKey[] = [];
  const check = (path: string, armoured: string | undefined, digest: (algorithm: string) => string): boolean => {
    if (armoured === undefined) return false;
    const signature = readSshSignature(armoured);
    const wrong =
      'malformed' in signature
        ? `It is no signature: ${signature.malformed}.`
        : signature.namespace !== packNamespace
          ? `It was made for \`${signature.namespace}\`, not for \`${packNamespace}\`.`
          : isSignatureOver(signature, Buffer.from(digest(signature.algorithm), 'hex'))
            ? undefined
            : 'The signature is not over what is here.';
    if (wrong !== undefined) problems.push({ problem: 'changed', path, message: wrong });
    else if ('key' in signature) keys.push(signature.key);
    return wrong === undefined;
  };
  const { zip, files } = bag;
  const overZip =
    zip !== undefined &&
    check('the signature of the zip', beside.zipSignature, (algorithm) => digestOf(zip.bytes, algorithm));
  const last = files.get(tagManifest);
  const inside = files.get(tagManifestSignature);
  const overFiles =
    last !== undefined &&
    check(tagManifestSignature, inside && (textOf(inside) ?? ''), (algorithm) => digestOf(last, algorithm));
  const statement = checkProvenance(bag, beside.provenance, keys[0], problems);
  const [key, ...others] = keys;
  if (key && others.some(({ fingerprint }) => fingerprint !== key.fingerprint))
    problems.push({ problem: 'changed', path: tagManifestSignature, message: 'The signatures are of different keys.' });
  const signer = key && signers && signerOf(signers, key, packNamespace, day);
  if (signers && !key)
    problems.push({ problem: 'unsigned', path: tagManifest, message: 'It carries no signature that holds.' });
  if (signers && key && !signer) {
    const message = `The key ${key.fingerprint} is not among the allowed signers for \`${packNamespace}\` on ${day}.`;
    problems.push({ problem: 'untrusted', path: tagManifest, message });
  }
  return {
    problems,
    overZip,
    overFiles,
    ...(key && { key }),
    ...(signer && { signer }),
    ...(statement && { statement }),
  };
}

/** The statement of provenance, where it is sealed by the key that signed and names what is here. */
function checkProvenance(
  { zip, files }: OpenBag,
  text: string | undefined,
  key: SshKey | undefined,
  problems: BagProblem[],
): ProvenanceStatement | undefined {
  if (text === undefined) return undefined;
  const wrong = (message: string) => void problems.push({ problem: 'changed', path: 'the provenance', message });
  const envelope = envelopeSchema.safeParse(parsed(text));
  if (!envelope.success || `${JSON.stringify(envelope.data)}\n` !== text)
    return wrong('It is no envelope as we write them.');
  const payload = Buffer.from(envelope.data.payload, 'base64').toString('utf8');
  const statement = provenanceSchema.safeParse(parsed(payload));
  if (!statement.success) return wrong('It holds no statement of provenance.');
  if (!key) return wrong('It is signed, and the pack is not.');
  if (!isSealedBy(envelope.data, key)) return wrong('The key that signed the pack did not sign it.');
  const last = files.get(tagManifest);
  const digests = new Map(statement.data.subject.map(({ name, digest }) => [name, digest.sha256]));
  if (last === undefined || digests.get(tagManifest) !== digestOf(last)) return wrong('It is about another pack.');
  if (zip && ![...digests.values()].includes(digestOf(zip.bytes))) return wrong('It is about another zip.');
  return statement.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
