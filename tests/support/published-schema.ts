import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { repository } from './example.ts';

/** A validator of a published schema that shares no code with zod. Formats are for editors; the patterns beside them decide. */
export function validatorOf(path: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(join(repository, path), 'utf8')) as object;
  return compile(path.startsWith('schemas/output/') ? closed(schema) : schema);
}

const compile = (schema: object) =>
  new Ajv({ strict: true, strictRequired: false, validateFormats: false }).compile(schema);

/** Published shapes of outputs are open, so that a field may be added; here each field that is printed must be in them. */
function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(closed) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return ('properties' in schema ? { ...inner, additionalProperties: false } : inner) as T;
}
