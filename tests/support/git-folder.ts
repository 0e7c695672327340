import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderWith, run } from './trustwright.ts';

/** A git repository that is gone when the test ends. */
export interface GitFolder {
  readonly root: string;
  /** Writes files, or removes those that are `undefined`. */
  change(files: Readonly<Record<string, string | undefined>>): void;
  /** Commits everything; gives the identifier of the commit. */
  commit(): Promise<string>;
}

/** A repository of the files given, in one commit. */
export async function gitFolder(files: Readonly<Record<string, string>>): Promise<GitFolder> {
  const root = folderWith(files);
  const git = async (...words: readonly string[]) => (await run('git', words, { cwd: root })).stdout.trim();
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@small.example', '-c', 'commit.gpgsign=false'];
  const commit = async () => {
    await git('add', '--all');
    await git(...identity, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
    return git('rev-parse', 'HEAD');
  };
  await git('init', '--quiet');
  await commit();
  return {
    root,
    commit,
    change(changed) {
      for (const [path, text] of Object.entries(changed)) {
        const file = join(root, path);
        if (text === undefined) rmSync(file);
        else {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      }
    },
  };
}
