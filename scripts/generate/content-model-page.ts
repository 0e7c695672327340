import * as z from 'zod';
import { documentFields, recordFields } from '../../src/model/fields.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';
import { publishedSchemas } from './schema-files.ts';

const common = toJsonSchema(z.strictObject(documentFields), 'Document');
const commonOfRecords = toJsonSchema(z.strictObject(recordFields), 'Record');

/** `docs/content-model.md`: every field of every kind of document, with whether it is required and what it means. */
export function contentModelPage(): string {
  const sections = publishedSchemas.filter(({ name }) => name !== 'catalog').map(section);
  return `${[
    '<!-- Written by `npm run generate` from the schemas in src/model. -->',
    '',
    '# Content model',
    '',
    'One table for each kind of document: its fields, whether they are required, what they mean. A field that is not listed',
    'is an error. `a.b` is the field `b` inside `a`; `a[].b` is the field `b` of each item of the list `a`. A field with a',
    'default may be left out. The same as JSON Schemas: `schemas/`, see [schemas.md](schemas.md).',
    '',
    '## Every document',
    '',
    'What each governed document says of itself (ISO/IEC 27001 and 42001, clause 7.5).',
    '',
    ...table(common),
    '',
    '## Every record',
    '',
    'Evidence, incidents, updates, findings, internal audits, management reviews and nonconformities are records: they are',
    'not reviewed again, so that `version`, `approved` and `nextReview` may be left out.',
    '',
    ...table(pick(commonOfRecords, differing(commonOfRecords, common))),
    ...sections.flatMap((lines) => ['', ...lines]),
  ].join('\n')}\n`;
}

function section({ title, globs, schema }: (typeof publishedSchemas)[number]): readonly string[] {
  const json = toJsonSchema(schema, title);
  const shared = commonOf(json);
  const besides = shared && `Besides the fields of every ${shared === common ? 'document' : 'record'}:`;
  const intro = [json.description, `Files: \`${globs[0]}\`.`, besides].filter(Boolean).join(' ');
  return [`## ${title}`, '', intro, '', ...table(pick(json, differing(json, shared)))];
}

/** The shared fields that a kind takes part in, if it does. */
function commonOf(json: JsonSchema): JsonSchema | undefined {
  if (!json.properties?.owner) return undefined;
  return json.required?.includes('version') ? common : commonOfRecords;
}

/** Names of the fields that are not exactly as in the shared ones. */
function differing(json: JsonSchema, shared: JsonSchema | undefined): readonly string[] {
  const same = (name: string) =>
    JSON.stringify(json.properties?.[name]) === JSON.stringify(shared?.properties?.[name]) &&
    json.required?.includes(name) === shared?.required?.includes(name);
  return Object.keys(json.properties ?? {}).filter((name) => !same(name));
}

function pick(json: JsonSchema, names: readonly string[]): JsonSchema {
  const properties = Object.entries(json.properties ?? {}).filter(([name]) => names.includes(name));
  return { ...json, properties: Object.fromEntries(properties) };
}

function table(json: JsonSchema): readonly string[] {
  return ['| field | required | meaning |', '| --- | --- | --- |', ...rows(json, '')];
}

function rows({ properties = {}, required = [] }: JsonSchema, prefix: string): readonly string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const row = `| \`${path}\` | ${required.includes(name) ? 'yes' : ''} | ${meaning(field)} |`;
    return [row, ...inside(field, path)];
  });
}

/** Rows of the fields inside a field; forms of a union that repeat a field give one row. */
function inside(field: JsonSchema, path: string): readonly string[] {
  const forms = field.anyOf ?? field.oneOf ?? [field];
  const below = forms.flatMap((form) => (form.items ? inside({ ...form.items }, `${path}[]`) : rows(form, `${path}.`)));
  return [...new Set(below)];
}

function meaning(field: JsonSchema): string {
  const { description = '', default: fallback } = field;
  const values = field.enum ?? field.items?.enum;
  const allowed = values ? ` One of ${values.map((value) => `\`${value}\``).join(', ')}.` : '';
  const tells = fallback === undefined || typeof fallback === 'object' || description.includes('Default');
  const otherwise = tells ? '' : ` Default: \`${fallback}\`.`;
  return `${description}${allowed}${otherwise}`.replaceAll('|', '\\|');
}
