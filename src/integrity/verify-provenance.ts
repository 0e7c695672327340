import type { Challenge } from '../signatures/cryptography.ts';
import { sealChallenge } from '../signatures/dsse.ts';
import type { SshKey } from '../signatures/ssh-key.ts';
import type { BagProblem } from './bag-problem.ts';
import { tagManifest } from './manifest.ts';
import { digestOf, type OpenBag } from './packed-file.ts';
import { type Provenance, readEnvelope, readStatement } from './provenance.ts';
import type { VerifyMeans } from './verify-bag.ts';

/** What the check of a provenance is given besides the pack. */
interface ProvenanceMeans extends Pick<VerifyMeans, 'cryptography'> {
  add(problem: BagProblem['problem'], path: string, message: string): void;
  /** Whether a signature holds; adds a problem where it does not. */
  ask(challenge: Challenge | undefined, path: string, otherwise: string): Promise<boolean>;
}

/** Where a problem of the provenance is. */
const path = 'the provenance';

/** Most characters of an envelope. */
const longest = 2 ** 16;

/** The statement of provenance, where it is sealed by the key that signed and names what is here. */
export async function checkProvenance(
  { zip, files }: OpenBag,
  text: string | undefined,
  key: SshKey | undefined,
  { cryptography, add, ask }: ProvenanceMeans,
): Promise<Provenance | undefined> {
  if (text === undefined) return undefined;
  const wrong = (message: string) => void add('changed', path, message);
  const read = text.length > longest ? undefined : readEnvelope(text);
  if (!read) return wrong('It is no envelope as we write them.');
  const provenance = readStatement(read.statement);
  if (!provenance) return wrong('It holds no statement of provenance.');
  if (!key) return wrong('It is signed, and the pack is not.');
  if (!(await ask(sealChallenge(read.envelope, key), path, 'The key that signed the pack did not sign it.')))
    return undefined;
  const last = files.get(tagManifest);
  if (!last || (await digestOf(last, 'sha256', cryptography)) !== provenance.tagManifestDigest)
    return wrong('It is about another pack.');
  if (zip && (await digestOf(zip.bytes, 'sha256', cryptography)) !== provenance.zipDigest)
    return wrong('It is about another zip.');
  return provenance;
}
