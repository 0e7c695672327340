import type { Crosswalk } from './crosswalk.ts';
import { capOf, type Own, waysFrom } from './inheritance.ts';
import { compareStatus, join, type Ordered } from './status-order.ts';

/** A requirement that a piece of work raises, and what it becomes. */
export interface Raised {
  /** As `catalog:requirement`. */
  readonly requirement: string;
  readonly to: Ordered;
}

/** One thing to do: bring a requirement to `covered` by itself. */
export interface WorkItem {
  /** The requirement to work on, as `catalog:requirement`. */
  readonly requirement: string;
  /** What it has by itself today. */
  readonly from: Ordered;
  /** Requirements of the added framework that it raises; best first. */
  readonly raises: readonly Raised[];
  /** Requirements of the other frameworks that it raises besides; best first. */
  readonly elsewhere: readonly Raised[];
  /** What it is worth to the added framework: a requirement that becomes covered counts as one, half of it for half the way. */
  readonly gain: number;
}

/** What the list is made from. Statuses are those that stand before any work, in the order of the catalogs. */
export interface WorkInput {
  /** Requirements of the framework that is added. */
  readonly added: ReadonlyMap<string, Ordered>;
  /** Requirements of the other frameworks in scope or in place. */
  readonly others: ReadonlyMap<string, Ordered>;
  /** Requirements that could be worked on, those of the frameworks in place included. */
  readonly candidates: readonly string[];
  readonly crosswalk: Crosswalk;
  readonly own: ReadonlyMap<string, Own>;
}

/** Half-way points: planned and gap are worth nothing, partial half, covered all. */
const worth: Readonly<Record<Ordered, number>> = { gap: 0, planned: 0, partial: 0.5, covered: 1 };

/**
 * Orders the work by what it pays: again and again the item that raises the added framework most, given all before it; of
 * equal ones that which raises the other frameworks most, then the first of the candidates; until every requirement is
 * covered. At most one item per requirement.
 */
export function planWork({ added, others, candidates, crosswalk, own }: WorkInput): readonly WorkItem[] {
  const statuses = new Map([...added, ...others]);
  const reachOf = reachFinder(crosswalk, statuses);
  const gainOf = (raised: readonly Raised[]) =>
    raised.reduce((sum, { requirement, to }) => sum + Math.max(0, worth[to] - worth[now(requirement)]), 0);
  const now = (requirement: string) => statuses.get(requirement) as Ordered;
  let open = candidates
    .filter((id) => own.get(id)?.status !== 'covered')
    .map((id) => {
      const reached = reachOf(id);
      const inAdded = reached.filter(({ requirement }) => added.has(requirement));
      return { id, inAdded, elsewhere: reached.filter(({ requirement }) => !added.has(requirement)) };
    })
    .filter(({ inAdded }) => inAdded.length > 0);
  const work: WorkItem[] = [];
  while (open.length > 0) {
    const gains = open.map(({ inAdded }) => gainOf(inAdded));
    const gain = Math.max(...gains);
    if (gain === 0) break;
    const equal = open.filter((_, at) => gains[at] === gain);
    const helps = equal.map(({ elsewhere }) => gainOf(elsewhere));
    const { id, inAdded, elsewhere } = equal[helps.indexOf(Math.max(...helps))] as (typeof open)[number];
    const rises = ({ requirement, to }: Raised) => worth[to] > worth[now(requirement)];
    work.push({
      ...{ requirement: id, from: own.get(id)?.status ?? 'gap' },
      ...{ raises: inAdded.filter(rises), elsewhere: elsewhere.filter(rises), gain },
    });
    for (const { requirement, to } of [...inAdded, ...elsewhere]) statuses.set(requirement, join(now(requirement), to));
    open = open.filter((each) => each.id !== id);
  }
  return work;
}

/** Finds what a covered requirement would give to each of some, itself included; best first, then in their order. */
function reachFinder(crosswalk: Crosswalk, statuses: ReadonlyMap<string, Ordered>): (id: string) => readonly Raised[] {
  const position = new Map([...statuses.keys()].map((id, at) => [id, at] as const));
  const at = ({ requirement }: Raised) => position.get(requirement) ?? 0;
  return (id) => {
    const others = [...waysFrom(id, crosswalk)].map(
      ([requirement, path]): Raised => ({ requirement, to: capOf(path) }),
    );
    return [{ requirement: id, to: 'covered' as const }, ...others]
      .filter(({ requirement }) => statuses.has(requirement))
      .sort((a, b) => compareStatus(a.to, b.to) || at(a) - at(b));
  };
}
