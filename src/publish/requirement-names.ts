import { catalogAt } from '../assess/applicability.ts';
import type { Catalog } from '../model/catalog.ts';
import { indexCatalog } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { formatForPeople, parseRequirementId, toAddress } from '../model/requirement-id.ts';
import type { RequirementMention } from './relation-views.ts';

/** Names a requirement as a surface does; one that no catalog holds on that day keeps its identifier. */
export type NameRequirement = (id: string) => RequirementMention;

/** Every catalog of a program as it stood on a day: those in scope in the order of the settings, then the others. */
export function catalogsOn(program: Program, asOf: Day): ReadonlyMap<string, Catalog> {
  const inScope = program.settings.value.frameworks.map(({ id }) => id);
  const ids = [...new Set([...inScope, ...program.catalogs.keys()])];
  return new Map(
    ids.flatMap((id) => {
      const catalog = catalogAt(program, id, asOf);
      return catalog ? [[id, catalog] as const] : [];
    }),
  );
}

/** Names requirements of any framework: those in scope lead to their pages. */
export function requirementNames(program: Program, catalogs: ReadonlyMap<string, Catalog>): NameRequirement {
  const inScope = new Set(program.settings.value.frameworks.map(({ id }) => id));
  return (id) => {
    const { catalog: owner = '', local = '' } = parseRequirementId(id) ?? {};
    const catalog = catalogs.get(owner);
    const node = catalog && indexCatalog(catalog).byId.get(local);
    return {
      id,
      framework: catalog?.shortTitle ?? owner,
      label: formatForPeople(id),
      title: node?.title ?? '',
      ...(node && inScope.has(owner) && { address: toAddress(id) }),
    };
  };
}
