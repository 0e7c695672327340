import type { RequirementView } from '../publish/surface.ts';
import { type Sign, signOf, signs } from '../render/signs.ts';
import { leavesBelow, type RequirementTree } from './requirement-tree.ts';
import { listed, statusWords } from './words.ts';

/** A line of a list of requirements. */
export interface RequirementRow {
  readonly label: string;
  readonly title: string;
  readonly address: string;
  /** Sign of the requirement itself, or one sign for each assessable part of it. */
  readonly signs: readonly Sign[];
  /** The same in words. */
  readonly says: string;
  /** Whether the lines that follow are its parts. */
  readonly opens: boolean;
}

/** How many requirements have a status. */
export interface Tally {
  readonly sign: Sign;
  readonly label: string;
  readonly number: number;
}

/** Nodes that a framework's list may name one by one; of a larger framework, an article is one line with all its signs. */
const longestList = 200;
const closed: ReadonlySet<RequirementView['kind']> = new Set(['article', 'annex-point', 'annex-section'] as const);

/** The lines below a node of a framework with so many nodes. */
export function rowsBelow(view: RequirementView, tree: RequirementTree, nodes: number): readonly RequirementRow[] {
  return (tree.children.get(view.id) ?? []).flatMap((child) => {
    const opens = tree.children.has(child.id) && (nodes <= longestList || !closed.has(child.kind));
    if (!opens) return [row(child, tree)];
    const { label, title, address } = child;
    return [{ label, title, address, signs: [], says: '', opens }, ...rowsBelow(child, tree, nodes)];
  });
}

/** The line of one node with everything below it. */
export function row(view: RequirementView, tree: RequirementTree): RequirementRow {
  const { label, title, address } = view;
  const leaves = view.assessable ? [view] : leavesBelow(tree, view);
  const own = leaves.map(signOf);
  const [first] = own;
  const says = own.length === 1 && first ? statusWords[first].label : sayTally(tallyOf(leaves));
  return { label, title, address, signs: own, says, opens: false };
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
export function sayTally(tally: readonly Tally[]): string {
  return listed(tally.map(({ number, label }) => `${number} ${label.toLowerCase()}`));
}
