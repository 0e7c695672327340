import type { Catalog } from '../model/catalog.ts';
import type { Control } from '../model/control.ts';
import { type OscalComponent, oscalComponentDefinition } from '../model/oscal/component-definition.ts';
import { oscalVersion } from '../model/oscal/fields.ts';
import { parseRequirementId, toOscalToken } from '../model/requirement-id.ts';
import { catalogFile, catalogToOscal } from '../packs/oscal/catalog.ts';
import { controlTokens } from '../packs/oscal/controls.ts';
import { toDateTime, writeOscal } from '../packs/oscal/frame.ts';
import { property, toMarkup, toMarkupLine } from '../packs/oscal/markup.ts';
import { uuidOf } from '../packs/oscal/uuid.ts';
import type { DocumentView, FrameworkView, Surface } from '../publish/surface.ts';
import { absolute } from './site-address.ts';

/** The public surface in OSCAL, by path: the catalogs in scope, and public policies and controls as components. */
export function oscalFiles(surface: Surface): readonly (readonly [path: string, content: string])[] {
  const catalogs = new Map(surface.frameworks.map((view) => [view.id, toCatalog(view)]));
  return [
    ...[...catalogs.values()].map((catalog) => [`oscal/${catalogFile(catalog.id)}`, catalogToOscal(catalog)] as const),
    ['oscal/component-definition.json', toComponents(surface, catalogs)],
  ];
}

/** The catalog as the surface shows it: without notes, and with what its pages show of each requirement. */
function toCatalog(view: FrameworkView): Catalog {
  const { id, title, shortTitle, publisher, edition, checked, kind, copyright, sources, requirements } = view;
  return {
    ...{ id, title, shortTitle, publisher, edition, asOf: checked, kind, copyright, sources: [...sources] },
    requirements: requirements.map(({ requirement }) => requirement),
  };
}

/** The UUIDs are those that a pack gives to the same things. */
function toComponents(surface: Surface, catalogs: ReadonlyMap<string, Catalog>): string {
  const { organisation, asOf, policies, controls, title } = surface;
  const documents = [...policies, ...controls];
  const owners = new Map(documents.map(({ data, owner }) => [data.owner, owner]));
  const roles = [...owners]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, named]) => ({ id: toOscalToken(id), title: toMarkupLine(named) }));
  const components = [
    ...policies.map((view): OscalComponent => toComponent(surface, view, 'policy')),
    ...controls.map((view) => {
      const implemented = [...catalogs.values()].flatMap((catalog) => implementationOf(surface, view, catalog));
      const component = toComponent(surface, view, 'process-procedure');
      return implemented.length > 0 ? { ...component, 'control-implementations': implemented } : component;
    }),
  ];
  return writeOscal(oscalComponentDefinition, 'component-definition', {
    metadata: {
      ...{ title: toMarkupLine(`${title}: public policies and controls`), 'last-modified': toDateTime(asOf) },
      ...{ version: asOf, 'oscal-version': oscalVersion, ...(roles.length > 0 && { roles }) },
      parties: [{ uuid: uuidFor(surface, 'organisation'), type: 'organization', name: organisation.legalName }],
    },
    ...(components.length > 0 && { components }),
  });
}

type Governed = Pick<Control, 'id' | 'title' | 'summary' | 'owner' | 'version' | 'approved'>;

function toComponent(surface: Surface, view: DocumentView<Governed>, type: OscalComponent['type']): OscalComponent {
  const { id, title, summary, owner, version, approved } = view.data;
  return {
    ...{
      uuid: uuidFor(surface, view.collection, id),
      type,
      title: toMarkupLine(title),
      description: toMarkup(summary),
    },
    props: [...property('version', version), ...property('approved', approved)],
    links: [{ href: absolute(surface, view.address), rel: 'reference' }],
    'responsible-roles': [{ 'role-id': toOscalToken(owner) }],
  };
}

type Implementations = NonNullable<OscalComponent['control-implementations']>;

function implementationOf(surface: Surface, { data }: DocumentView<Control>, catalog: Catalog): Implementations {
  const implemented = data.implements.flatMap(({ requirement, status, extent, note }) => {
    const parsed = parseRequirementId(requirement);
    const tokens = parsed?.catalog === catalog.id ? controlTokens(catalog, parsed.local) : [];
    return tokens.map((token) => ({
      uuid: uuidFor(surface, 'controls', data.id, requirement, token),
      'control-id': token,
      description: toMarkup(note ?? data.summary),
      props: [...property('implementation-status', status), ...property('extent', extent)],
    }));
  });
  if (implemented.length === 0) return [];
  return [
    {
      ...{ uuid: uuidFor(surface, 'controls', data.id, catalog.id), source: catalogFile(catalog.id) },
      ...{ description: toMarkup(data.summary), 'implemented-requirements': implemented },
    },
  ];
}

function uuidFor({ organisation }: Surface, ...name: readonly string[]): string {
  return uuidOf(organisation.legalName, ...name);
}
