import type { BagProblem } from './bag-problem.ts';
import { isAsWritten } from './is-as-written.ts';
import { type OpenBag, textOf } from './packed-file.ts';
import type { Provenance } from './provenance.ts';
import { type PackFacts, proofsOf, unprovenOf } from './verdict-words.ts';
import { type VerifyMeans, verifyBag } from './verify-bag.ts';
import { type Beside, type SignaturesFound, type TrustedSigners, verifySignatures } from './verify-signatures.ts';

/** How a pack is verified. */
export interface VerifyOptions extends VerifyMeans {
  readonly beside: Beside;
  readonly trusted?: TrustedSigners;
  /** Version of this program: it knows every byte of a zip that the same version writes. */
  readonly toolVersion: string;
  /** Day on which somebody verifies: a key may be allowed no longer. */
  readonly today: string;
}

/** Who signed a pack. */
export interface SignatureFact {
  /** Fingerprint, as `ssh-keygen -l` prints it. */
  readonly key: string;
  /** Principals of the line that allows the key; absent where no list was given. */
  readonly signer?: string;
  readonly over: readonly ('zip' | 'files')[];
}

/** What a verification found, in words and as data. */
export interface Verdict {
  readonly problems: readonly BagProblem[];
  /** Sentences; none where there is a problem. */
  readonly proven: readonly string[];
  readonly unproven: readonly string[];
  /** Absent where it is not signed, or where there is a problem. */
  readonly signature?: SignatureFact;
  readonly provenance?: Provenance;
}

/** Verifies a pack: completeness, digests, the zip itself, signatures and provenance. */
export async function verifyPack(bag: OpenBag, options: VerifyOptions): Promise<Verdict> {
  const { beside, trusted, toolVersion } = options;
  const facts = factsOf(bag);
  const { zip } = bag;
  const known = facts.agent === `trustwright ${toolVersion}`;
  const mayCompare = zip !== undefined && known && !(beside.zipSignature !== undefined && trusted);
  const tell = (pass: 0 | 1) => (done: number, of: number) =>
    options.progress?.(pass + (of === 0 ? 1 : done / of), mayCompare ? 2 : 1);
  const inBag = await verifyBag(bag.files, { ...options, progress: tell(0) });
  const found = await verifySignatures(bag, beside, { day: facts.day, signers: trusted?.signers }, options);
  const problems = [...inBag, ...found.problems];
  // Whoever was allowed to sign answers for every byte of what he signed.
  const vouched = found.overZip && found.signer !== undefined;
  const compares = problems.length === 0 && zip !== undefined && known && !vouched;
  if (compares && !isAsWritten(bag, facts.day, (done) => tell(1)(done, zip.bytes.size))) problems.push(strangeZip);
  if (problems.length > 0) return { problems, proven: [], unproven: [] };
  const context = { ...options, facts, found, isZip: zip !== undefined, isAsWritten: compares };
  return { problems, proven: proofsOf(context), unproven: unprovenOf(context), ...dataOf(found) };
}

const strangeZip: BagProblem = {
  problem: 'changed',
  path: 'the zip',
  message: 'Its files are those of the manifests, but the zip itself is not as trustwright writes it.',
};

function dataOf({ key, signer, overZip, overFiles, provenance }: SignaturesFound): Partial<Verdict> {
  const over = [...(overZip ? (['zip'] as const) : []), ...(overFiles ? (['files'] as const) : [])];
  const signature = key && { key: key.fingerprint, ...(signer && { signer: signer.principals }), over };
  return { ...(signature && { signature }), ...(provenance && { provenance }) };
}

/** What a pack says of itself. */
function factsOf({ files }: OpenBag): PackFacts {
  const rows = (textOf(files.get('bag-info.txt'), 2 ** 16) ?? '').split('\n').flatMap((line) => {
    const [, label, value] = /^([^:]+): (.*)$/.exec(line) ?? [];
    return label && value !== undefined ? [[label, value] as const] : [];
  });
  const info = new Map(rows);
  const date = info.get('Bagging-Date') ?? '';
  const commit = info.get('Source-Commit');
  return {
    files: files.size,
    bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0),
    day: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '1980-01-01',
    agent: info.get('Bag-Software-Agent') ?? '',
    ...(commit !== undefined && { commit }),
  };
}
