import { sentence } from './prose.ts';
import { type Random, randomFrom } from './random.ts';

/** Catalogs of our own: three, so that coverage is inherited along chains. */
export const ownCatalogs = ['house-rules', 'street-rules', 'town-rules'] as const;

/** Pairs of them that have a mapping. */
const pairs = [
  [ownCatalogs[0], ownCatalogs[1]],
  [ownCatalogs[1], ownCatalogs[2]],
  [ownCatalogs[0], ownCatalogs[2]],
] as const;

type Fields = Readonly<Record<string, unknown>> & { readonly id: string };

const local = (index: number) => `R-${index + 1}`;
const sizeOf = (requirements: number) => Math.ceil(requirements / ownCatalogs.length);

/** The requirements of all catalogs of our own, as `catalog:requirement`, one catalog after the other. */
export function ownRequirements(requirements: number): readonly string[] {
  return ownCatalogs.flatMap((id) => Array.from({ length: sizeOf(requirements) }, (_, at) => `${id}:${local(at)}`));
}

/** Catalogs of our own with so many requirements together. */
export function makeCatalogs(requirements: number): readonly Fields[] {
  const ids = Array.from({ length: sizeOf(requirements) }, (_, at) => local(at));
  return ownCatalogs.map((id) => ({
    ...{ id, title: id.replace('-', ' '), shortTitle: id.replace('-', ' '), publisher: 'Bench', edition: '1' },
    ...{ asOf: '2026-11-21', kind: 'framework', copyright: 'Ours.', sources: [{ id: 'us', title: 'Ourselves' }] },
    requirements: ids.map((rule) => ({ id: rule, title: `Rule ${rule}`, kind: 'control', assessable: true })),
  }));
}

/** Mappings between the catalogs of our own with so many edges together, the same for the same numbers. */
export function makeMappings(requirements: number, edges: number): readonly Fields[] {
  if (edges === 0) return [];
  return pairs.map(([sourceCatalog, targetCatalog], at) => {
    const random = randomFrom(2_000_000 + at);
    const size = sizeOf(requirements);
    // Each requirement of the source in turn, each time with the next target, so that no pair comes twice.
    const shift = random.below(size);
    const count = Math.ceil(edges / pairs.length);
    return {
      ...{ id: `${sourceCatalog}-to-${targetCatalog}`, title: 'Rules to rules', owner: 'security-lead', version: '1' },
      ...{ approved: '2026-03-02', nextReview: '2027-03-02', reviewed: '2026-03-02', reviewedBy: 'Security lead' },
      ...{ sourceCatalog, sourceEdition: '1', targetCatalog, targetEdition: '1' },
      edges: Array.from({ length: count }, (_, index) => {
        const turn = Math.floor(index / size);
        const source = `${sourceCatalog}:${local(index % size)}`;
        return { source, target: `${targetCatalog}:${local((index * 7 + turn + shift) % size)}`, ...related(random) };
      }),
    };
  });
}

/** A relationship with its words. One edge in ten is full, ten times as many as reviewed mappings have: chains are what costs. */
function related(random: Random): Readonly<Record<string, unknown>> {
  const kind = random.below(20);
  const relationship = kind === 0 ? 'equal-to' : kind === 1 ? 'superset-of' : 'intersects-with';
  const remainder = {
    ...(relationship !== 'equal-to' && { source: sentence(random) }),
    ...(relationship === 'intersects-with' && { target: sentence(random) }),
  };
  return { relationship, rationale: sentence(random), remainder, confidence: 'medium' };
}
