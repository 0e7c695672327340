import fc from 'fast-check';
import type { Catalog } from '../../src/model/catalog.ts';
import { type Mapping, type MappingEdge, shippedMappingSchema } from '../../src/model/mapping.ts';
import type { Program } from '../../src/model/program.ts';
import { assemble, type Parts } from './arbitrary-program.ts';
import { type Fields, settings } from './documents.ts';
import { smallCatalog } from './program.ts';

/** Three small catalogs of one shape, so that ways between them can be long. */
export const threeCatalogs: readonly Catalog[] = ['house-rules', 'street-rules', 'town-rules'].map((id) => ({
  ...smallCatalog(),
  id,
}));

const ids = threeCatalogs.map(({ id }) => id);
const ends = ['G', 'G.1', 'G.2', 'H', 'S', 'S.1'] as const;

/** Every requirement that counts, of all three. */
export const allLeaves: readonly string[] = ids.flatMap((id) =>
  ['G.1', 'G.2', 'H', 'S', 'S.1'].map((leaf) => `${id}:${leaf}`),
);

const relationships = ['equal-to', 'equivalent-to', 'subset-of', 'superset-of', 'intersects-with'] as const;

/** An edge as a mapping writes it, with what its relationship must leave over. */
export function edgeOf(
  source: string,
  target: string,
  relationship: MappingEdge['relationship'],
  more: Partial<MappingEdge> = {},
): MappingEdge {
  const leaves = { source: `More of ${source}.`, target: `More of ${target}.` };
  const remainder = {
    ...(['superset-of', 'intersects-with'].includes(relationship) && { source: leaves.source }),
    ...(['subset-of', 'intersects-with'].includes(relationship) && { target: leaves.target }),
  };
  const rationale = `${source} and ${target} ask for one activity.`;
  return {
    source,
    target,
    relationship,
    rationale,
    remainder,
    matching: 'semantic',
    confidence: 'high',
    ...more,
  };
}

/** Any edge between two of the catalogs. */
export const anyEdge: fc.Arbitrary<MappingEdge> = fc
  .record({
    from: fc.constantFrom(0, 1, 2),
    by: fc.constantFrom(1, 2),
    ends: fc.tuple(fc.constantFrom(...ends), fc.constantFrom(...ends)),
    relationship: fc.constantFrom(...relationships),
  })
  .map(({ from, by, ends: [a, b], relationship }) =>
    edgeOf(`${ids[from]}:${a}`, `${ids[(from + by) % 3]}:${b}`, relationship),
  );

/** Edges, grouped into a mapping per pair of catalogs as they are shipped. */
export function mappingsWith(edges: readonly MappingEdge[]): readonly Mapping[] {
  const catalogOf = (id: string) => id.slice(0, id.indexOf(':'));
  const groups = Map.groupBy(edges, ({ source, target }) => `${catalogOf(source)}-to-${catalogOf(target)}`);
  return [...groups].map(([id, group]) => {
    const [sourceCatalog, targetCatalog] = id.split('-to-');
    return shippedMappingSchema.parse({
      ...{ id, title: id, sourceCatalog, targetCatalog, sourceEdition: '1', targetEdition: '1' },
      ...{ reviewed: '2026-01-01', reviewedBy: 'Ourselves', edges: group },
    });
  });
}

/** The program that parts and edges make up, with the three catalogs in scope. */
export function assembleCrosswalk(parts: Parts, edges: readonly MappingEdge[]): Program {
  return assemble(parts, {
    settings: settings({ frameworks: ids.map((id) => ({ id })) }),
    catalogs: threeCatalogs,
    shippedMappings: mappingsWith(edges),
  });
}

/** Controls that implement requirements of any of the three catalogs. */
export function spread(controls: readonly Fields[], by: readonly number[]): readonly Fields[] {
  return controls.map((control) => ({
    ...control,
    implements: (control.implements as Fields[]).map((each, at) => ({
      ...each,
      requirement: String(each.requirement).replace('house-rules', ids[(by[at % by.length] ?? 0) % 3] as string),
    })),
  }));
}
