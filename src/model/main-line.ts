import type { Day } from './fields.ts';
import type { LoggedCommit, MainCommit } from './history.ts';

/** The main line that ends in the first commit of a log, oldest first: what a team saw as its content, day by day. */
export function mainLineOf(commits: readonly LoggedCommit[]): readonly MainCommit[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const newestFirst: LoggedCommit[] = [];
  for (let commit = commits[0]; commit; commit = byId.get(commit.parents[0] ?? '')) newestFirst.push(commit);
  const line = newestFirst.reverse();
  const seen = new Set<string>();
  let latest = Number.NEGATIVE_INFINITY;
  return line.map((commit) => {
    seen.add(commit.id);
    latest = Math.max(latest, commit.committed);
    return { ...commit, recorded: dayOf(latest), merged: broughtIn(commit, byId, seen) };
  });
}

/** The day in UTC of a number of seconds since 1970; what lies outside the days that text can hold is moved to their ends. */
export function dayOf(seconds: number): Day {
  const last = Date.parse('9999-12-31') / 1000;
  return new Date(Math.min(Math.max(seconds, 0), last) * 1000).toISOString().slice(0, 10);
}

/** The last commit of the main line that was recorded on a day or before it. */
export function commitOn(line: readonly MainCommit[], day: Day): MainCommit | undefined {
  return line.findLast(({ recorded }) => recorded <= day);
}

/** Commits that a merge reaches by its other parents and that nothing before it reached. */
function broughtIn(merge: LoggedCommit, byId: ReadonlyMap<string, LoggedCommit>, seen: Set<string>): LoggedCommit[] {
  const found: LoggedCommit[] = [];
  const open = merge.parents.slice(1);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const commit = byId.get(id);
    if (!commit || seen.has(id)) continue;
    seen.add(id);
    found.push(commit);
    open.push(...commit.parents);
  }
  return found;
}
