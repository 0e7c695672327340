import { leavesOf } from '../model/catalog-index.ts';
import { findRequirement } from '../model/find-requirement.ts';
import type { MappingEdge } from '../model/mapping.ts';
import type { Program } from '../model/program.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/** An edge that ends in a heading where it says nothing of any requirement below (NIST IR 8477: single concepts are related). */
export const edgeToHeading: Check = {
  id: 'edge-to-heading',
  severity: 'error',
  summary: 'An edge of a mapping ends in a heading where only a single requirement makes sense.',
  run(program, { report }) {
    const leavesAt = leafFinder(program);
    for (const { value, file, placeOf } of program.mappings.values()) {
      for (const [index, edge] of value.edges.entries()) {
        for (const side of ['source', 'target'] as const) {
          const leaves = leavesAt(edge[side]);
          if (!leaves || isFit(edge, side, leaves)) continue;
          const below = leaves.filter((leaf) => leaf !== edge[side]);
          report({
            message: messageFor(edge, side, below),
            file,
            place: placeOf(['edges', index, side]),
            actual: edge[side],
            ...(below.length > 0 && { expected: below }),
          });
        }
      }
    }
  },
};

type Side = 'source' | 'target';

/** Whether an end says something: a single requirement does; a heading does only where the other end contains all of it. */
function isFit(edge: MappingEdge, side: Side, leaves: readonly string[]): boolean {
  if (leaves.length === 1 && leaves[0] === edge[side]) return true;
  return leaves.length > 0 && edge.relationship === (side === 'target' ? 'superset-of' : 'subset-of');
}

function messageFor(edge: MappingEdge, side: Side, below: readonly string[]): string {
  if (below.length === 0)
    return `Unexpected heading \`${edge[side]}\`, expected a requirement that counts in coverage. Name one, or remove the edge.`;
  return `Unexpected heading \`${edge[side]}\` as ${side} of \`${edge.relationship}\`, expected a single requirement. Write an edge for each that is meant: ${someOf(below)}.`;
}

/** Finds the requirements that an end stands for, each node once; nothing for an end that no catalog holds. */
function leafFinder({ catalogs }: Program): (id: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  const find = (id: string) => {
    const found = findRequirement(catalogs, id);
    return found && leavesOf(found.catalog, found.requirement.id).map((leaf) => `${found.catalog.id}:${leaf.id}`);
  };
  return (id) => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id);
  };
}
