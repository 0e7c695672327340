import type { Catalog, Requirement } from './catalog.ts';
import type { Actor } from './duty.ts';
import type { Day } from './fields.ts';
import type { ApplicationDay, Transition } from './law.ts';

/** A catalog, ready for look-up: its requirements by local identifier, and the children of each. */
export interface CatalogIndex {
  readonly byId: ReadonlyMap<string, Requirement>;
  readonly children: ReadonlyMap<string, readonly Requirement[]>;
}

const indexes = new WeakMap<Catalog, CatalogIndex>();

/** Indexes a catalog; the same catalog gives the same index. */
export function indexCatalog(catalog: Catalog): CatalogIndex {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const byId = new Map<string, Requirement>();
  const children = new Map<string, Requirement[]>();
  for (const requirement of catalog.requirements) {
    byId.set(requirement.id, requirement);
    if (requirement.parent === undefined) continue;
    const siblings = children.get(requirement.parent);
    if (siblings === undefined) children.set(requirement.parent, [requirement]);
    else siblings.push(requirement);
  }
  const index = { byId, children };
  indexes.set(catalog, index);
  return index;
}

/** The assessable requirements at or below a node, in catalog order: what citing the node cites. */
export function leavesOf(catalog: Catalog, id: string): readonly Requirement[] {
  const { byId, children } = indexCatalog(catalog);
  const node = byId.get(id);
  if (node === undefined) return [];
  const below = (children.get(id) ?? []).flatMap((child) => leavesOf(catalog, child.id));
  return node.assessable ? [node, ...below] : below;
}

/** The nodes above a requirement, nearest first. */
export function ancestorsOf(catalog: Catalog, id: string): readonly Requirement[] {
  const { byId } = indexCatalog(catalog);
  const above: Requirement[] = [];
  let parent = byId.get(id)?.parent;
  while (parent !== undefined) {
    const node = byId.get(parent);
    if (node === undefined) break;
    above.push(node);
    parent = node.parent;
  }
  return above;
}

/** The day for one route into the high-risk class; a single day holds for both routes. */
export function dayFor(days: ApplicationDay | undefined, route: 'annexIII' | 'annexI'): Day | undefined {
  return typeof days === 'object' ? days[route] : days;
}

/**
 * The catalog as the law stood on a day: nodes that an amendment changed later carry their former title, days, duty and
 * transitions, nodes that it inserted later are left out. Without amendments after that day, the catalog itself.
 */
export function catalogOn(catalog: Catalog, asOf: Day): Catalog {
  const amendments = new Set(catalog.requirements.flatMap(({ before }) => before?.until ?? []));
  const pending = [...amendments].filter((day) => asOf < day).sort();
  if (pending.length === 0) return catalog;
  // The law is the same on every day before the same amendments: one catalog for all of them, so that its index serves.
  const known = formerCatalogs.get(catalog) ?? new Map<string, Catalog>();
  formerCatalogs.set(catalog, known);
  const key = pending.join();
  const former = known.get(key) ?? {
    ...catalog,
    requirements: catalog.requirements.flatMap((node) => nodeOn(node, asOf)),
  };
  known.set(key, former);
  return former;
}

const formerCatalogs = new WeakMap<Catalog, Map<string, Catalog>>();

function nodeOn(node: Requirement, asOf: Day): readonly Requirement[] {
  const { before, until: _until, note: _note, ...now } = node;
  if (before === undefined || asOf >= before.until) return [node];
  if (before.status === 'absent') return [];
  const { until: _amended, title = node.title, status, ...former } = before;
  const law = { ...now, ...former, title, status };
  return [{ ...law, assessable: law.duty?.actors.some(isOperator) ?? false }];
}

/** The transitional rules that touch a requirement: those that name it or a node above it. */
export function transitionsOf(catalog: Catalog, id: string): readonly Transition[] {
  const lineage = new Set([id, ...ancestorsOf(catalog, id).map((node) => node.id)]);
  const all = catalog.requirements.flatMap((node) => node.transitions ?? []);
  return all.filter((rule) => rule.affects.some((affected) => lineage.has(affected)));
}

const publicBodies: ReadonlySet<Actor> = new Set(['authority', 'commission', 'notified-body'] as const);

/** Whether an actor is an operator: only the duties of operators count in coverage. */
export function isOperator(actor: Actor): boolean {
  return !publicBodies.has(actor);
}
