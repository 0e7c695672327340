import type { FrameworkView, RequirementView } from '../publish/surface.ts';
import { crowded, type Sheet, type SheetCell } from '../render/sheet.ts';
import { signOf } from '../render/signs.ts';
import { type RequirementTree, unitOf } from './requirement-tree.ts';

/** Kinds of nodes that a standard itself uses to group: they make a better heading than the node above them. */
const groupKinds: ReadonlySet<RequirementView['kind']> = new Set(['control-group', 'series'] as const);

/** The sheet of a framework: one cell for each assessable requirement, grouped as the framework groups them. */
export function sheetOf(view: FrameworkView, tree: RequirementTree, description: string): Sheet {
  const groups = new Map<RequirementView, SheetCell[]>();
  const isCrowded = view.requirements.filter(({ assessable }) => assessable).length > crowded;
  for (const leaf of view.requirements) {
    if (!leaf.assessable) continue;
    const { label, title, address } = isCrowded ? unitOf(leaf, tree) : leaf;
    const group = groupOf(tree.ancestors(leaf)) ?? leaf;
    const cells = groups.get(group) ?? [];
    groups.set(group, cells);
    cells.push({ label, title, address, sign: signOf(leaf) });
  }
  return {
    id: 'sheet',
    title: `${view.shortTitle}, one cell for each requirement`,
    description,
    groups: [...groups].map(([{ label, title }, cells]) => ({ label, title, cells })),
  };
}

function groupOf([top, second]: readonly RequirementView[]): RequirementView | undefined {
  return second && groupKinds.has(second.kind) && !groupKinds.has(top?.kind ?? 'clause') && top?.kind !== 'clause-group'
    ? second
    : top;
}
