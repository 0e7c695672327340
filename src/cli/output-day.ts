import type { Day } from '../model/fields.ts';
import { readCommit } from '../read/git.ts';

/** The clock of outputs: what the user said, else the UTC day of HEAD, else today where there is no commit. */
export function outputDay({
  root,
  asOf,
  today,
}: {
  readonly root: string;
  readonly asOf: Day | undefined;
  readonly today: Day;
}): Day {
  return asOf ?? readCommit(root)?.day ?? today;
}
