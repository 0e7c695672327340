import type { Catalog } from '../model/catalog.ts';
import { ancestorsOf } from '../model/catalog-index.ts';
import type { Mapping, Relationship } from '../model/mapping.ts';
import { relationshipWords } from '../model/relationship-words.ts';
import { parseRequirementId } from '../model/requirement-id.ts';
import type { RelatedFramework, RelationView } from './relation-views.ts';
import type { NameRequirement } from './requirement-names.ts';
import { type Decision, saidBy } from './said-relations.ts';

/** What reviewers decided of a requirement, `catalog:requirement`, and other frameworks. */
export type RelatedTo = (id: string) => readonly RelatedFramework[];

/**
 * What some mappings say of requirements. A requirement also has what was said of a heading above it, as far as that holds
 * for each of its parts: what contains the heading contains the part, and a heading without a counterpart has parts
 * without one. Frameworks come in the order of the catalogs.
 */
export function relationsIn(
  mappings: readonly Mapping[],
  catalogs: ReadonlyMap<string, Catalog>,
  name: NameRequirement,
): RelatedTo {
  const { relations, decisions } = saidBy(mappings, name);
  const places = new Map([...catalogs.values()].flatMap(placesIn));
  const order = (a: RelationView, b: RelationView) =>
    closest.indexOf(a.relationship) - closest.indexOf(b.relationship) ||
    (places.get(a.to.id) ?? 0) - (places.get(b.to.id) ?? 0);
  return (id) => {
    const catalog = catalogs.get(parseRequirementId(id)?.catalog ?? '');
    if (!catalog) return [];
    const above = ancestorsOf(catalog, id.slice(catalog.id.length + 1)).map((node) => `${catalog.id}:${node.id}`);
    const said = [
      ...(relations.get(id) ?? []),
      ...above.flatMap((heading) => (relations.get(heading) ?? []).flatMap((each) => forPart(each, name(heading)))),
    ];
    // What a law did not say yet on the day has no place.
    const known = said.filter(({ to }) => places.has(to.id)).sort(order);
    const groups = Map.groupBy(known, ({ to }) => to.id.slice(0, to.id.indexOf(':')));
    return [...catalogs.values()].flatMap(({ id: other, shortTitle }): readonly RelatedFramework[] => {
      const found = groups.get(other);
      if (found) return [{ id: other, title: shortTitle, relations: found }];
      const none = decisionOn(id, above, other);
      return none ? [{ id: other, title: shortTitle, relations: [], none }] : [];
    });
  };

  function decisionOn(id: string, above: readonly string[], other: string): Decision | undefined {
    const own = decisions.get(id)?.get(other);
    const heading = above.find((node) => decisions.get(node)?.has(other));
    if (own || heading === undefined) return own;
    const decision = decisions.get(heading)?.get(other);
    return decision && { ...decision, through: name(heading) };
  }
}

/** What a relation of a heading says of each part of it: at most that it lies within the other. */
function forPart({ onlyHere: _, ...relation }: RelationView, heading: RelationView['to']): readonly RelationView[] {
  if (relation.relationship === 'superset-of' || relation.relationship === 'intersects-with') return [];
  return [{ ...relation, relationship: 'subset-of', says: relationshipWords['subset-of'], through: heading }];
}

/** The position of each requirement of a catalog, headings included. */
function placesIn({ id: catalog, requirements }: Catalog): readonly (readonly [string, number])[] {
  return requirements.map(({ id }, at) => [`${catalog}:${id}`, at]);
}

const closest: readonly Relationship[] = ['equal-to', 'equivalent-to', 'superset-of', 'subset-of', 'intersects-with'];
