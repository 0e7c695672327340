import { type ProvenanceStatement, provenanceSchema, statementType } from '../model/provenance.ts';
import { seal } from '../signatures/dsse.ts';
import type { SigningKey } from '../signatures/private-key.ts';
import type { PackInput } from './artefact.ts';
import { tagManifest } from './verify-bag.ts';

/** Where a pack comes from, as an in-toto statement: of the zip, and of the last manifest in it so that a folder has it too. */
export function stateProvenance(
  { audit, asOf, commit, uncommitted, toolVersion }: PackInput,
  digests: { readonly zip: string; readonly tagManifest: string },
): ProvenanceStatement {
  const builder = `pkg:npm/trustwright@${toolVersion}`;
  return provenanceSchema.parse({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: `${audit.id}.zip`, digest: { sha256: digests.zip } },
      { name: tagManifest, digest: { sha256: digests.tagManifest } },
    ],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'pkg:npm/trustwright#audit-pack-v1',
        externalParameters: { audit: audit.id, asOf },
        internalParameters: { uncommittedChanges: uncommitted },
        resolvedDependencies: [
          ...(commit ? [{ name: 'content', digest: { gitCommit: commit } }] : []),
          { name: 'trustwright', uri: builder },
        ],
      },
      runDetails: { builder: { id: builder, version: { trustwright: toolVersion } } },
    },
  });
}

/** The statement in a signed envelope, as one line of JSON: the form of `.intoto.jsonl`. */
export function sealProvenance(statement: ProvenanceStatement, key: SigningKey): string {
  return `${JSON.stringify(seal(statementType, Buffer.from(JSON.stringify(statement)), key))}\n`;
}
