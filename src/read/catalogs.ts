import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import { type Catalog, catalogSchema } from '../model/catalog.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Overlay, overlaySchema } from '../model/overlay.ts';
import { placeFinder } from './place.ts';
import { schemaProblems } from './schema-problems.ts';
import { decode, readYaml } from './source.ts';
import type { Tree } from './tree.ts';

const shippedFolder = fileURLToPath(new URL('../catalogs/', import.meta.url));

/** The catalogs that Trustwright ships, by identifier. Their form is proven by a test, so it is not checked again here. */
export function shippedCatalogs(): ReadonlyMap<string, Catalog> {
  const names = readdirSync(shippedFolder).filter((name) => name.endsWith('.json')).sort();
  const catalogs = names.map((name) => JSON.parse(readFileSync(shippedFolder + name, 'utf8')) as Catalog);
  return new Map(catalogs.map((catalog) => [catalog.id, catalog]));
}

/** The shipped catalogs and the team's own from `content/catalogs/`; one with the identifier of a shipped catalog replaces it. */
export function readCatalogs(tree: Tree, report: (diagnostic: Diagnostic) => void): ReadonlyMap<string, Catalog> {
  const catalogs = new Map(shippedCatalogs());
  for (const catalog of readAll(tree, 'content/catalogs', catalogSchema, report)) catalogs.set(catalog.id, catalog);
  return catalogs;
}

/** Licensed texts of requirements from `overlays/`, which git ignores: staff read them, nobody else. */
export function readOverlays(tree: Tree, report: (diagnostic: Diagnostic) => void): ReadonlyMap<string, Overlay['texts']> {
  const overlays = readAll(tree, 'overlays', overlaySchema, report);
  return new Map(overlays.map(({ catalog, texts }) => [catalog, texts]));
}

function readAll<T>(
  tree: Tree,
  folder: string,
  schema: z.ZodType<T>,
  report: (diagnostic: Diagnostic) => void,
): readonly T[] {
  const read: T[] = [];
  for (const { name } of tree.list(folder).filter(({ type, name }) => type === 'file' && /\.(ya?ml|json)$/.test(name))) {
    const file = `${folder}/${name}`;
    const text = decode(tree.read(file) ?? new Uint8Array());
    const source = typeof text === 'string' ? readYaml(text) : text;
    if ('check' in source) {
      report({ severity: 'error', file, ...source });
      continue;
    }
    const parsed = schema.safeParse(source.data);
    if (parsed.success) read.push(parsed.data);
    else {
      const problems = schemaProblems(schema, source.data, parsed.error, placeFinder(source.yaml, 1));
      for (const problem of problems) report({ severity: 'error', file, ...problem });
    }
  }
  return read;
}
