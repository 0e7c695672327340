import * as z from 'zod';
import { badgeJson } from './badge-json.ts';
import { cardOutput } from './card-output.ts';
import { subProcessorsJson } from './sub-processors-json.ts';
import { trustJson } from './trust-json.ts';

/** The JSON Schema of what people write, a command prints or a site publishes. Draft 7, which every tool reads. */
export function jsonSchemaOf(schema: z.ZodType, title: string): Readonly<Record<string, unknown>> {
  const { $schema, description, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return { $schema, title, description, ...rest };
}

/** The JSON documents of a site, by the name of their schema, which carries its version: `/schemas/trust-1.json`. */
export const siteSchemas = {
  'ai-card-1': { title: 'AI card, version 1', schema: cardOutput },
  'badge-1': { title: 'Badge of a claim, version 1', schema: badgeJson },
  'subprocessors-1': { title: 'Sub-processors, version 1', schema: subProcessorsJson },
  'trust-1': { title: 'Trust center, version 1', schema: trustJson },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>>;
