import type { ObligationView } from '../publish/obligation-views.ts';
import type { RegisterView, Surface } from '../publish/surface.ts';
import { monthInWords } from './dates.ts';
import { guideWord } from './guide-word.ts';
import type { IncidentPage } from './incident-pages.ts';
import type { List } from './list-pages.ts';
import type { Words } from './locales/words.ts';
import type { Overview } from './overview.ts';
import type { StaffPages } from './staff-pages.ts';
import type { SystemPage } from './system-pages.ts';

/** What the lists are made from. */
interface Shown {
  readonly surface: Surface;
  readonly overview: Overview;
  readonly words: Words;
  readonly staff?: StaffPages;
}

/** Most entries of a page, by the room that one takes: a page of entries of the usual length stays under 15 KB. */
const most = { line: 30, row: 20, company: 12, section: 10, duty: 100 } as const;

/** The foot of every page names the team's own pages; where there are more than so many, it names these and the list of all. */
export const mostAtFoot = 12;

/** The page of sub-processors tells the newest changes, so many; where there are more, it leads to the list of all. */
export const mostChanges = 6;

/** The lists of documents, each in the order in which the site shows it. */
export const lists = {
  answers: ({ overview }: Shown) => ({ address: '/answers', entries: overview.answers, most: most.section }),
  cards: ({ surface }: Shown) => sortedByTitle('/ai', surface.cards, most.section),
  changes: ({ surface, words }: Shown) => ({
    ...{ address: '/sub-processor-changes', entries: surface.changes, most: most.row },
    wordOf: ({ on }: Surface['changes'][number]) => words.month(on.slice(0, 7)),
  }),
  controls: ({ surface }: Shown) => sortedByTitle('/controls', surface.controls),
  documents: ({ surface }: Shown) => sortedByTitle('/documents', surface.gated, most.row),
  incidents: ({ staff }: Shown) => ({
    ...{ address: '/incidents', entries: staff?.incidents.rows ?? [], most: most.row },
    wordOf: ({ entry }: IncidentPage) => monthInWords(entry.view.data.aware.slice(0, 7)),
  }),
  obligations: ({ entry }: SystemPage) => ({
    ...{ address: `${entry.view.address}/obligations`, entries: entry.obligations?.rows ?? [], most: most.duty },
    wordOf: ({ requirement }: ObligationView) => requirement.label,
  }),
  pages: ({ surface }: Shown) => sortedByTitle('/pages', surface.pages),
  plan: ({ staff }: Shown) => ({
    ...{ address: '/treatment-plan', entries: staff?.plan.rows ?? [], most: most.line },
    wordOf: ({ action }: StaffPages['plan']['rows'][number]) =>
      action.state === 'done' ? 'done' : monthInWords(action.due.slice(0, 7)),
  }),
  policies: ({ surface }: Shown) => sortedByTitle('/policies', surface.policies),
  register: ({ id, entries }: RegisterView) => sortedByTitle(`/registers/${id}`, entries),
  risks: ({ staff }: Shown) => ({ address: '/risks', entries: staff?.risks.rows ?? [], most: most.row }),
  systems: ({ surface }: Shown) => sortedByTitle('/systems', surface.systems),
  updates: ({ overview, words }: Shown) => ({
    ...{ address: '/updates', entries: overview.updates, most: most.line },
    wordOf: ({ data }: Overview['updates'][number]) => words.month(data.on.slice(0, 7)),
  }),
  vendors: ({ overview }: Shown) => ({
    ...{ address: '/sub-processors', entries: [...overview.subProcessors, ...overview.suppliers], most: most.company },
    wordOf: ({ view }: Overview['suppliers'][number]) => view.title,
  }),
} as const;

/** Every list that has pages on a site. */
export function listsOf(shown: Shown): readonly List<unknown>[] {
  const { pages, registers } = shown.surface;
  const { answers, cards, controls, documents, policies, systems, updates, vendors } = lists;
  return [
    ...[answers(shown), cards(shown), controls(shown), documents(shown), policies(shown), systems(shown)],
    ...[updates(shown), vendors(shown), ...registers.map(lists.register), lists.risks(shown), lists.plan(shown)],
    ...[lists.incidents(shown), ...(shown.staff?.systems ?? []).map(lists.obligations)],
    ...(pages.length > mostAtFoot ? [lists.pages(shown)] : []),
    ...(shown.surface.changes.length > mostChanges ? [lists.changes(shown)] : []),
  ].filter(({ entries }) => entries.length > 0);
}

function sortedByTitle<T extends { readonly title: string }>(
  address: string,
  entries: readonly T[],
  size: number = most.line,
): List<T> {
  return { address, entries, most: size, wordOf: ({ title }, beyond) => guideWord(title, beyond?.title) };
}
