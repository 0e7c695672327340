import type { RequirementView } from '../publish/surface.ts';

/** The requirements of a framework, ready for look-up. */
export interface RequirementTree {
  readonly byId: ReadonlyMap<string, RequirementView>;
  readonly children: ReadonlyMap<string, readonly RequirementView[]>;
  /** The nodes above one, from the top. */
  ancestors(view: RequirementView): readonly RequirementView[];
}

/** Grows the tree from requirements in catalog order. */
export function growTree(requirements: readonly RequirementView[]): RequirementTree {
  const byId = new Map(requirements.map((view) => [view.id, view]));
  const children = Map.groupBy(
    requirements.filter(({ parent }) => parent !== undefined),
    ({ parent = '' }) => parent,
  );
  const ancestors = (view: RequirementView): RequirementView[] => {
    const above = view.parent === undefined ? undefined : byId.get(view.parent);
    return above ? [...ancestors(above), above] : [];
  };
  return { byId, children, ancestors };
}

/** The assessable requirements below a node, in catalog order; the node itself is not among them. */
export function leavesBelow(tree: RequirementTree, view: RequirementView): readonly RequirementView[] {
  return (tree.children.get(view.id) ?? []).flatMap((child) => [
    ...(child.assessable ? [child] : []),
    ...leavesBelow(tree, child),
  ]);
}
