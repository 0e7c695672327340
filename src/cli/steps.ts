import type { Step } from '../assess/crosswalk.ts';

/** The steps of a way as commands print them in JSON. */
export function toSteps(path: readonly Step[]): { from: string; to: string; relationship: Step['relationship'] }[] {
  return path.map(({ from, to, relationship }) => ({ from, to, relationship }));
}
