import { hash } from 'node:crypto';
import type { Sample } from '../../model/sample.ts';
import { type Draw, drawSample, replaceItems } from './draw.ts';
import { type Item, type Population, readPopulation } from './population.ts';

/** A sample that was drawn again from its record. */
export interface Redrawn {
  readonly population: Population;
  readonly draw: Draw;
  /** The sample, replacements included. */
  readonly items: readonly Item[];
  /** Why the record does not hold; absent where everything is as it says. */
  readonly differs?: string;
}

/** What a draw follows from; all of it stands in the record. */
export type DrawnFrom = Pick<Sample, 'key' | 'date' | 'window' | 'size' | 'stratify' | 'seed' | 'replacements'>;

/** The seed that follows from a population, and from words that the auditor adds so that nobody else can have chosen it. */
export function seedOf(sha256: string, words?: string): string {
  return words === undefined ? sha256 : `${sha256}+${words}`;
}

/** Draws a sample from a population as its record says, or says why that cannot be done. */
export function draw(population: Uint8Array, from: DrawnFrom): Redrawn | { readonly unusable: string } {
  const read = readPopulation(new TextDecoder().decode(population), {
    key: from.key,
    ...(from.date !== undefined && { date: from.date }),
    ...(from.window && { window: from.window }),
  });
  if ('unusable' in read) return read;
  const drawn = drawSample(read.items, from);
  const items = replaceItems(drawn.items, read.items, from.replacements);
  return 'unusable' in items ? items : { population: read, draw: drawn, items };
}

/** Draws a sample again from its record and compares: the population must be the same, the seed must follow from it, the items too. */
export function redraw(sample: Sample, population: Uint8Array): Redrawn | { readonly unusable: string } {
  const again = draw(population, sample);
  if ('unusable' in again) return again;
  const names = again.items.map(({ name }) => name);
  const differs =
    hash('sha256', population) !== sample.sha256
      ? 'the population is another one than it was drawn from'
      : sample.seed !== sample.sha256 && !sample.seed.startsWith(`${sample.sha256}+`)
        ? 'the seed does not follow from the population'
        : names.join('\n') !== sample.items.join('\n')
          ? 'other items are drawn from the same population'
          : undefined;
  return { ...again, ...(differs !== undefined && { differs }) };
}
