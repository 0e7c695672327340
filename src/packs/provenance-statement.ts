import { type Provenance, statementType, writeEnvelope, writeStatement } from '../integrity/provenance.ts';
import { utf8 } from '../signatures/bytes.ts';
import { seal } from '../signatures/dsse.ts';
import type { SigningKey } from '../signatures/private-key.ts';
import type { PackInput } from './artefact.ts';
import { packName } from './pack-name.ts';

/** Where a pack comes from, as an in-toto statement in a signed envelope: the content of its `.intoto.jsonl`. */
export function sealProvenance(
  input: PackInput,
  digests: Pick<Provenance, 'zipDigest' | 'tagManifestDigest'>,
  key: SigningKey,
): string {
  const { audit, asOf, commit, uncommitted, toolVersion } = input;
  const made = { pack: packName(input), audit: audit.id, asOf, uncommitted, toolVersion };
  const from = { ...made, ...(commit !== undefined && { commit }) };
  return writeEnvelope(seal(statementType, utf8(writeStatement({ ...from, ...digests })), key));
}
