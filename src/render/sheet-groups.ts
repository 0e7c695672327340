import type { Requirement } from '../model/catalog.ts';
import type { SheetCell, SheetGroup } from './sheet-layout.ts';

/** A node of a framework, as far as grouping looks at it. */
export interface GroupedNode {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly kind: Requirement['kind'];
  readonly parent?: string | undefined;
  readonly assessable: boolean;
}

/** Kinds of nodes that a standard itself uses to group: they make a better heading than the node above them. */
const groupKinds: ReadonlySet<GroupedNode['kind']> = new Set(['control-group', 'series'] as const);

/** The cells of a sheet, one for each assessable requirement in catalog order, grouped as the framework groups them. */
export function groupCells<N extends GroupedNode>(
  nodes: readonly N[],
  cellOf: (leaf: N) => SheetCell,
): readonly SheetGroup[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const groups = new Map<N, SheetCell[]>();
  for (const leaf of nodes) {
    if (!leaf.assessable) continue;
    const group = groupOf(ancestors(leaf, byId)) ?? leaf;
    const cells = groups.get(group) ?? [];
    groups.set(group, cells);
    cells.push(cellOf(leaf));
  }
  return [...groups].map(([{ label, title }, cells]) => ({ label, title, cells }));
}

/** The nodes above one, from the top. */
function ancestors<N extends GroupedNode>({ parent }: N, byId: ReadonlyMap<string, N>): readonly N[] {
  const above = parent === undefined ? undefined : byId.get(parent);
  return above ? [...ancestors(above, byId), above] : [];
}

function groupOf<N extends GroupedNode>([top, second]: readonly N[]): N | undefined {
  return second && groupKinds.has(second.kind) && !groupKinds.has(top?.kind ?? 'clause') && top?.kind !== 'clause-group'
    ? second
    : top;
}
