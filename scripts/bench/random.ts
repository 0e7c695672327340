/** A source of numbers that gives the same sequence for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  /** One item of a list. */
  pick<T>(items: readonly T[]): T;
}

/** Begins a sequence. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}
