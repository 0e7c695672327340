import type { CarriedRequirement } from './carry-over.ts';
import type { Crosswalk } from './crosswalk.ts';
import { capOf, type Own, waysFrom } from './inheritance.ts';
import { join, type Ordered, statusOrder } from './status-order.ts';

/** One thing to do: bring a requirement to `covered` by itself. */
export interface WorkItem {
  /** The requirement to work on, as `catalog:requirement`. */
  readonly requirement: string;
  /** What it has by itself today. */
  readonly from: Ordered;
  /** Requirements of the added framework that it raises, each with what it becomes; best first. */
  readonly raises: readonly { readonly requirement: string; readonly to: Ordered }[];
  /** Worth of the item: a requirement that becomes covered counts as one, half of it for half the way. */
  readonly gain: number;
}

/** What the list is made from. */
export interface WorkInput {
  readonly requirements: readonly CarriedRequirement[];
  /** Requirements that could be worked on, those of the frameworks in place included. */
  readonly candidates: readonly string[];
  readonly crosswalk: Crosswalk;
  readonly own: ReadonlyMap<string, Own>;
}

/** Half-way points: planned and gap are worth nothing, partial half, covered all. */
const worth: Readonly<Record<Ordered, number>> = { gap: 0, planned: 0, partial: 0.5, covered: 1 };

interface Reach {
  readonly requirement: string;
  readonly to: Ordered;
}

/**
 * Orders the work by what it pays: again and again the item that raises the added framework most, given all before it,
 * ties in the order of the candidates, until every requirement is covered. At most one item per requirement.
 */
export function planWork({ requirements, candidates, crosswalk, own }: WorkInput): readonly WorkItem[] {
  const statuses = new Map<string, Ordered>(requirements.map(({ id, status }) => [id, status]));
  let open = candidates
    .filter((id) => own.get(id)?.status !== 'covered')
    .map((id) => ({ id, reaches: reachOf(id, crosswalk, statuses) }))
    .filter(({ reaches }) => reaches.length > 0);
  const work: WorkItem[] = [];
  while (open.length > 0) {
    const gains = open.map(({ reaches }) => gainOf(reaches, statuses));
    const gain = Math.max(...gains);
    if (gain === 0) break;
    const { id, reaches } = open[gains.indexOf(gain)] as (typeof open)[number];
    const raises = reaches.filter(({ requirement, to }) => worth[to] > worth[statuses.get(requirement) as Ordered]);
    for (const { requirement, to } of raises) statuses.set(requirement, join(statuses.get(requirement) as Ordered, to));
    work.push({ requirement: id, from: own.get(id)?.status ?? 'gap', raises, gain });
    open = open.filter((each) => each.id !== id);
  }
  return work;
}

/** What a covered requirement would give to those of the added framework, itself included. */
function reachOf(id: string, crosswalk: Crosswalk, statuses: ReadonlyMap<string, Ordered>): readonly Reach[] {
  const itself: readonly Reach[] = statuses.has(id) ? [{ requirement: id, to: 'covered' }] : [];
  const others = [...waysFrom(id, crosswalk)]
    .filter(([requirement]) => statuses.has(requirement))
    .map(([requirement, path]): Reach => ({ requirement, to: capOf(path) }));
  const order = [...statuses.keys()];
  return [...itself, ...others].sort(
    (a, b) =>
      statusOrder.indexOf(b.to) - statusOrder.indexOf(a.to) ||
      order.indexOf(a.requirement) - order.indexOf(b.requirement),
  );
}

function gainOf(reaches: readonly Reach[], statuses: ReadonlyMap<string, Ordered>): number {
  return reaches.reduce(
    (sum, { requirement, to }) => sum + Math.max(0, worth[to] - worth[statuses.get(requirement) as Ordered]),
    0,
  );
}
