import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Mapping } from '../model/mapping.ts';

const shippedFolder = fileURLToPath(new URL('../catalogs/mappings/', import.meta.url));

/** The mappings that Trustwright ships, by name of the file. Their form is proven by a test, so it is not checked again here. */
export function shippedMappings(): readonly Mapping[] {
  const names = readdirSync(shippedFolder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return names.map((name) => JSON.parse(readFileSync(shippedFolder + name, 'utf8')) as Mapping);
}
