import type { Catalog } from '../model/catalog.ts';
import { leavesOf } from '../model/catalog-index.ts';
import type { Mapping, MappingEdge, Relationship } from '../model/mapping.ts';
import { catalogsOf } from '../model/mapping-pair.ts';
import type { Program } from '../model/program.ts';
import { parseRequirementId } from '../model/requirement-id.ts';

/** A step from one requirement to another: what doing the first does for the second. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** How the first relates to the second: the edge's relationship, turned round where the step goes against it. */
  readonly relationship: Relationship;
  /** The edge as it was reviewed. */
  readonly edge: MappingEdge;
}

/** Every step of the mappings in force, by the requirement that it starts from, in one fixed order. */
export type Crosswalk = ReadonlyMap<string, readonly Step[]>;

/** Whether doing the source does all of the target. */
export function isFull({ relationship }: Pick<Step, 'relationship'>): boolean {
  return relationship === 'equal-to' || relationship === 'equivalent-to' || relationship === 'superset-of';
}

/** The mappings in force: what ships, except where a document of the team speaks about the same two catalogs. */
export function mappingsOf(program: Pick<Program, 'mappings' | 'shippedMappings'>): readonly Mapping[] {
  const own = [...program.mappings.values()].map(({ value }) => value);
  const replaced = new Set(own.map(catalogsOf));
  return [...program.shippedMappings.filter((mapping) => !replaced.has(catalogsOf(mapping))), ...own];
}

/** Makes the crosswalk of some mappings. Inverse steps are derived, never written. */
export function makeCrosswalk(mappings: readonly Mapping[], catalogs: ReadonlyMap<string, Catalog>): Crosswalk {
  const steps = new Map<string, Step[]>();
  const add = (step: Step) => {
    const known = steps.get(step.from);
    if (known) known.push(step);
    else steps.set(step.from, [step]);
  };
  const leavesAt = leafFinder(catalogs);
  for (const { edges } of mappings) {
    for (const edge of edges) {
      const sources = leavesAt(edge.source);
      const targets = leavesAt(edge.target);
      for (const step of stepsBetween(sources, targets, edge.relationship)) add({ ...step, edge });
      for (const step of stepsBetween(targets, sources, inverse[edge.relationship])) add({ ...step, edge });
    }
  }
  for (const list of steps.values()) list.sort(compareSteps);
  return steps;
}

/** A relationship as the other side sees it. */
export const inverse: Readonly<Record<Relationship, Relationship>> = {
  'equal-to': 'equal-to',
  'equivalent-to': 'equivalent-to',
  'subset-of': 'superset-of',
  'superset-of': 'subset-of',
  'intersects-with': 'intersects-with',
};

/**
 * Steps between leaves. A heading stands for all of its leaves: what contains a heading contains each leaf, and each leaf
 * is a part of it; what merely meets a heading says nothing of any one leaf, and neither does a heading that contains.
 */
function stepsBetween(
  sources: readonly string[],
  targets: readonly string[],
  relationship: Relationship,
): readonly Omit<Step, 'edge'>[] {
  const [source, target] = [
    sources.length === 1 ? sources[0] : undefined,
    targets.length === 1 ? targets[0] : undefined,
  ];
  if (source !== undefined && target !== undefined) return [{ from: source, to: target, relationship }];
  if (source !== undefined && isFull({ relationship }))
    return targets.map((to) => ({ from: source, to, relationship: 'superset-of' }));
  if (target !== undefined && relationship !== 'superset-of' && relationship !== 'intersects-with')
    return sources.map((from) => ({ from, to: target, relationship: 'subset-of' }));
  return [];
}

/** Finds the leaves that an end of an edge stands for; each end is looked up once. */
function leafFinder(catalogs: ReadonlyMap<string, Catalog>): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const parsed = parseRequirementId(id);
    const catalog = parsed && catalogs.get(parsed.catalog);
    const leaves = catalog ? leavesOf(catalog, parsed.local).map((leaf) => `${catalog.id}:${leaf.id}`) : [];
    known.set(id, leaves);
    return leaves;
  };
}

/** Full steps first, then by target; what is left of the order is by the words of the edge, so that files never matter. */
function compareSteps(a: Step, b: Step): number {
  return Number(isFull(b)) - Number(isFull(a)) || compare(a.to, b.to) || compare(keyOf(a), keyOf(b));
}

const keyOf = ({ relationship, edge }: Step) =>
  [relationship, edge.source, edge.target, edge.relationship, edge.confidence, edge.rationale]
    .concat(edge.remainder?.source ?? '', edge.remainder?.target ?? '', edge.matching)
    .join('\n');

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
