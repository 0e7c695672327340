import type * as z from 'zod';
import { collections, kinds } from '../../src/model/kinds.ts';
import { outputs } from '../../src/model/outputs.ts';
import { siteSchemas } from '../../src/model/published-schema.ts';
import { documentSchemas, fileSchemas } from '../../src/model/schemas.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';

/** A schema of files that people keep, and the glob of those files below the root of a program. */
export interface PublishedSchema {
  readonly name: string;
  readonly title: string;
  readonly globs: readonly string[];
  readonly schema: z.ZodType;
}

const singles: readonly PublishedSchema[] = [
  { name: 'program', title: 'Program', globs: ['content/program.yaml'], schema: fileSchemas.program },
  { name: 'release', title: 'Release record', globs: ['content/release.yaml'], schema: fileSchemas.release },
  {
    name: 'catalog',
    title: 'Catalog',
    globs: ['content/catalogs/*.yaml', 'content/catalogs/*.yml'],
    schema: fileSchemas.catalog,
  },
  { name: 'overlay', title: 'Overlay', globs: ['overlays/*.yaml', 'overlays/*.yml'], schema: fileSchemas.overlay },
];

/** Every schema of files that people keep: one per kind of document, in the order of the kinds, then the single files. */
export const publishedSchemas: readonly PublishedSchema[] = [
  ...collections.map((collection) => {
    const { noun, folder, format } = kinds[collection];
    const endings = format === 'mdx' ? ['mdx'] : ['yaml', 'yml'];
    const globs = endings.map((ending) => `${folder}/**/*.${ending}`);
    return { name: noun, title: titleOf(noun), globs, schema: documentSchemas[collection] };
  }),
  ...singles,
];

/** What people call a kind: `ai-system` is `AI system`. */
export function titleOf(noun: string): string {
  const words = noun.replaceAll('-', ' ').replace(/^ai\b/, 'AI');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The JSON Schemas that are published, by path below the root of the repository. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  const kept = publishedSchemas.map(
    ({ name, title, schema }) => [`schemas/${name}.schema.json`, toJsonSchema(schema, title)] as const,
  );
  const printed = Object.entries(outputs).map(
    ([command, schema]) =>
      [`schemas/output/${command}.schema.json`, toJsonSchema(schema, `Output of trustwright ${command}`)] as const,
  );
  const published = Object.entries(siteSchemas).map(
    ([name, { schema, title }]) => [`schemas/site/${name}.json`, toJsonSchema(schema, title)] as const,
  );
  return new Map([...kept, ...printed, ...published]);
}

/** The same as files. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map([...jsonSchemas()].map(([path, schema]) => [path, `${JSON.stringify(schema, null, 2)}\n`]));
}
