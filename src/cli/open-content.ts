import type { Day } from '../model/fields.ts';
import { git, gitTree, isShallow, readCommit, readMainLine } from '../read/git.ts';
import { diskTree, type Tree } from '../read/tree.ts';
import { type Invocation, Unusable } from './command.ts';
import { checkCommit, checkProgram, type OpenedProgram } from './open-program.ts';
import { outputDay } from './output-day.ts';

/** Content to make outputs from: on disk, or as a commit holds it. */
export interface Content extends OpenedProgram {
  readonly tree: Tree;
  readonly asOf: Day;
  /** Absent outside a repository. */
  readonly commit?: string;
  /** Whether the content differs from that commit. */
  readonly uncommitted: boolean;
}

/** Opens the content on disk, or with `at` that of a commit: one that is named, or the last of the main line on a day. */
export function openContent(invocation: Pick<Invocation, 'root' | 'asOf' | 'today'>, at?: string): Content {
  const { root } = invocation;
  if (at === undefined) {
    const asOf = outputDay(invocation);
    const commit = readCommit(root)?.id;
    const uncommitted = commit !== undefined && contentDiffers(root);
    return { ...checkProgram(root, asOf), tree: diskTree(root), asOf, ...(commit && { commit }), uncommitted };
  }
  const { id, day } = commitAt(root, at);
  const asOf = invocation.asOf ?? day;
  return { ...checkCommit(root, id, asOf), tree: gitTree(root, id), asOf, commit: id, uncommitted: false };
}

/** The commit that people mean, and the clock that goes with it. */
export function commitAt(root: string, at: string): { readonly id: string; readonly day: Day } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(at)) {
    const commit = readCommit(root, at);
    if (commit) return commit;
    throw new Unusable(`No commit \`${at}\`. Name a commit or a day: --at 2026-11-30.`);
  }
  const line = readMainLine(root);
  const begin = line[0];
  if (!begin) throw new Unusable(`There is no repository at ${root}, or it has no commit: the past is not known.`);
  const commit = line.findLast(({ day }) => day <= at);
  if (commit) return { id: commit.id, day: at };
  const remedy = isShallow(root)
    ? 'Earlier commits are missing from this clone. Fetch them: git fetch --unshallow.'
    : 'What was there before is unproven.';
  throw new Unusable(`The history begins on ${begin.day}, after ${at}. ${remedy}`);
}

/** Whether the content differs from HEAD: files changed, added or not yet known to git. */
function contentDiffers(root: string): boolean {
  const folders = ['policies', 'controls', 'content', 'public'];
  const status = git(root, ['status', '--porcelain', '--untracked-files=all', '--', ...folders]);
  return (status?.length ?? 0) > 0;
}
