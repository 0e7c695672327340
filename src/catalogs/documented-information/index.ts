import type { Asked } from '../../model/asked.ts';
import type { DocumentedItem } from './documented-item.ts';
import { iso27001Controls } from './iso27001-2022.ts';
import { iso42001Items } from './iso42001-2023.ts';
import { managementClauses } from './management-clauses.ts';

/** What each standard asks to be documented, by catalog, in the order of its clauses. */
export const documentedInformation: ReadonlyMap<string, readonly Asked[]> = new Map([
  ['iso27001-2022', listOf('iso27001-2022', [...managementClauses, ...iso27001Controls])],
  ['iso42001-2023', listOf('iso42001-2023', [...managementClauses, ...iso42001Items])],
]);

function listOf(catalog: string, items: readonly DocumentedItem[]): readonly Asked[] {
  return items
    .map(({ clauses, ...item }) => ({
      ...item,
      requirements: clauses.map((clause) => `${catalog}:${clause}`),
      clauses,
    }))
    .sort((a, b) => compareClauses(a.clauses[0] ?? '', b.clauses[0] ?? ''))
    .map(({ clauses: _, ...item }) => item);
}

/** Clauses in the order of a standard: numbers by their value, the annex after the clauses. */
function compareClauses(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function partsOf(clause: string): readonly number[] {
  return clause.split('.').map((part) => (part === 'A' ? 1000 : Number(part)));
}
