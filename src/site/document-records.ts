import type { DocumentView, Surface } from '../publish/surface.ts';
import type { Findable } from './search-record.ts';
import { writeSections } from './search-sections.ts';
import type { Site } from './site.ts';

/** What people search for, by kind, with the word that a filter shows. */
const kinds = {
  answers: 'Answer',
  policies: 'Policy',
  controls: 'Control',
  systems: 'Inventory',
  vendors: 'Sub-processor',
  pages: 'Page',
  updates: 'Update',
} as const satisfies Partial<Record<keyof Surface, string>>;

/** Fields that hold words of a page, in the order in which its page shows them. */
const told = ['summary', 'short', 'purpose', 'limits', 'oversight', 'monitoring', 'data', 'regions', 'statement'];

/** The record of every document that has a page, cards apart. */
export function* documentRecords(site: Site): Generator<Findable> {
  const { surface } = site;
  const systems = systemsOf(surface);
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    for (const view of surface[kind]) yield documentRecord(site, view, kinds[kind], systems);
  }
  for (const { entries, title } of surface.registers) {
    for (const view of entries) yield documentRecord(site, view, title, systems);
  }
  for (const { view } of surface.staff?.risks.risks ?? []) yield documentRecord(site, view, 'Risk', systems);
  for (const { view } of surface.staff?.incidents ?? []) yield documentRecord(site, view, 'Incident', systems);
  for (const { view } of surface.staff?.statements ?? []) {
    yield documentRecord(site, view, 'Statement of Applicability', systems);
  }
}

/** An AI system: its identifier where the surface tells it, its title, and the addresses by which documents link to it. */
export interface KnownSystem {
  readonly id?: string;
  readonly title: string;
  readonly addresses: readonly string[];
}

/** AI systems of a surface, by their pages in the inventory where it is shown; the others by their cards. */
export function systemsOf({ systems, cards }: Surface): readonly KnownSystem[] {
  const inventory = systems.map(({ id, title, address }) => {
    const described = cards.filter(({ data }) => data.system === id).map((card) => card.address);
    return { id, title, addresses: [address, ...described] };
  });
  const known = new Set(inventory.flatMap(({ addresses }) => addresses));
  const others = cards.filter(({ address }) => !known.has(address));
  return [...inventory, ...others.map(({ title, address }) => ({ title, addresses: [address] }))];
}

/** The record of a document; `also` is what its kind alone has to say. */
export function documentRecord(
  site: Pick<Site, 'body' | 'requirements'>,
  view: DocumentView<unknown>,
  kind: string,
  systems: readonly KnownSystem[],
  also: Partial<Findable> = {},
): Findable {
  const data = view.data as Readonly<Record<string, unknown>>;
  const { html, sections } = site.body(view);
  const about = told.flatMap((field) => data[field] ?? []).filter((part) => typeof part === 'string');
  const title = typeof data.question === 'string' ? data.question : view.title;
  const cited = [...asIds(data.requirements), ...asIds(data.implements)];
  const speaksOf = ({ id, addresses }: KnownSystem) =>
    (id !== undefined && [data.system, ...asIds(data.systems)].includes(id)) ||
    addresses.some((address) => view.address === address || html.includes(`href="${address}"`));
  return {
    ...{ ...also, address: view.address, kind, title },
    about: [about[0], also.about, title === view.title ? '' : view.title].join(' '),
    text: [...about, also.text, writeSections(sections)].join(' '),
    asked: [...(title === view.title ? [] : [view.title]), ...asQuestions(data.aliases)],
    frameworks: site.requirements(cited).map(({ framework }) => framework),
    systems: systems.filter(speaksOf).map((system) => system.title),
  };
}

function asIds(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((item) =>
    typeof item === 'string' ? item : ((item as { requirement?: string }).requirement ?? ''),
  );
}

/** Other ways in which buyers ask what an answer answers. */
function asQuestions(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(({ asks }: { readonly asks: string }) => asks) : [];
}
