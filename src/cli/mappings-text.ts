import type { Catalog } from '../model/catalog.ts';
import type { ListedMapping } from '../report/mapping-list.ts';
import { type Painter, printable } from '../report/style.ts';
import { wrap } from '../report/wrap.ts';
import { shortName, shortTitle } from './short-name.ts';

type Catalogs = ReadonlyMap<string, Catalog>;

/** Edges and decisions for a terminal, each with its words, and how many there are. */
export function mappingsText(rows: readonly ListedMapping[], catalogs: Catalogs, paint: Painter): string {
  if (rows.length === 0) return 'No mapping says anything of it.\n';
  const edges = rows.filter(({ target }) => target !== undefined).length;
  const sums = [count(edges, 'edge', 'edges'), count(rows.length - edges, 'decision', 'decisions')];
  const end = `${sums.filter((sum) => !sum.startsWith('0 ')).join(' and ')}.\n`;
  return [...rows.map((row) => rowText(row, catalogs, paint)), end].join('\n');
}

function rowText(row: ListedMapping, catalogs: Catalogs, paint: Painter): string {
  const source = shortName(row.source, catalogs);
  const target = row.target === undefined ? '' : shortName(row.target, catalogs);
  const other = target || `nothing in ${shortTitle(row.targetCatalog ?? '', catalogs)}`;
  const word = row.target === undefined ? 'corresponds to' : row.relationship;
  const review = printable(`${row.confidence} confidence, ${row.reviewed}, ${row.reviewedBy}`);
  const words = [
    row.rationale ?? row.reason ?? '',
    row.remainder?.source === undefined ? '' : `Only in ${source}: ${row.remainder.source}`,
    row.remainder?.target === undefined ? '' : `Only in ${other}: ${row.remainder.target}`,
  ];
  const lines = words.filter(Boolean).flatMap((text) => wrap(text, 94));
  return [
    `${paint.bold(source)} ${word} ${paint.bold(other)}`,
    ...lines.map((line) => `  ${printable(line)}`),
    `  ${paint.dim(review)}`,
    '',
  ].join('\n');
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
