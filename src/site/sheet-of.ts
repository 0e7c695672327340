import { sheetGroup } from '../model/sheet-group.ts';
import type { FrameworkView, RequirementView } from '../publish/surface.ts';
import { crowded, type Sheet, type SheetCell } from '../render/sheet.ts';
import { signOf } from '../render/signs.ts';
import { type RequirementTree, unitOf } from './requirement-tree.ts';

/** The sheet of a framework: one cell for each assessable requirement, grouped as the framework groups them. */
export function sheetOf(view: FrameworkView, tree: RequirementTree, description: string): Sheet {
  const groups = new Map<RequirementView, SheetCell[]>();
  const isCrowded = view.requirements.filter(({ assessable }) => assessable).length > crowded;
  for (const leaf of view.requirements) {
    if (!leaf.assessable) continue;
    const { label, title, address } = isCrowded ? unitOf(leaf, tree) : leaf;
    const group = sheetGroup(tree.ancestors(leaf)) ?? leaf;
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
