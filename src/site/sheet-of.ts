import type { FrameworkView } from '../publish/surface.ts';
import { crowded, type Sheet } from '../render/sheet.ts';
import { groupCells } from '../render/sheet-groups.ts';
import { signOf } from '../render/signs.ts';
import { type RequirementTree, unitOf } from './requirement-tree.ts';

/** The sheet of a framework. The cells of a crowded one lead to what people cite as a whole. */
export function sheetOf(view: FrameworkView, tree: RequirementTree, description: string): Sheet {
  const isCrowded = view.requirements.filter(({ assessable }) => assessable).length > crowded;
  return {
    id: 'sheet',
    title: `${view.shortTitle}, one cell for each requirement`,
    description,
    groups: groupCells(view.requirements, (leaf) => {
      const { label, title, address } = isCrowded ? unitOf(leaf, tree) : leaf;
      return { label, title, address, sign: signOf(leaf) };
    }),
  };
}
