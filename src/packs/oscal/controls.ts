import type { Catalog, Requirement } from '../../model/catalog.ts';
import { indexCatalog, leavesOf } from '../../model/catalog-index.ts';
import { toOscalToken } from '../../model/requirement-id.ts';

const known = new WeakMap<Catalog, ReadonlySet<string>>();

/**
 * Whether a node of a catalog is a control in OSCAL: where it is assessable, or stands among siblings that are, or below one
 * that is. Every other is a group. OSCAL does not mix groups with controls.
 */
export function isControl(catalog: Catalog, id: string): boolean {
  const controls = known.get(catalog) ?? controlsOf(catalog);
  known.set(catalog, controls);
  return controls.has(id);
}

/** Parents precede their children, so one pass down suffices. */
function controlsOf(catalog: Catalog): ReadonlySet<string> {
  const mixed = new Set(catalog.requirements.filter(({ assessable }) => assessable).map(({ parent }) => parent));
  const controls = new Set<string>();
  const isOne = ({ assessable, parent }: Requirement) =>
    assessable || (parent !== undefined && (mixed.has(parent) || controls.has(parent)));
  for (const node of catalog.requirements) if (isOne(node)) controls.add(node.id);
  return controls;
}

/** The tokens of the controls of a catalog that stand for a requirement: its own, or those of its leaves where it is a group. */
export function controlTokens(catalog: Catalog, id: string): readonly string[] {
  const node = indexCatalog(catalog).byId.get(id);
  if (!node) return [];
  const cited = isControl(catalog, id) ? [node] : leavesOf(catalog, id);
  return cited.map((each) => toOscalToken(`${catalog.id}:${each.id}`));
}

/** The statement of a control: where findings point. */
export function statementToken(controlToken: string): string {
  return `${controlToken}_smt`;
}
