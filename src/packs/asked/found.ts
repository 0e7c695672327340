import type { PackInput } from '../artefact.ts';

/** How an answer stands: there and in date, there in part, there but out of date, or not there. */
export type Standing = 'present' | 'incomplete' | 'out-of-date' | 'missing';

/** Where an answer is in the pack. */
export interface Place {
  readonly title: string;
  /** Path in the payload, perhaps with an anchor. */
  readonly path: string;
  /** Role that keeps it. */
  readonly owner?: string;
}

/** What was found for one need. */
export interface Found {
  readonly standing: Standing;
  readonly places: readonly Place[];
  /** What is to be said of it, in sentences; empty where all is well. */
  readonly words: string;
}

/** Looks for what answers a need; `requirements` are those of the item in scope, `hints` all that it names. */
export type Finder = (input: PackInput, requirements: readonly string[], hints: readonly string[]) => Found;

/** An answer that is not there. */
export function missing(words: string): Found {
  return { standing: 'missing', places: [], words };
}

/** An answer that is there and in date, or as its flaws say. */
export function present(places: readonly Place[], standing: Standing = 'present', words = ''): Found {
  return { standing, places, words };
}

const order: readonly Standing[] = ['missing', 'out-of-date', 'incomplete', 'present'];

/** All of several needs: missing where none is met, incomplete where one is not, else the worst of them. */
export function allOf(found: readonly Found[]): Found {
  const standings = found.map(({ standing }) => standing);
  const gone = standings.filter((standing) => standing === 'missing').length;
  const worst = order.find((standing) => standings.includes(standing)) ?? 'missing';
  const standing = gone > 0 && gone < found.length ? 'incomplete' : worst;
  return { standing, places: unique(found.flatMap(({ places }) => places)), words: sentences(found) };
}

/** One of several needs: the best of them; those before it say nothing. */
export function anyOf(found: readonly Found[]): Found {
  const best = [...order].reverse().find((standing) => found.some((each) => each.standing === standing));
  const chosen = found.filter(({ standing }) => standing === best);
  const places = unique(chosen.flatMap((each) => each.places));
  return { standing: best ?? 'missing', places, words: sentences(chosen) };
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [place.path, place])).values()];
}

function sentences(found: readonly Found[]): string {
  return [...new Set(found.map(({ words }) => words).filter((words) => words !== ''))].join(' ');
}

/** A count with its noun, in the number that it takes. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
