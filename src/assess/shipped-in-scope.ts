import type { Mapping } from '../model/mapping.ts';
import type { Program } from '../model/program.ts';
import { mappingsOf } from './crosswalk.ts';

/** A shipped mapping on which coverage may rest, with where the settings name its catalogs. */
export interface ShippedInScope {
  readonly mapping: Mapping;
  /** Path of the framework that it starts from in the settings. */
  readonly source: readonly PropertyKey[];
  /** Path of the framework that it leads to in the settings. */
  readonly target: readonly PropertyKey[];
}

/** The shipped mappings in force between two frameworks in scope; the team answers for what it uses. */
export function shippedInScope(program: Program): readonly ShippedInScope[] {
  const inForce = new Set(mappingsOf(program));
  const scope = program.settings.value.frameworks.map(({ id }) => id);
  const path = (id: string) => ['frameworks', scope.indexOf(id), 'id'];
  return program.shippedMappings
    .filter((mapping) => inForce.has(mapping))
    .filter(({ sourceCatalog, targetCatalog }) => scope.includes(sourceCatalog) && scope.includes(targetCatalog))
    .map((mapping) => ({ mapping, source: path(mapping.sourceCatalog), target: path(mapping.targetCatalog) }));
}
