import type { Catalog } from '../model/catalog.ts';
import { formatForPeople, parseRequirementId } from '../model/requirement-id.ts';
import { printable } from '../report/style.ts';

/** What people call a catalog, safe to print. */
export function shortTitle(id: string, catalogs: ReadonlyMap<string, Catalog>): string {
  return printable(catalogs.get(id)?.shortTitle ?? id);
}

/** What people call a requirement where several catalogs are spoken of, safe to print: `ISO 42001 A.8.4`. */
export function shortName(id: string, catalogs: ReadonlyMap<string, Catalog>): string {
  const parsed = parseRequirementId(id);
  return parsed ? `${shortTitle(parsed.catalog, catalogs)} ${formatForPeople(id)}` : printable(id);
}
