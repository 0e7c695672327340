import type { Catalog, Requirement } from '../../model/catalog.ts';
import { indexCatalog } from '../../model/catalog-index.ts';
import { type OscalControl, type OscalGroup, oscalCatalog } from '../../model/oscal/catalog.ts';
import { oscalVersion } from '../../model/oscal/fields.ts';
import { formatForPeople, toOscalToken } from '../../model/requirement-id.ts';
import { isControl, statementToken } from './controls.ts';
import { toDateTime, writeOscal } from './frame.ts';
import { property, toMarkup, toMarkupLine } from './markup.ts';
import { uuidOf } from './uuid.ts';

/** Where a pack keeps a catalog, relative to the other OSCAL documents. */
export function catalogFile(id: string): string {
  return `catalog-${id}.json`;
}

const written = new WeakMap<Catalog, string>();

/** A catalog in OSCAL: identifiers, short titles and the days of law. The text of a requirement is its publisher’s, and not here. */
export function catalogToOscal(catalog: Catalog): string {
  const text = written.get(catalog) ?? write(catalog);
  written.set(catalog, text);
  return text;
}

function write(catalog: Catalog): string {
  const top = catalog.requirements.filter(({ parent }) => parent === undefined);
  const groups = top.filter((node) => !isControl(catalog, node.id)).map((node) => toGroup(catalog, node));
  const controls = top.filter((node) => isControl(catalog, node.id)).map((node) => toControl(catalog, node));
  const resources = catalog.sources.map(({ id, title, url }) => ({
    uuid: uuidOf('catalog', catalog.id, 'source', id),
    title: toMarkupLine(title),
    ...(url && { rlinks: [{ href: url }] }),
  }));
  return writeOscal(oscalCatalog, 'catalog', {
    metadata: {
      title: toMarkupLine(catalog.title),
      'last-modified': toDateTime(catalog.asOf),
      version: `${catalog.edition}; checked ${catalog.asOf}`,
      'oscal-version': oscalVersion,
      parties: [{ uuid: uuidOf('publisher', catalog.publisher), type: 'organization', name: catalog.publisher }],
      remarks: toMarkup(catalog.copyright),
    },
    ...some('groups', groups),
    ...some('controls', controls),
    'back-matter': { resources },
  });
}

function toGroup(catalog: Catalog, node: Requirement): OscalGroup {
  const below = indexCatalog(catalog).children.get(node.id) ?? [];
  const groups = below.filter((child) => !isControl(catalog, child.id)).map((child) => toGroup(catalog, child));
  const controls = below.filter((child) => isControl(catalog, child.id)).map((child) => toControl(catalog, child));
  return { ...headOf(catalog, node), ...some('groups', groups), ...some('controls', controls) };
}

function toControl(catalog: Catalog, node: Requirement): OscalControl {
  const below = indexCatalog(catalog).children.get(node.id) ?? [];
  const head = headOf(catalog, node);
  const name = `${catalog.shortTitle}, ${formatForPeople(`${catalog.id}:${node.id}`)}`;
  const prose = toMarkup(`Not reproduced here: see the text of ${name}, as its publisher words it.`);
  const parts = [{ id: statementToken(head.id), name: 'statement' as const, prose }];
  const controls = below.map((child) => toControl(catalog, child));
  return { ...head, ...(node.assessable && { parts }), ...some('controls', controls) };
}

function headOf(catalog: Catalog, node: Requirement) {
  const id = `${catalog.id}:${node.id}`;
  const { appliesFrom } = node;
  const days = typeof appliesFrom === 'object' ? Object.entries(appliesFrom) : [['', appliesFrom] as const];
  return {
    id: toOscalToken(id),
    class: node.kind,
    title: toMarkupLine(node.title),
    props: [
      ...property('label', formatForPeople(id)),
      ...property('requirement', id),
      ...property('assessable', node.assessable),
      ...property('category', node.category),
      ...property('law-status', node.status),
      ...days.flatMap(([route, day]) => property(route ? `applies-from-${route.toLowerCase()}` : 'applies-from', day)),
    ],
  };
}

/** A member that OSCAL leaves out where it would be empty. */
function some<K extends string, T>(key: K, list: readonly T[]): { readonly [Key in K]?: T[] } {
  return (list.length > 0 ? { [key]: [...list] } : {}) as { readonly [Key in K]?: T[] };
}
