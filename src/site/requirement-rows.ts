import type { RequirementView } from '../publish/surface.ts';
import { type Sign, signOf, signs } from '../render/signs.ts';
import type { Words } from './locales/words.ts';
import { isUnit, leavesBelow, type RequirementTree } from './requirement-tree.ts';
import { statusWords, tallyWords } from './words.ts';

/** A line of a list of requirements. */
export interface RequirementRow {
  readonly label: string;
  readonly title: string;
  readonly address: string;
  /** Its status, or how many of its assessable parts have each. */
  readonly tally: readonly Tally[];
  /** Whether it is assessable itself, so that numbers are of no use. */
  readonly single: boolean;
  /** Whether the lines that follow are its parts. */
  readonly opens: boolean;
}

/** How many requirements have a status. */
export interface Tally {
  readonly sign: Sign;
  readonly label: string;
  readonly number: number;
}

/** Nodes that a framework's list may name one by one. A larger framework has a line for each article that asks something. */
const longestList = 200;

/** The lines below a node of a framework with so many nodes. */
export function rowsBelow(view: RequirementView, tree: RequirementTree, nodes: number): readonly RequirementRow[] {
  const isLong = nodes > longestList;
  return (tree.children.get(view.id) ?? []).flatMap((child) => {
    if (!tree.children.has(child.id) || (isLong && isUnit(child))) {
      const line = row(child, tree);
      return isLong && line.tally.length === 0 ? [] : [line];
    }
    const below = rowsBelow(child, tree, nodes);
    const { label, title, address } = child;
    return below.length === 0 ? [] : [{ label, title, address, tally: [], single: false, opens: true }, ...below];
  });
}

/** The line of one node with everything below it. */
export function row(view: RequirementView, tree: RequirementTree): RequirementRow {
  const { label, title, address, assessable } = view;
  const tally = tallyOf(assessable ? [view] : leavesBelow(tree, view));
  return { label, title, address, tally, single: assessable, opens: false };
}

/** How many of some requirements have each status, in the order of legends. */
export function tallyOf(leaves: readonly RequirementView[]): readonly Tally[] {
  const numbers = new Map<Sign, number>();
  for (const leaf of leaves) numbers.set(signOf(leaf), (numbers.get(signOf(leaf)) ?? 0) + 1);
  return signs.flatMap((sign) => {
    const number = numbers.get(sign);
    return number === undefined ? [] : [{ sign, label: statusWords[sign].label, number }];
  });
}

/** A tally in words. */
export function sayTally(tally: readonly Tally[], { t, list }: Words): string {
  return list(tally.map(({ sign, number }) => t(tallyWords[sign], { number })));
}
