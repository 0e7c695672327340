import { hash } from 'node:crypto';
import type { Replacement } from '../../model/sample.ts';
import type { Item } from './population.ts';

/** How a sample is drawn. */
export interface DrawOptions {
  readonly seed: string;
  readonly size: number;
  readonly stratify: 'none' | 'month';
}

/** A part of the population that is drawn from by itself. */
export interface Stratum {
  readonly name: string;
  readonly population: number;
  readonly drawn: number;
}

/** What was drawn, in the order of the population. */
export interface Draw {
  readonly items: readonly Item[];
  readonly strata: readonly Stratum[];
}

/**
 * Draws a sample without repetition. Items are put into the order of the SHA-256 of the seed, a line feed and their name, and
 * the first are taken: anybody can do it again with `sha256sum`, the order of rows does not matter, and a larger sample holds the
 * smaller one. By month, every month gets its share, and at least one item as long as the sample is large enough.
 */
export function drawSample(items: readonly Item[], { seed, size, stratify }: DrawOptions): Draw {
  const strata = strataOf(ranked(items, seed), stratify);
  const shares = shareOut(
    size,
    strata.map(([, members]) => members.length),
  );
  const drawn = strata.flatMap(([, members], index) => members.slice(0, shares[index]));
  return {
    items: inRows(drawn),
    strata: strata.map(([name, members], index) => ({ name, population: members.length, drawn: shares[index] ?? 0 })),
  };
}

/** The item that stands next in line for one that is taken out: of the same stratum first, then of any. */
export function nextInLine(
  items: readonly Item[],
  out: Item,
  taken: ReadonlySet<string>,
  { seed, stratify }: DrawOptions,
): Item | undefined {
  const free = ranked(items, seed).filter(({ name }) => !taken.has(name));
  return free.find((item) => stratumOf(item, stratify) === stratumOf(out, stratify)) ?? free[0];
}

/** Carries out replacements one after another, or says which of them makes no sense. */
export function replaceItems(
  drawn: readonly Item[],
  population: readonly Item[],
  replacements: readonly Pick<Replacement, 'item' | 'with'>[],
): readonly Item[] | { readonly unusable: string } {
  const byName = new Map(population.map((item) => [item.name, item]));
  const sample = new Map(drawn.map((item) => [item.name, item]));
  const out = new Set<string>();
  for (const { item, with: other } of replacements) {
    const taken = byName.get(other);
    if (!sample.delete(item)) return { unusable: `\`${item}\` is not in the sample` };
    if (!taken) return { unusable: `\`${other}\` is not in the population` };
    out.add(item);
    if (sample.has(other) || out.has(other)) return { unusable: `\`${other}\` was drawn already` };
    sample.set(other, taken);
  }
  return inRows([...sample.values()]);
}

/** How many to draw from each stratum: in proportion, each at least one where the size allows, none more than it has. */
export function shareOut(size: number, counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const wanted = Math.min(size, total);
  const shares = counts.map((count): number => (wanted >= counts.length && count > 0 ? 1 : 0));
  let given = shares.reduce((sum, share) => sum + share, 0);
  while (given < wanted) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [index, count] of counts.entries()) {
      const lacking = (count / total) * wanted - (shares[index] ?? 0);
      if ((shares[index] ?? 0) < count && lacking > most) [best, most] = [index, lacking];
    }
    shares[best] = (shares[best] ?? 0) + 1;
    given++;
  }
  return shares;
}

function ranked(items: readonly Item[], seed: string): readonly Item[] {
  const keys = new Map(items.map((item) => [item, hash('sha256', `${seed}\n${item.name}`)]));
  const keyOf = (item: Item) => keys.get(item) ?? '';
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function strataOf(items: readonly Item[], stratify: DrawOptions['stratify']): readonly [string, Item[]][] {
  const strata = Map.groupBy(items, (item) => stratumOf(item, stratify));
  return [...strata].sort(([a], [b]) => (a < b ? -1 : 1));
}

function stratumOf({ day }: Item, stratify: DrawOptions['stratify']): string {
  return stratify === 'none' ? 'all' : (day?.slice(0, 7) ?? 'no day');
}

function inRows(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => a.row - b.row);
}
