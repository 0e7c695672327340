import { createHash } from 'node:crypto';
import type { Day } from '../model/fields.ts';
import { type OpenBag, Unreadable } from '../model/packed-file.ts';
import type { AllowedSigner } from '../signatures/allowed-signers.ts';
import { type BagProblem, digestOf, tagManifest, tagManifestSignature, textOf, verifyBag } from './verify-bag.ts';
import { type Beside, type SignaturesFound, verifySignatures } from './verify-signatures.ts';
import { zipPieces } from './zip.ts';

/** What a verification found, in words. */
export interface Verdict {
  readonly problems: readonly BagProblem[];
  /** Sentences; none where there is a problem. */
  readonly proven: readonly string[];
  readonly unproven: readonly string[];
}

/** How a pack is verified. */
export interface VerifyOptions {
  readonly beside: Beside;
  /** Keys that the reader trusts, where some were named. */
  readonly signers?: readonly AllowedSigner[];
  /** Version of this program: it knows every byte of a zip that the same version writes. */
  readonly toolVersion: string;
}

/** Verifies a pack: completeness, digests, the zip itself, signatures and provenance. */
export function verifyPack(bag: OpenBag, { beside, signers, toolVersion }: VerifyOptions): Verdict {
  const info = readInfo(textOf(bag.files.get('bag-info.txt')) ?? '');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(info.get('Bagging-Date') ?? '')
    ? (info.get('Bagging-Date') as Day)
    : '1980-01-01';
  const inBag = verifyBag(bag.files);
  const signatures = verifySignatures(bag, beside, day, signers);
  const known = info.get('Bag-Software-Agent') === `trustwright ${toolVersion}`;
  const container = bag.zip && known && inBag.length === 0 && !isAsWritten(bag, bag.zip, day) ? [strangeZip] : [];
  const problems = [...inBag, ...container, ...signatures.problems];
  if (problems.length > 0) return { problems, proven: [], unproven: [] };
  return { problems, proven: proofs(bag, info, signatures, known), unproven: gaps(bag, signatures, known) };
}

const strangeZip: BagProblem = {
  problem: 'changed',
  path: 'the zip',
  message: 'Its files are those of the manifests, but the zip itself is not as trustwright writes it.',
};

/** Whether the zip is, byte for byte, what this version writes of its files: nothing hides in it. */
function isAsWritten({ files }: OpenBag, { folder, bytes }: NonNullable<OpenBag['zip']>, day: Day): boolean {
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', tagManifest, tagManifestSignature];
  const payload = [...files.keys()].filter((path) => path.startsWith('data/')).sort();
  const entries = [...payload, ...tags].flatMap((path) => {
    const file = files.get(path);
    return file ? [{ path, pieces: file.read() }] : [];
  });
  const digest = createHash('sha256');
  try {
    for (const piece of zipPieces(folder, entries, day)) digest.update(piece);
    return digest.digest('hex') === digestOf(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

function proofs(
  bag: OpenBag,
  info: ReadonlyMap<string, string>,
  found: SignaturesFound,
  known: boolean,
): readonly string[] {
  const octets = [...bag.files.values()].reduce((sum, { size }) => sum + size, 0);
  const { key, signer, statement, overZip, overFiles } = found;
  const covered = [...(overZip ? ['the zip'] : []), ...(overFiles ? ['the manifests, and so every file'] : [])].join(
    ' and ',
  );
  const by = signer ? `by ${signer.principals}, with the key` : 'with the key';
  const from = statement?.predicate.buildDefinition;
  const commit = from?.resolvedDependencies.find(({ name }) => name === 'content')?.digest?.gitCommit;
  return [
    `Whole and unchanged: ${bag.files.size} files, ${octets} bytes. Every digest matches, none is missing, none was added.`,
    ...(bag.zip && known
      ? ['The zip holds nothing else: it is byte for byte what trustwright writes of these files.']
      : []),
    ...(key ? [`Signed ${by} ${key.fingerprint}, over ${covered}.`] : []),
    ...(statement && from
      ? [
          `Made by trustwright ${statement.predicate.runDetails.builder.version.trustwright} for the audit ${from.externalParameters.audit}, as of ${from.externalParameters.asOf}, from ${commit ? `commit ${commit}` : 'files outside a repository'}${from.internalParameters.uncommittedChanges ? ' with changes that were not committed' : ''}: so says the holder of the key.`,
        ]
      : []),
    ...(!statement && info.get('Source-Commit')
      ? [`It says that it comes from commit ${info.get('Source-Commit')}.`]
      : []),
  ];
}

function gaps(bag: OpenBag, { key, signer, overZip, statement }: SignaturesFound, known: boolean): readonly string[] {
  return [
    ...(key ? [] : ['Who made it: it is not signed. Whoever changed it could have made its manifests anew.']),
    ...(key && !signer
      ? [
          'Whose key that is: compare the fingerprint with the one that the organisation publishes, or name the keys that you trust with --signers FILE.',
        ]
      : []),
    ...(bag.zip && !overZip && !known
      ? [
          'That the zip holds nothing beside these files: another version of trustwright wrote it, and the signature of the zip is not here.',
        ]
      : []),
    ...(key && !statement ? ['Where it comes from: no statement of provenance is here.'] : []),
    'When it was made: no third party attests a time.',
    'That what its documents say is true: that is for the audit to find.',
  ];
}

function readInfo(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').flatMap((line) => {
    const [, label, value] = /^([^:]+): (.*)$/.exec(line) ?? [];
    return label && value !== undefined ? [[label, value] as const] : [];
  });
  return new Map(lines);
}
