import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../scripts/generate/json-schema.ts';
import { jsonSchemas, publishedSchemas } from '../scripts/generate/schema-files.ts';
import { findStale, generatedFiles } from '../scripts/generate/write-generated.ts';
import { collections, kinds } from '../src/model/kinds.ts';
import { documentSchemas } from '../src/model/schemas.ts';
import { releaseFile, settingsFile } from '../src/read/program.ts';
import { parseData, type Source, splitFrontmatter, wholeYaml } from '../src/read/source.ts';
import { exampleProgram, repository } from './support/example.ts';
import { validatorOf } from './support/published-schema.ts';
import { trustwright } from './support/trustwright.ts';

/** Descriptions that say what form a field has, and not what the field means. */
const formsOnly = [
  /^Permanent identifier/,
  /^A calendar day/,
  /^Identifier of a role that/,
  /^A period, both days/,
  /^OSCAL implementation/,
];

interface Field {
  readonly path: string;
  readonly description: string | undefined;
}

function fieldsOf(schema: JsonSchema, path = ''): readonly Field[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    { path: `${path}${name}`, description: field.description },
    ...fieldsOf(field, `${path}${name}.`),
  ]);
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [...own, ...forms.flatMap((form) => fieldsOf(form, path))];
}

function dataOf(file: string): Record<string, unknown> {
  const text = readFileSync(join(repository, file), 'utf8');
  const source = (file.endsWith('.mdx') ? splitFrontmatter(text) : wholeYaml(text)) as Source;
  return (parseData(source) as { readonly data: Record<string, unknown> }).data;
}

const program = exampleProgram();
const kept = collections.map((collection) => {
  const schema = documentSchemas[collection];
  return { noun: kinds[collection].noun, schema, files: [...program[collection].values()].map(({ file }) => file) };
});

describe('generated files', () => {
  it('are what the schemas and checks of today give', () =>
    expect(findStale(new URL('../', import.meta.url))).toEqual([]));

  it('are the same when they are generated twice', () => expect(generatedFiles()).toEqual(generatedFiles()));
});

describe.each([...jsonSchemas()])('%s', (path, schema) => {
  it('says what a document of the kind is', () => expect(schema.description).toMatch(/^[A-Z].*\.$/));

  it('says what every field means', () => {
    expect(fieldsOf(schema).filter(({ description }) => !/^[A-Z`].*\.$/.test(description ?? ''))).toEqual([]);
  });

  it('says more of a field than its form', () => {
    const vague = fieldsOf(schema).filter(
      (field) => !/(^|\.)id$/.test(field.path) && formsOnly.some((form) => form.test(field.description ?? '')),
    );
    expect(vague).toEqual([]);
  });

  it('is a JSON Schema that an independent validator accepts', () => expect(validatorOf(path)).toBeTypeOf('function'));
});

describe.each(kept)('the JSON Schema of the kind $noun', ({ noun, schema, files }) => {
  const validate = validatorOf(`schemas/${noun}.schema.json`);

  it('accepts every document of the example company', () => {
    const refused = files.filter((file) => !validate(dataOf(file)));
    expect(refused.map((file) => [file, validate(dataOf(file)), validate.errors])).toEqual([]);
  });

  it('agrees with the check on what is required and on what is a typing mistake', () => {
    for (const file of files) {
      const data = dataOf(file);
      for (const [key, value] of Object.entries(data)) {
        const { [key]: _dropped, ...without } = data;
        expect(validate(without), `${file} without ${key}`).toBe(schema.safeParse(without).success);
        expect(validate({ ...without, [`${key}x`]: value }), `${file} with ${key}x`).toBe(false);
      }
    }
  });
});

describe('the other JSON Schemas', () => {
  it.each([
    ['program', settingsFile],
    ['release', releaseFile],
    ...[...program.catalogs.keys()].map((id): [string, string] => ['catalog', `src/catalogs/${id}.json`]),
  ])('%s accepts %s', (name, file) => {
    const validate = validatorOf(`schemas/${name}.schema.json`);
    expect([validate(dataOf(file)), validate.errors]).toEqual([true, null]);
  });

  it.each(['catalogs', 'check', 'classify', 'coverage', 'obligations'])(
    'what `trustwright %s` prints is as its schema says',
    async (command) => {
      const { stdout } = await trustwright([command, '--format', 'json']);
      const validate = validatorOf(`schemas/output/${command}.schema.json`);
      expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null]);
    },
  );

  it('cover every kind of document and every single file', () => {
    const names = publishedSchemas.map(({ name }) => name);
    expect(names).toEqual([...kept.map(({ noun }) => noun), 'program', 'release', 'catalog', 'overlay']);
  });
});
