/** Something wrong with a pack. */
export interface BagProblem {
  readonly problem: 'missing' | 'extra' | 'changed' | 'malformed' | 'unsigned' | 'untrusted' | 'unchecked';
  readonly path: string;
  readonly message: string;
}

/** Problems that are told one by one; of more, how many there are. */
const most = 1000;

/** Gathers problems: by path, and not without end, for whoever made the pack can write a manifest of a million lines. */
export function gatherProblems(): {
  add(problem: BagProblem['problem'], path: string, message: string): void;
  all(): readonly BagProblem[];
} {
  const problems: BagProblem[] = [];
  let more = 0;
  return {
    add(problem, path, message) {
      if (problems.length < most) problems.push({ problem, path, message });
      else more++;
    },
    all() {
      const sorted = problems.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
      const rest: BagProblem = { problem: 'malformed', path: 'the pack', message: `It has ${more} problems more.` };
      return more === 0 ? sorted : [...sorted, rest];
    },
  };
}
