import type * as z from 'zod';
import { jsonSchemaOf } from '../../src/model/published-schema.ts';

/** A JSON Schema as far as our generators read it. */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: boolean | JsonSchema;
}

/** The JSON Schema of what people write, a command prints or a site publishes. */
export function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  return jsonSchemaOf(schema, title) as JsonSchema;
}
