import { ancestorsOf } from '../model/catalog-index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { findRequirement } from '../model/find-requirement.ts';
import type { MappingDocument } from '../model/mapping.ts';
import { catalogsOf } from '../model/mapping-pair.ts';
import type { Document, Program } from '../model/program.ts';
import type { Check, CheckContext } from './check.ts';

/** A mapping that gives two answers: of two, nobody knows which was reviewed (NIST IR 8477: one relationship for a pair). */
export const repeatedEdge: Check = {
  id: 'repeated-edge',
  severity: 'error',
  summary: 'Mappings speak of a pair twice, or of a requirement as related and as unrelated.',
  run(program, { report }) {
    const documents = [...program.mappings.values()];
    reportPairs(documents, report);
    for (const group of Map.groupBy(documents, ({ value }) => catalogsOf(value)).values())
      reportDecisions(group, program, report);
  },
};

type Written = Document<MappingDocument>;
type Mention = NonNullable<Diagnostic['related']>[number];

/** A pair that has an edge already, in this document or another, in this direction or the other. */
function reportPairs(documents: readonly Written[], report: CheckContext['report']): void {
  const first = new Map<string, () => Mention>();
  for (const { value, file, placeOf } of documents) {
    for (const [index, { source, target }] of value.edges.entries()) {
      const pair = [source, target].sort().join(' ');
      const place = () => placeOf(['edges', index, 'source']);
      const earlier = first.get(pair);
      if (!earlier) {
        first.set(pair, () => ({ message: 'First related here', file, place: place() }));
        continue;
      }
      const message = `Unexpected second edge between \`${source}\` and \`${target}\`, expected one for each pair. Keep the one that holds.`;
      report({ message, file, place: place(), actual: source, related: [earlier()] });
    }
  }
}

/** A requirement that is said to have no counterpart twice, or beside an edge of its own, of one above it or one below it. */
function reportDecisions(documents: readonly Written[], program: Program, report: CheckContext['report']): void {
  const { ends, above } = endsOf(documents, program);
  const decided = new Map<string, () => Mention>();
  for (const { value, file, placeOf } of documents) {
    for (const [index, { source }] of value.unrelated.entries()) {
      const place = () => placeOf(['unrelated', index, 'source']);
      const edge =
        [source, ...nodesAbove(program, source)].map((id) => ends.get(id)).find(Boolean) ?? above.get(source);
      const earlier = decided.get(source);
      decided.set(source, earlier ?? (() => ({ message: 'First decided here', file, place: place() })));
      const contradiction = edge ?? earlier;
      if (!contradiction) continue;
      const message = edge
        ? `Unexpected decision that \`${source}\` has no counterpart, expected none where an edge says that it has one. Remove the one that does not hold.`
        : `Unexpected second decision that \`${source}\` has no counterpart, expected one. Keep the one that holds.`;
      report({ message, file, place: place(), actual: source, related: [contradiction()] });
    }
  }
}

/** Requirements in which edges end, and the headings above those, each with an edge that ends there. */
function endsOf(documents: readonly Written[], program: Program) {
  const ends = new Map<string, () => Mention>();
  const above = new Map<string, () => Mention>();
  for (const { value, file, placeOf } of documents) {
    for (const [index, edge] of value.edges.entries()) {
      for (const side of ['source', 'target'] as const) {
        const mention = () => ({ message: 'Related here', file, place: placeOf(['edges', index, side]) });
        if (!ends.has(edge[side])) ends.set(edge[side], mention);
        for (const id of nodesAbove(program, edge[side])) if (!above.has(id)) above.set(id, mention);
      }
    }
  }
  return { ends, above };
}

function nodesAbove({ catalogs }: Program, id: string): readonly string[] {
  const found = findRequirement(catalogs, id);
  return found ? ancestorsOf(found.catalog, found.requirement.id).map((node) => `${found.catalog.id}:${node.id}`) : [];
}
