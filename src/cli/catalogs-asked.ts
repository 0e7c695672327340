import type { Catalog } from '../model/catalog.ts';
import { Unusable } from './command.ts';

/** The catalogs that a call names, each once. Throws `Unusable` for one that there is none of. */
export function catalogsAsked(names: readonly string[], catalogs: ReadonlyMap<string, Catalog>): readonly string[] {
  const unknown = names.find((name) => !catalogs.has(name));
  if (unknown !== undefined)
    throw new Unusable(`No catalog \`${unknown}\`. There are: ${[...catalogs.keys()].join(', ')}.`);
  return [...new Set(names)];
}
