import { findRequirement } from '../model/find-requirement.ts';
import type { MappingEdge } from '../model/mapping.ts';
import type { Check } from './check.ts';

/** An edge that stands in the mapping of other catalogs, or the wrong way round (OSCAL: a mapping has a source and a target). */
export const misplacedEdge: Check = {
  id: 'misplaced-edge',
  severity: 'error',
  summary: 'An edge or a decision of a mapping names a requirement of another catalog.',
  run({ mappings, catalogs }, { report }) {
    const catalogOf = (id: string) => findRequirement(catalogs, id)?.catalog.id;
    for (const { value, file, placeOf } of mappings.values()) {
      const { sourceCatalog, targetCatalog, edges, unrelated } = value;
      const both = [sourceCatalog, targetCatalog];
      if (!both.every((id) => catalogs.has(id))) continue;
      const isMisplaced = (id: string, sides: readonly string[]) => {
        const catalog = catalogOf(id);
        return catalog !== undefined && !sides.includes(catalog);
      };
      const reportAt = (id: string, sides: readonly string[], path: readonly PropertyKey[], remedy: string) => {
        const message = `Unexpected requirement \`${id}\`, expected one of ${sides.map((side) => `\`${side}\``).join(' or ')}. ${remedy}`;
        report({ message, file, place: placeOf(path), actual: id });
      };
      const isReversed = ({ source, target }: MappingEdge) =>
        catalogOf(source) === targetCatalog && catalogOf(target) === sourceCatalog;
      for (const [index, edge] of edges.entries()) {
        const remedy = isReversed(edge)
          ? 'Swap the two ends, and turn the relationship and what is left over round.'
          : 'Move the edge to the mapping of its catalogs.';
        if (isMisplaced(edge.source, [sourceCatalog]))
          reportAt(edge.source, [sourceCatalog], ['edges', index, 'source'], remedy);
        else if (isMisplaced(edge.target, [targetCatalog]))
          reportAt(edge.target, [targetCatalog], ['edges', index, 'target'], remedy);
      }
      for (const [index, { source }] of unrelated.entries()) {
        if (isMisplaced(source, both))
          reportAt(source, both, ['unrelated', index, 'source'], 'Move the decision to a mapping of its catalog.');
      }
    }
  },
};
