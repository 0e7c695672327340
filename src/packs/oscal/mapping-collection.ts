import type { Catalog } from '../../model/catalog.ts';
import type { Mapping, MappingEdge } from '../../model/mapping.ts';
import { oscalVersion } from '../../model/oscal/fields.ts';
import { type OscalMap, oscalMappingCollection } from '../../model/oscal/mapping-collection.ts';
import { parseRequirementId } from '../../model/requirement-id.ts';
import { catalogFile } from './catalog.ts';
import { controlTokens } from './controls.ts';
import { toDateTime, writeOscal } from './frame.ts';
import { toMarkup, toMarkupLine } from './markup.ts';
import { uuidOf } from './uuid.ts';

type Catalogs = ReadonlyMap<string, Catalog>;

/** A mapping in OSCAL, or nothing where none of its edges lies between requirements that stood on that day. */
export function mappingToOscal(mapping: Mapping, catalogs: Catalogs): string | undefined {
  const { id, title, sourceCatalog, targetCatalog, sources, reviewed, reviewedBy } = mapping;
  const maps = mapping.edges.flatMap((edge) => toMap(mapping, edge, catalogs));
  if (maps.length === 0) return undefined;
  const resource = (catalog: string) => ({ type: 'catalog', href: catalogFile(catalog) });
  const reasons = mapping.unrelated.map(({ source, reason }) => `${source}: ${reason}`);
  return writeOscal(oscalMappingCollection, 'mapping-collection', {
    metadata: {
      title: toMarkupLine(title),
      'last-modified': toDateTime(reviewed),
      version: reviewed,
      'oscal-version': oscalVersion,
    },
    provenance: {
      method: 'human',
      'matching-rationale': 'semantic',
      status: 'complete',
      'mapping-description': toMarkup(
        `Reviewed on ${reviewed} by ${reviewedBy}, between ${mapping.sourceEdition} and ${mapping.targetEdition}. An edge is an association in our own words, not a claim of conformity.`,
      ),
      ...(sources.length > 0 && { remarks: toMarkup(`Consulted: ${sources.join('; ')}.`) }),
    },
    mappings: [
      {
        uuid: uuidOf('mapping', id),
        'source-resource': resource(sourceCatalog),
        'target-resource': resource(targetCatalog),
        maps,
        ...gapSummary('source', mapping, catalogs),
        ...gapSummary('target', mapping, catalogs),
        ...(reasons.length > 0 && { remarks: toMarkup(`Decided to have no counterpart. ${reasons.join(' ')}`) }),
      },
    ],
  });
}

function toMap({ id }: Mapping, edge: MappingEdge, catalogs: Catalogs): readonly OscalMap[] {
  const [sources, targets] = [itemsOf(edge.source, catalogs), itemsOf(edge.target, catalogs)];
  if (sources.length === 0 || targets.length === 0) return [];
  const qualifiers = (['source', 'target'] as const).flatMap((subject) => {
    const left = edge.remainder?.[subject];
    return left === undefined
      ? []
      : [
          {
            subject,
            predicate: 'has-requirement' as const,
            category: 'addressable' as const,
            description: toMarkup(left),
          },
        ];
  });
  return [
    {
      uuid: uuidOf('mapping', id, edge.source, edge.target, edge.relationship),
      relationship: edge.relationship,
      'matching-rationale': edge.matching,
      sources: [...sources],
      targets: [...targets],
      ...(qualifiers.length > 0 && { qualifiers }),
      'confidence-score': { category: edge.confidence },
      remarks: toMarkup(edge.rationale),
    },
  ];
}

function itemsOf(requirement: string, catalogs: Catalogs) {
  return tokensOf(requirement, catalogs).map((token) => ({ type: 'control' as const, 'id-ref': token }));
}

function tokensOf(requirement: string, catalogs: Catalogs): readonly string[] {
  const parsed = parseRequirementId(requirement);
  const catalog = parsed && catalogs.get(parsed.catalog);
  return catalog ? controlTokens(catalog, parsed.local) : [];
}

/** The requirements of one side that reviewers decided to have no counterpart. */
function gapSummary(side: 'source' | 'target', mapping: Mapping, catalogs: Catalogs) {
  const catalog = mapping[`${side}Catalog`];
  const ids = mapping.unrelated
    .filter(({ source }) => source.startsWith(`${catalog}:`))
    .flatMap(({ source }) => tokensOf(source, catalogs));
  const unmapped = [...new Set(ids)];
  return (
    unmapped.length > 0 && {
      [`${side}-gap-summary`]: {
        uuid: uuidOf('mapping', mapping.id, 'gap', side),
        'unmapped-controls': [{ 'with-ids': unmapped }],
      },
    }
  );
}
