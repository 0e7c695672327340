import type { CarryOverView, OverlapView, WorkView } from '../publish/carry-over-views.ts';
import type { FrameworkView, Surface } from '../publish/surface.ts';
import { drawBars } from '../render/bars.ts';
import { carryOverFlow, sayCounts } from '../render/carry-over-flow.ts';
import { drawFlow } from '../render/flow.ts';
import { growTree, unitOf } from './requirement-tree.ts';
import { listed } from './words.ts';

/** Neighbours in the order of work that pay the same and raise nothing but themselves, or a single thing to do that raises more. */
export interface WorkRun {
  /** Places in the order, from 1. */
  readonly first: number;
  readonly last: number;
  readonly gain: number;
  readonly items: readonly WorkView[];
  readonly raisesOthers: boolean;
}

/** A page about one carry-over. */
export interface CarryOverPage {
  readonly view: CarryOverView;
  readonly title: string;
  readonly says: string;
  readonly picture: string;
  readonly work: readonly WorkRun[];
}

/** What a framework has that no other has: articles of a law as a whole, else requirement by requirement. */
export interface Delta {
  readonly view: OverlapView;
  readonly own: readonly {
    readonly label: string;
    readonly title: string;
    readonly address: string;
    readonly number: number;
  }[];
}

/** What pages show of how frameworks carry one another. */
export interface CarryOverPages {
  readonly pages: readonly CarryOverPage[];
  readonly overlap: string;
  readonly deltas: readonly Delta[];
}

/** Prepares the pages about carry-over; a surface without any has none. */
export function carryOverPages({ crosswalk, frameworks }: Surface): CarryOverPages {
  const { carryOver = [], overlap = [] } = crosswalk ?? {};
  return {
    pages: carryOver.map(carryOverPage),
    overlap: drawOverlap(overlap),
    deltas: overlap.map((view) => ({ view, own: unitsOf(view, frameworks) })),
  };
}

function carryOverPage(view: CarryOverView, at: number): CarryOverPage {
  const numbers = { ...view, add: view.add.title };
  return {
    view,
    title: `${view.add.title}, with ${listed(view.have.map(({ title }) => title))} in place`,
    says: sayCounts(numbers),
    picture: drawFlow(carryOverFlow(`flow-${at + 1}`, numbers)),
    work: runsOf(view.work),
  };
}

/** Puts together what stands side by side, pays the same and raises only itself: a list of a hundred becomes a few lines. */
function runsOf(work: readonly WorkView[]): readonly WorkRun[] {
  const runs: WorkRun[] = [];
  for (const [at, item] of work.entries()) {
    const { requirement, gain, raises } = item;
    const raisesOthers = raises.some(({ id }) => id !== requirement.id);
    const last = runs.at(-1);
    if (last && !raisesOthers && !last.raisesOthers && last.gain === gain)
      runs[runs.length - 1] = { ...last, last: at + 1, items: [...last.items, item] };
    else runs.push({ first: at + 1, last: at + 1, gain, items: [item], raisesOthers });
  }
  return runs;
}

function drawOverlap(overlap: readonly OverlapView[]): string {
  const says = overlap.map(
    ({ title, contained, met, own }) =>
      `${title}: ${contained} contained in another, ${met} met in part, ${own.length} its own.`,
  );
  return drawBars({
    id: 'overlap-bars',
    title: 'What each framework shares with the others',
    description: says.join(' '),
    rows: overlap.map(({ title, contained, met, own }) => ({
      label: title,
      counts: { inherited: contained, partial: met, 'net-new': own.length },
    })),
  });
}

function unitsOf({ id, own }: OverlapView, frameworks: readonly FrameworkView[]): Delta['own'] {
  const tree = growTree(frameworks.find((framework) => framework.id === id)?.requirements ?? []);
  const units = own.flatMap((local) => {
    const view = tree.byId.get(local);
    return view ? [unitOf(view, tree)] : [];
  });
  return [...Map.groupBy(units, (unit) => unit)].map(([{ label, title, address }, { length }]) => ({
    ...{ label, title, address, number: length },
  }));
}
