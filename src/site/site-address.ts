import type { siteSchemas } from '../model/published-schema.ts';
import type { Surface } from '../publish/surface.ts';

/** A path of the site as an address, where the site knows its own; else as a path. */
export function absolute({ siteAddress }: Pick<Surface, 'siteAddress'>, path: string): string {
  const root = siteAddress?.replace(/\/+$/, '');
  return root === undefined ? path : `${root}${path}`;
}

/** Where the schema of a JSON document of the site lies. */
export function schemaAddress(surface: Pick<Surface, 'siteAddress'>, name: keyof typeof siteSchemas): string {
  return absolute(surface, `/schemas/${name}.json`);
}
