import { mappingsOf } from '../assess/crosswalk.ts';
import { leftOver } from '../assess/next-step.ts';
import type { Mapping } from '../model/mapping.ts';
import { inheritedTable } from '../report/inherited-table.ts';
import { listMappings, mappingTable } from '../report/mapping-list.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';
import { resolveLinkIn } from './links.ts';
import { tableArtefacts } from './table.ts';

/** The mappings that touch the frameworks of the audit, and everything that coverage rests on through them. */
export const crosswalk: ArtefactWriter = {
  id: 'crosswalk',
  title: 'Crosswalk',
  write(input) {
    const inherited = inheritedIn(input);
    const mappings = listMappings(mappingsFor(input, new Set(inherited.flatMap(({ path }) => path))));
    const rowOf = (id: string | undefined) =>
      id === undefined ? undefined : resolveLinkIn(input, 'crosswalk', `requirement:${id}`);
    return [
      ...tableArtefacts(
        'crosswalk/mappings',
        'Mappings',
        'How requirements of the frameworks of this audit relate to those of the other frameworks in scope, as reviewed; and where a reviewer decided that nothing corresponds.',
        mappingTable(mappings),
        {
          links: (row, column) => {
            const { source, target } = mappings[row] ?? {};
            return column === 0 ? rowOf(source) : column === 2 ? rowOf(target) : undefined;
          },
        },
      ),
      ...tableArtefacts(
        'crosswalk/inherited',
        'Inherited coverage',
        'Everything that the requirements of this audit inherit, from which requirement and through which mappings, best first.',
        inheritedTable(inherited),
        { links: (row, column) => (column === 1 ? rowOf(inherited[row]?.requirement) : undefined) },
      ),
    ];
  },
};

function inheritedIn({ audit, assessment }: PackInput) {
  return audit.frameworks.flatMap((framework) =>
    [...(assessment.frameworks.get(framework)?.requirements.values() ?? [])].flatMap(({ id, inherited }) =>
      inherited.map((each) => ({
        ...each,
        requirement: `${framework}:${id}`,
        leftOver: each.path.map(leftOver).find((text) => text !== undefined),
      })),
    ),
  );
}

/** Mappings between a framework of the audit and one in scope, and of any other mapping the edges that carry something. */
function mappingsFor(
  { audit, assessment, program }: PackInput,
  steps: ReadonlySet<{ readonly edge: Mapping['edges'][number] }>,
): readonly Mapping[] {
  const carrying = new Set([...steps].map(({ edge }) => edge));
  return mappingsOf(program).map((mapping) => {
    const pair = [mapping.sourceCatalog, mapping.targetCatalog];
    const touches =
      pair.some((id) => audit.frameworks.includes(id)) && pair.every((id) => assessment.frameworks.has(id));
    if (touches) return mapping;
    return { ...mapping, edges: mapping.edges.filter((edge) => carrying.has(edge)), unrelated: [] };
  });
}
