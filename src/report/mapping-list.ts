import type * as z from 'zod';
import type { mappingsOutput } from '../model/crosswalk-outputs.ts';
import type { Mapping, MappingEdge, Unrelated } from '../model/mapping.ts';
import type { Table } from './csv.ts';

/** One edge, or one decision that a requirement has no counterpart. */
export type ListedMapping = z.infer<typeof mappingsOutput>['mappings'][number];

/** Edges and decisions of some mappings, each complete in itself. */
export function listMappings(mappings: readonly Mapping[]): readonly ListedMapping[] {
  return mappings.flatMap(listMapping);
}

function listMapping(mapping: Mapping): readonly ListedMapping[] {
  const review = ({ confidence, reviewed, reviewedBy }: MappingEdge | Unrelated) => ({
    confidence,
    reviewed: reviewed ?? mapping.reviewed,
    reviewedBy: reviewedBy ?? mapping.reviewedBy,
  });
  const edges = mapping.edges.map((edge) => {
    const { source, target, relationship, rationale, remainder, matching, sources = [] } = edge;
    const said = { source, target, relationship, rationale, matching, ...review(edge) };
    return { ...said, ...(remainder && { remainder }), sources: [...mapping.sources, ...sources] };
  });
  const decisions = mapping.unrelated.map((decision) => {
    const other = decision.source.startsWith(`${mapping.sourceCatalog}:`)
      ? mapping.targetCatalog
      : mapping.sourceCatalog;
    const { source, reason } = decision;
    const said = { source, targetCatalog: other, relationship: 'no-relationship' as const, reason };
    return { ...said, ...review(decision), sources: mapping.sources };
  });
  return [...edges, ...decisions];
}

/** Listed mappings as a table. */
export function mappingTable(rows: readonly ListedMapping[]): Table {
  return {
    columns: [
      ...[
        'Source',
        'Relationship',
        'Target',
        'Rationale or reason',
        'Left over in the source',
        'Left over in the target',
      ],
      ...['Matching', 'Confidence', 'Reviewed', 'Reviewed by'],
    ],
    rows: rows.map((row) => [
      ...[row.source, row.relationship, row.target ?? row.targetCatalog ?? '', row.rationale ?? row.reason ?? ''],
      ...[row.remainder?.source ?? '', row.remainder?.target ?? '', row.matching ?? '', row.confidence],
      ...[row.reviewed, row.reviewedBy],
    ]),
  };
}
