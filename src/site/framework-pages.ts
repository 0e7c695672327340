import type { Day } from '../model/fields.ts';
import type { FrameworkView, RequirementView } from '../publish/surface.ts';
import { drawSheet, drawSheetImage } from '../render/sheet.ts';
import { type Sign, signOf } from '../render/signs.ts';
import { drawTimeline } from '../render/timeline.ts';
import { type ImageSize, imageSize } from './image-size.ts';
import { type Fact, lawFacts } from './law-facts.ts';
import type { Words } from './locales/words.ts';
import { type RequirementRow, row, rowsBelow, sayTally, type Tally, tallyOf } from './requirement-rows.ts';
import { growTree, leavesBelow, type RequirementTree } from './requirement-tree.ts';
import { sheetOf } from './sheet-of.ts';
import { type Shortened, shorten } from './shorten.ts';

/** A page about one requirement. */
export interface RequirementPage {
  readonly view: RequirementView;
  readonly framework: FrameworkView;
  readonly sign: Sign;
  readonly controls: Shortened<RequirementView['controls'][number]>;
  readonly policies: Shortened<RequirementView['policies'][number]>;
  readonly trail: readonly RequirementView[];
  readonly parts: readonly RequirementRow[];
  readonly tally: readonly Tally[];
  readonly facts: readonly Fact[];
  readonly previous?: RequirementView;
  readonly next?: RequirementView;
}

/** A page about a framework, with the pages of its requirements. */
export interface FrameworkPage {
  readonly view: FrameworkView;
  readonly assessable: number;
  readonly tally: readonly Tally[];
  /** In one sentence. */
  readonly says: string;
  /** The same, shorter. */
  readonly headline: string;
  readonly sheet: string;
  readonly sheetImage: string;
  /** The room that the image takes. */
  readonly sheetSize?: ImageSize | undefined;
  readonly timeline?: string;
  readonly groups: readonly { readonly view: RequirementView; readonly rows: readonly RequirementRow[] }[];
  readonly requirements: readonly RequirementPage[];
}

/** Prepares all pages of a framework. */
export function frameworkPage(view: FrameworkView, asOf: Day, words: Words): FrameworkPage {
  const tree = growTree(view.requirements);
  const leaves = view.requirements.filter(({ assessable }) => assessable);
  const tally = tallyOf(leaves);
  const says = `${words.count(leaves.length, 'requirement', 'requirements')}: ${sayTally(tally, words)}.`;
  const sheet = sheetOf(view, tree, says);
  const sheetImage = drawSheetImage(sheet);
  const tops = view.requirements.filter(({ parent }) => parent === undefined);
  return {
    ...{ view, tally, says },
    assessable: leaves.length,
    headline: headlineOf(tally, leaves.length, words),
    sheet: drawSheet(sheet, (address) => address),
    ...{ sheetImage, sheetSize: imageSize(new TextEncoder().encode(sheetImage)) },
    ...(view.milestones.length > 0 && {
      timeline: drawTimeline(
        `${view.id}-days`,
        `Days on which parts of the ${view.shortTitle} begin to apply`,
        view.milestones,
        asOf,
      ),
    }),
    groups: tops.map((top) => ({ view: top, rows: rowsBelow(top, tree, view.requirements.length) })),
    requirements: view.requirements.map((requirement, at) => requirementPage(view, tree, requirement, at)),
  };
}

function requirementPage(
  framework: FrameworkView,
  tree: RequirementTree,
  view: RequirementView,
  at: number,
): RequirementPage {
  const previous = framework.requirements[at - 1];
  const next = framework.requirements[at + 1];
  const parts = (tree.children.get(view.id) ?? []).map((child) => row(child, tree));
  return {
    ...{ view, framework, parts },
    sign: signOf(view),
    controls: shorten(view.controls),
    policies: shorten(view.policies),
    trail: tree.ancestors(view),
    tally: parts.length > 0 ? tallyOf(leavesBelow(tree, view)) : [],
    facts: lawFacts(view, framework),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** How much of what binds is covered, and how much is ready of what will. */
function headlineOf(tally: readonly Tally[], all: number, { t, count }: Words): string {
  const of = (...wanted: readonly Sign[]) =>
    tally.filter(({ sign }) => wanted.includes(sign)).reduce((sum, { number }) => sum + number, 0);
  if (of('unknown') === all) return count(all, 'requirement', 'requirements');
  const later = of('ready-covered', 'ready-partial', 'ready-planned', 'ready-gap');
  const now = all - later - of('excluded', 'not-triggered', 'unknown');
  const [covered, ready] = [of('covered'), of('ready-covered')];
  if (later === 0) return t('{covered} of {now} covered', { covered, now });
  const both = 'Binding today: {covered} of {now} covered. Later: {ready} of {later} ready.';
  return t(both, { covered, now, ready, later });
}
