import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../model/catalog.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Overlay } from '../model/overlay.ts';
import type { Cache } from './cache.ts';
import { readEntry } from './entry.ts';
import type { Tree } from './tree.ts';

const shippedFolder = fileURLToPath(new URL('../catalogs/', import.meta.url));

/** The catalogs that Trustwright ships, by identifier. Their form is proven by a test, so it is not checked again here. */
export function shippedCatalogs(): ReadonlyMap<string, Catalog> {
  const names = readdirSync(shippedFolder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const catalogs = names.map((name) => JSON.parse(readFileSync(shippedFolder + name, 'utf8')) as Catalog);
  return new Map(catalogs.map((catalog) => [catalog.id, catalog]));
}

/** The shipped catalogs and the team's own from `content/catalogs/`; one with the identifier of a shipped catalog replaces it. */
export function readCatalogs(
  tree: Tree,
  report: (diagnostic: Diagnostic) => void,
  cache?: Cache,
): ReadonlyMap<string, Catalog> {
  const catalogs = new Map(shippedCatalogs());
  const own = readAll<Catalog>(tree, { folder: 'content/catalogs', schema: 'catalog' }, report, cache);
  for (const catalog of own) catalogs.set(catalog.id, catalog);
  return catalogs;
}

/** Licensed texts of requirements from `overlays/`, which git ignores: staff read them, nobody else. */
export function readOverlays(
  tree: Tree,
  report: (diagnostic: Diagnostic) => void,
  cache?: Cache,
): ReadonlyMap<string, Overlay['texts']> {
  const overlays = readAll<Overlay>(tree, { folder: 'overlays', schema: 'overlay' }, report, cache);
  return new Map(overlays.map(({ catalog, texts }) => [catalog, texts]));
}

function readAll<T>(
  tree: Tree,
  { folder, schema }: { readonly folder: string; readonly schema: 'catalog' | 'overlay' },
  report: (diagnostic: Diagnostic) => void,
  cache: Cache | undefined,
): readonly T[] {
  const files = tree.list(folder).filter(({ type, name }) => type === 'file' && /\.(ya?ml|json)$/.test(name));
  return files.flatMap(({ name }) => {
    const file = `${folder}/${name}`;
    const read = readEntry(tree, { schema, format: 'yaml', file }, cache);
    const { data, problems = [] } = read?.entry ?? {};
    for (const problem of problems) report({ severity: 'error', file, ...problem });
    return read && problems.length === 0 ? [data as T] : [];
  });
}
