import * as z from 'zod';
import { relationship } from '../mapping.ts';
import { markup, metadata, reference, text, token, uuid } from './fields.ts';

const item = z.strictObject({ type: z.literal('control'), 'id-ref': token });
const rationale = z.enum(['syntactic', 'semantic', 'functional']);
const resource = z.strictObject({ type: z.literal('catalog'), href: reference });

const qualifier = z.strictObject({
  subject: z.enum(['source', 'target']),
  predicate: z.literal('has-requirement'),
  category: z.literal('addressable'),
  description: markup,
});

/** One relationship. The official JSON Schema lets any word pass here; the metaschema and this schema do not. */
const map = z.strictObject({
  uuid,
  relationship: z.union([relationship, z.literal('no-relationship')]),
  'matching-rationale': rationale,
  sources: z.array(item).min(1),
  targets: z.array(item).min(1),
  qualifiers: z.array(qualifier).min(1).optional(),
  'confidence-score': z.strictObject({ category: text }),
  remarks: markup,
});
export type OscalMap = Readonly<z.infer<typeof map>>;

const gapSummary = z.strictObject({
  uuid,
  'unmapped-controls': z.array(z.strictObject({ 'with-ids': z.array(token).min(1) })).min(1),
});

/** The mapping model, as far as we write it. */
export const oscalMappingCollection = z.strictObject({
  'mapping-collection': z.strictObject({
    uuid,
    metadata,
    provenance: z.strictObject({
      method: z.literal('human'),
      'matching-rationale': rationale,
      status: z.enum(['complete', 'not-complete']),
      'mapping-description': markup,
      remarks: markup.optional(),
    }),
    mappings: z
      .array(
        z.strictObject({
          uuid,
          'source-resource': resource,
          'target-resource': resource,
          maps: z.array(map).min(1),
          'source-gap-summary': gapSummary.optional(),
          'target-gap-summary': gapSummary.optional(),
          remarks: markup.optional(),
        }),
      )
      .min(1),
  }),
});
export type OscalMappingCollection = Readonly<z.infer<typeof oscalMappingCollection>>;
