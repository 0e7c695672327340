import { leavesOf } from '../model/catalog-index.ts';
import { findRequirement } from '../model/find-requirement.ts';
import type { MappingDocument } from '../model/mapping.ts';
import { catalogsOf } from '../model/mapping-pair.ts';
import type { Document, Program } from '../model/program.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/**
 * A mapping that leaves requirements of the catalog that it starts from open: nobody can tell "nothing corresponds" from
 * "nobody looked", and of a shipped mapping that it replaces those answers are lost (OSCAL: no-relationship is an answer).
 */
export const undecidedRequirement: Check = {
  id: 'undecided-requirement',
  severity: 'warning',
  summary: 'A mapping says nothing of some requirements of the catalog that it starts from.',
  run(program, { report }) {
    if ([...program.refused].some((name) => name.startsWith('mappings/'))) return;
    const shipped = new Set(program.shippedMappings.map(catalogsOf));
    for (const group of Map.groupBy(program.mappings.values(), ({ value }) => catalogsOf(value)).values()) {
      const decided = decidedBy(group, program);
      if (!decided) continue;
      const firsts = new Map(group.toReversed().map((document) => [document.value.sourceCatalog, document] as const));
      for (const [id, { value, file, placeOf }] of firsts) {
        const open = assessableIn(program, id).filter((requirement) => !decided.has(requirement));
        if (open.length === 0) continue;
        const lost = shipped.has(catalogsOf(value))
          ? ' The shipped mapping, which this one replaces, is no answer.'
          : '';
        report({
          message: `Unexpected silence on ${someOf(open)}, expected an edge or a decision for each requirement of \`${id}\`.${lost} Add them; under \`unrelated\`, a heading decides for all below it.`,
          file,
          place: placeOf(['sourceCatalog']),
          actual: String(open.length),
          expected: open,
        });
      }
    }
  },
};

/** Requirements that some mappings decide; nothing where they name one that does not exist, which may be one of those missing. */
function decidedBy(
  documents: readonly Document<MappingDocument>[],
  { catalogs }: Program,
): ReadonlySet<string> | undefined {
  const ends = new Set(
    documents.flatMap(({ value }) => [
      ...value.edges.flatMap(({ source, target }) => [source, target]),
      ...value.unrelated.map(({ source }) => source),
    ]),
  );
  const decided = new Set<string>();
  for (const end of ends) {
    const found = findRequirement(catalogs, end);
    if (!found) return undefined;
    for (const { id } of leavesOf(found.catalog, found.requirement.id)) decided.add(`${found.catalog.id}:${id}`);
  }
  return decided;
}

function assessableIn({ catalogs }: Program, id: string): readonly string[] {
  const requirements = catalogs.get(id)?.requirements ?? [];
  return requirements.filter(({ assessable }) => assessable).map((requirement) => `${id}:${requirement.id}`);
}
