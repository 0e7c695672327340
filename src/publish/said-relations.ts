import { inverse } from '../assess/crosswalk.ts';
import type { Mapping, MappingEdge, Relationship, Unrelated } from '../model/mapping.ts';
import { relationshipWords } from '../model/relationship-words.ts';
import type { RelatedFramework, RelationView } from './relation-views.ts';
import type { NameRequirement } from './requirement-names.ts';

/** The decision that nothing in another framework corresponds. */
export type Decision = NonNullable<RelatedFramework['none']>;

/** What mappings say of each requirement or heading that they name. */
export interface SaidRelations {
  /** By what they speak of: how it relates to others, seen from itself. */
  readonly relations: ReadonlyMap<string, readonly RelationView[]>;
  /** By what they speak of, then by the framework in which nothing corresponds. */
  readonly decisions: ReadonlyMap<string, ReadonlyMap<string, Decision>>;
}

/** Collects what mappings say, each edge from both of its ends. */
export function saidBy(mappings: readonly Mapping[], name: NameRequirement): SaidRelations {
  const seen = mappings.flatMap((mapping) => mapping.edges.flatMap((edge) => bothEnds(edge, mapping, name)));
  const relations = new Map(
    [...Map.groupBy(seen, ({ at }) => at)].map(([at, all]) => [at, all.map(({ view }) => view)]),
  );
  const decisions = new Map<string, Map<string, Decision>>();
  for (const mapping of mappings) {
    const { sourceCatalog, targetCatalog } = mapping;
    for (const unrelated of mapping.unrelated) {
      const { source, reason } = unrelated;
      const other = source.startsWith(`${sourceCatalog}:`) ? targetCatalog : sourceCatalog;
      const known = decisions.get(source) ?? new Map<string, Decision>();
      decisions.set(source, known.set(other, { reason, ...review(unrelated, mapping) }));
    }
  }
  return { relations, decisions };
}

function bothEnds(edge: MappingEdge, mapping: Mapping, name: NameRequirement) {
  const { source, target, relationship, rationale, remainder = {} } = edge;
  const view = (relation: Relationship, to: string, onlyHere?: string, onlyThere?: string): RelationView => ({
    ...{ relationship: relation, says: relationshipWords[relation], to: name(to), rationale },
    ...(onlyHere && { onlyHere }),
    ...(onlyThere && { onlyThere }),
    ...review(edge, mapping),
  });
  return [
    { at: source, view: view(relationship, target, remainder.source, remainder.target) },
    { at: target, view: view(inverse[relationship], source, remainder.target, remainder.source) },
  ];
}

function review({ confidence, reviewed }: MappingEdge | Unrelated, mapping: Mapping) {
  return { confidence, reviewed: reviewed ?? mapping.reviewed };
}
