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

/** Nodes that people cite as a whole: of a large framework, these are named one by one and their parts are not. */
const units: ReadonlySet<RequirementView['kind']> = new Set(['article', 'annex-point', 'annex-section'] as const);

/** Whether a node is one that people cite as a whole. */
export function isUnit({ kind }: RequirementView): boolean {
  return units.has(kind);
}

/** The node as which people cite a requirement: an article for its paragraphs and points, else the requirement itself. */
export function unitOf(view: RequirementView, tree: RequirementTree): RequirementView {
  return tree.ancestors(view).find(isUnit) ?? view;
}
