import { execFileSync } from 'node:child_process';
import { folderWith } from './trustwright.ts';

/** A commit as a test writes it down. */
export interface CommitDraft {
  /** Committed at noon in UTC of this day, or at this second. */
  readonly day: string | number;
  /** Authored on this day; that of the commit when absent. */
  readonly authored?: string;
  readonly author?: string;
  readonly message?: string;
  /** Text of each file, or null where it is taken away. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Number of the commit that it follows, counted from 0; the one before it when absent. */
  readonly after?: number;
  /** Numbers of the commits that it merges. */
  readonly merges?: readonly number[];
}

/** Seconds since 1970 of noon in UTC. */
export function noon(day: string | number): number {
  return typeof day === 'number' ? day : Date.parse(`${day}T12:00:00Z`) / 1000;
}

/** Runs git in a folder, as nobody in particular; on a day where one is given. */
export function gitIn(
  folder: string,
  words: readonly string[],
  options: { readonly input?: string; readonly day?: string } = {},
): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@small.example', '-c', 'commit.gpgsign=false'];
  const { input, day } = options;
  const date = day === undefined ? {} : { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  return execFileSync('git', ['-C', folder, ...identity, ...words], {
    ...{ encoding: 'utf8', env: { ...process.env, ...date } },
    ...(input !== undefined && { input }),
  });
}

/** A repository with the commits given, the last one checked out on `main`; a folder below it may be the root of the program. */
export function repositoryWith(commits: readonly CommitDraft[], folder = folderWith()): string {
  gitIn(folder, ['init', '--quiet', '--initial-branch=main']);
  gitIn(folder, ['fast-import', '--quiet', '--date-format=raw'], { input: streamOf(commits) });
  if (commits.length > 0) gitIn(folder, ['reset', '--hard', '--quiet', 'main']);
  return folder;
}

/** The stream of `git fast-import` for commits on `main`, each numbered from 1. */
function streamOf(commits: readonly CommitDraft[]): string {
  const lines = commits.flatMap(
    ({ day, authored, author, message = 'Change', files = {}, after, merges = [] }, index) => {
      const previous = after ?? index - 1;
      return [
        'commit refs/heads/main',
        `mark :${index + 1}`,
        `author ${author ?? 'Ada'} <ada@small.example> ${noon(authored ?? day)} +0000`,
        `committer Merger <merger@small.example> ${noon(day)} +0000`,
        data(message),
        ...(index > 0 ? [`from :${previous + 1}`] : []),
        ...merges.map((merged) => `merge :${merged + 1}`),
        ...Object.entries(files).flatMap(([path, text]) =>
          text === null ? [`D ${path}`] : [`M 100644 inline ${path}`, data(text)],
        ),
        '',
      ];
    },
  );
  return `${lines.join('\n')}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
