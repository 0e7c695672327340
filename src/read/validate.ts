import type * as z from 'zod';
import { type SchemaName, schemas } from '../model/schemas.ts';
import { schemaProblems } from './schema-problems.ts';
import type { ReadingProblem } from './source.ts';

/** What a schema makes of data: the value with its defaults, or every problem in it. */
export interface Validated {
  readonly data?: unknown;
  readonly problems: readonly ReadingProblem[];
}

/** Holds data against the schema of its name. */
export function validate(name: SchemaName, data: unknown, placeOf: Parameters<typeof schemaProblems>[3]): Validated {
  const schema: z.ZodType = schemas[name];
  const parsed = schema.safeParse(data);
  if (parsed.success) return { data: parsed.data, problems: [] };
  return { problems: schemaProblems(schema, data, parsed.error, placeOf) };
}
