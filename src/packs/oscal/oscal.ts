import { catalogAt } from '../../assess/applicability.ts';
import { mappingsOf } from '../../assess/crosswalk.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Artefact, ArtefactWriter, PackInput } from '../artefact.ts';
import { assessmentToOscal } from './assessment-results.ts';
import { catalogFile, catalogToOscal } from './catalog.ts';
import { componentsToOscal } from './component-definition.ts';
import { mappingToOscal } from './mapping-collection.ts';
import { planToOscal } from './plan-of-action.ts';

/** The pack for machines, in OSCAL: catalogs, mappings, components, assessment results, plan of action. */
export const oscal: ArtefactWriter = {
  id: 'oscal',
  title: 'For machines',
  write(input) {
    const ours = new Set(input.audit.frameworks);
    const inScope = catalogsInScope(input);
    const mappings = mappingsOf(input.program)
      .filter(({ sourceCatalog, targetCatalog }) => ours.has(sourceCatalog) || ours.has(targetCatalog))
      .filter(({ sourceCatalog, targetCatalog }) => inScope.has(sourceCatalog) && inScope.has(targetCatalog))
      .map((mapping) => ({ mapping, content: mappingToOscal(mapping, inScope) }))
      .filter(({ content }) => content !== undefined);
    const named = new Set(mappings.flatMap(({ mapping }) => [mapping.sourceCatalog, mapping.targetCatalog]));
    const catalogs = [...inScope.values()].filter(({ id }) => ours.has(id) || named.has(id));
    return [
      ...catalogs.flatMap((catalog) =>
        file(catalogFile(catalog.id), `Catalog of ${catalog.title}`, catalogToOscal(catalog)),
      ),
      ...mappings.flatMap(({ mapping, content }) =>
        file(`mapping-${mapping.id}.json`, `Mapping: ${mapping.title}`, content),
      ),
      ...file('component-definition.json', 'Component definition', componentsToOscal(input)),
      ...file('assessment-results.json', 'Assessment results', assessmentToOscal(input)),
      ...file('plan-of-action-and-milestones.json', 'Plan of action and milestones', planToOscal(input)),
    ];
  },
};

function file(name: string, title: string, content: string | undefined): readonly Artefact[] {
  if (content === undefined) return [];
  return [{ path: `oscal/${name}`, title, description: 'OSCAL 1.2.', content }];
}

/** The catalogs of the program’s frameworks, and of the audit’s, as they stood on the day. */
function catalogsInScope({ program, audit, asOf }: PackInput): ReadonlyMap<string, Catalog> {
  const ids = [...program.settings.value.frameworks.map(({ id }) => id), ...audit.frameworks];
  const catalogs = [...new Set(ids)].flatMap((id) => catalogAt(program, id, asOf) ?? []);
  return new Map(catalogs.map((catalog) => [catalog.id, catalog]));
}
