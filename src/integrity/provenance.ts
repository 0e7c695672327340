import { fromBase64, textIn } from '../signatures/bytes.ts';
import type { Envelope } from '../signatures/dsse.ts';
import { tagManifest } from './manifest.ts';

/** The namespace in which packs are signed: a signature made for anything else is none of a pack. */
export const packNamespace = 'evidence-pack@v1';

/** What the payload of an envelope is. */
export const statementType = 'application/vnd.in-toto+json';

/** Where a pack comes from: all that a statement of provenance says. */
export interface Provenance {
  /** Name of the pack: its zip without `.zip`. */
  readonly pack: string;
  readonly audit: string;
  readonly asOf: string;
  /** Commit of the content; absent outside a repository. */
  readonly commit?: string;
  /** Whether the content differed from that commit. */
  readonly uncommitted: boolean;
  readonly toolVersion: string;
  /** Digests of the zip, and of the last manifest in it, so that a folder has a statement too. */
  readonly zipDigest: string;
  readonly tagManifestDigest: string;
}

/** Writes an in-toto statement with SLSA provenance: what was made, from what, and with what. */
export function writeStatement(provenance: Provenance): string {
  const { pack, audit, asOf, commit, uncommitted, toolVersion, zipDigest, tagManifestDigest } = provenance;
  const builder = `pkg:npm/trustwright@${toolVersion}`;
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: `${pack}.zip`, digest: { sha256: zipDigest } },
      { name: tagManifest, digest: { sha256: tagManifestDigest } },
    ],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'pkg:npm/trustwright#audit-pack-v1',
        externalParameters: { audit, asOf },
        internalParameters: { uncommittedChanges: uncommitted },
        resolvedDependencies: [
          ...(commit === undefined ? [] : [{ name: 'content', digest: { gitCommit: commit } }]),
          { name: 'trustwright', uri: builder },
        ],
      },
      runDetails: { builder: { id: builder, version: { trustwright: toolVersion } } },
    },
  });
}

/** Reads a statement; nothing where it is not, character by character, one as we write it. */
export function readStatement(text: string): Provenance | undefined {
  const json = parsed(text);
  const at = (...path: readonly (string | number)[]) =>
    path.reduce<unknown>(
      (value, key) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[key],
      json,
    );
  const textAt = (...path: readonly (string | number)[]) => {
    const value = at(...path);
    return typeof value === 'string' ? value : '';
  };
  const build = ['predicate', 'buildDefinition'] as const;
  const commit = textAt(...build, 'resolvedDependencies', 0, 'digest', 'gitCommit');
  const read: Provenance = {
    pack: textAt('subject', 0, 'name').replace(/\.zip$/, ''),
    audit: textAt(...build, 'externalParameters', 'audit'),
    asOf: textAt(...build, 'externalParameters', 'asOf'),
    ...(commit !== '' && { commit }),
    uncommitted: at(...build, 'internalParameters', 'uncommittedChanges') === true,
    toolVersion: textAt('predicate', 'runDetails', 'builder', 'version', 'trustwright'),
    zipDigest: textAt('subject', 0, 'digest', 'sha256'),
    tagManifestDigest: textAt('subject', 1, 'digest', 'sha256'),
  };
  const wellFormed = /^\d{4}-\d{2}-\d{2}$/.test(read.asOf) && /^[0-9a-f]{40,64}$/.test(commit || '0'.repeat(40));
  return wellFormed && writeStatement(read) === text ? read : undefined;
}

/** Reads the envelope of a statement in the one form in which we write it: a line of JSON with one signature. */
export function readEnvelope(text: string): { readonly envelope: Envelope; readonly statement: string } | undefined {
  const json = parsed(text) as Partial<Envelope> | undefined;
  const [payload, signature] = [json?.payload, json?.signatures?.[0]];
  if (typeof payload !== 'string' || typeof signature?.keyid !== 'string' || typeof signature.sig !== 'string')
    return undefined;
  const { keyid, sig } = signature;
  const envelope: Envelope = { payloadType: statementType, payload, signatures: [{ keyid, sig }] };
  const statement = fromBase64(payload);
  return statement && writeEnvelope(envelope) === text ? { envelope, statement: textIn(statement) } : undefined;
}

/** An envelope as the line of an `.intoto.jsonl`. */
export function writeEnvelope(envelope: Envelope): string {
  return `${JSON.stringify(envelope)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
