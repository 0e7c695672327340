import type { Hold, Overlap } from '../assess/overlap.ts';
import type { Catalog } from '../model/catalog.ts';
import { indexCatalog, leavesOf } from '../model/catalog-index.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Painter } from '../report/style.ts';
import { fillRows } from '../report/wrap.ts';
import { signs } from './coverage.ts';
import { shortTitle } from './short-name.ts';

const signOf: Readonly<Record<Hold, string>> = { contained: signs.covered, met: signs.partial, own: signs.gap };

/** The overlap of one framework for a terminal: a sheet with a sign for each requirement, its sums, and what is its own. */
export function overlapText(overlap: Overlap, catalogs: ReadonlyMap<string, Catalog>, paint: Painter): string {
  const { others, contained, met, own } = overlap;
  const catalog = catalogs.get(overlap.catalog) as Catalog;
  const holds = new Map<string, Hold>([
    ...contained.map((id) => [id, 'contained'] as const),
    ...met.map((id) => [id, 'met'] as const),
    ...own.map((id) => [id, 'own'] as const),
  ]);
  const inOrder = catalog.requirements.flatMap(({ id }) => holds.get(id) ?? []);
  const cells = inOrder.map((hold) => signOf[hold]).join('');
  const sums = `${signOf.contained} ${contained.length} contained in another   ${signOf.met} ${met.length} met in part   ${signOf.own} ${own.length} its own   of ${inOrder.length}`;
  const names = wholes(catalog, own).map((name, at, all) => (at < all.length - 1 ? `${name},` : name));
  const against = others.map((id) => shortTitle(id, catalogs)).join(', ');
  return [
    `${paint.bold(shortTitle(catalog.id, catalogs))} ${paint.dim(`against ${against}`)}`,
    ...[...(cells.match(/.{1,64}/gu) ?? []), sums].map((line) => `  ${line}`),
    ...(names.length > 0 ? fillRows(names, 96) : []).map((line) => `  ${paint.dim(line)}`),
    '',
  ].join('\n');
}

/** The names of some requirements; a heading stands for all below it where every one of them is among them. */
function wholes(catalog: Catalog, ids: readonly string[]): readonly string[] {
  const among = new Set(ids);
  const { byId, children } = indexCatalog(catalog);
  const namesAt = (id: string): readonly string[] => {
    const leaves = leavesOf(catalog, id);
    const name = formatForPeople(`${catalog.id}:${id}`);
    if (leaves.length > 1 && leaves.every((leaf) => among.has(leaf.id))) return [`${name} (${leaves.length})`];
    return [...(among.has(id) ? [name] : []), ...(children.get(id) ?? []).flatMap((child) => namesAt(child.id))];
  };
  return [...byId.values()].filter(({ parent }) => parent === undefined).flatMap(({ id }) => namesAt(id));
}
