import type { Catalog, Requirement } from './catalog.ts';
import { indexCatalog } from './catalog-index.ts';
import { parseRequirementId } from './requirement-id.ts';

/** The requirement that a canonical identifier names, with its catalog; nothing where no catalog holds it. */
export function findRequirement(
  catalogs: ReadonlyMap<string, Catalog>,
  id: string,
): { readonly catalog: Catalog; readonly requirement: Requirement } | undefined {
  const parsed = parseRequirementId(id);
  const catalog = parsed && catalogs.get(parsed.catalog);
  const requirement = catalog && indexCatalog(catalog).byId.get(parsed.local);
  return requirement && { catalog, requirement };
}
