import * as z from 'zod';
import { day, identifier, sha256 } from './fields.ts';

/** The namespace in which packs are signed: a signature made for anything else is none of a pack. */
export const packNamespace = 'evidence-pack@v1';

/** What the payload of an envelope is. */
export const statementType = 'application/vnd.in-toto+json';

/** An in-toto statement with SLSA provenance, as far as we write it: what was made, from what, and with what. */
export const provenanceSchema = z.strictObject({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z.array(z.strictObject({ name: z.string().min(1), digest: z.strictObject({ sha256 }) })).min(1),
  predicateType: z.literal('https://slsa.dev/provenance/v1'),
  predicate: z.strictObject({
    buildDefinition: z.strictObject({
      buildType: z.literal('pkg:npm/trustwright#audit-pack-v1'),
      externalParameters: z.strictObject({ audit: identifier, asOf: day }),
      internalParameters: z.strictObject({ uncommittedChanges: z.boolean() }),
      resolvedDependencies: z.array(
        z.strictObject({
          name: z.string().min(1),
          uri: z.string().min(1).optional(),
          digest: z.strictObject({ gitCommit: z.string().regex(/^[0-9a-f]{40,64}$/) }).optional(),
        }),
      ),
    }),
    runDetails: z.strictObject({
      builder: z.strictObject({ id: z.string().min(1), version: z.strictObject({ trustwright: z.string().min(1) }) }),
    }),
  }),
});
export type ProvenanceStatement = Readonly<z.infer<typeof provenanceSchema>>;

/** A DSSE envelope, in the one form in which we write it. */
export const envelopeSchema = z.strictObject({
  payloadType: z.literal(statementType),
  payload: z.base64(),
  signatures: z.array(z.strictObject({ keyid: z.string().min(1), sig: z.base64() })).length(1),
});
