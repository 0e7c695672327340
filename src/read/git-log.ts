import type { FileChange, LoggedCommit, Trailer } from '../model/history.ts';
import { git } from './git.ts';

/** Trailers by which people say that they approve. */
export const approvalTrailers: readonly string[] = ['approved-by', 'reviewed-by', 'acked-by'];

const fields = ['%H', '%P', '%ct', '%at', '%an', '%s', '%(trailers:only,unfold,separator=%x1d)'];

/**
 * Every commit that leads to a revision, in one walk of git, whatever the number of files. Nothing outside a repository. No
 * setting of the machine changes what is read; a merge is told by what it changed against its first parent.
 */
export function readLog(root: string, revision: string): readonly LoggedCommit[] | undefined {
  const quiet = ['--no-show-signature', '--no-notes', '--no-color', '--encoding=UTF-8', '--no-mailmap'];
  const changes = ['--raw', '-z', '--no-abbrev', '--no-renames', '--diff-merges=first-parent', '--relative'];
  const order = ['--topo-order', '-O/dev/null', `--format=${fields.join('%x00')}%x00`];
  const root0 = ['-c', 'log.showRoot=true', '-c', 'core.quotePath=false'];
  const words = [...root0, 'log', ...quiet, ...changes, ...order, '--end-of-options', revision, '--'];
  return parseLog(git(root, words)?.toString('utf8'));
}

/** Takes the output of `git log` apart. Fields have fixed places, so that no text in them can pass for another. */
export function parseLog(output: string | undefined): readonly LoggedCommit[] | undefined {
  if (output === undefined) return undefined;
  const tokens = output.split('\0');
  const commits: LoggedCommit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const id = tokens[at] ?? '';
    if (!/^[0-9a-f]{40,64}$/.test(id)) {
      at++;
      continue;
    }
    const [parents = '', committed = '', authored = '', author = '', subject = '', trailers = ''] = tokens.slice(
      at + 1,
      at + fields.length,
    );
    at += fields.length;
    if (tokens[at] === '' && tokens[at + 1]?.startsWith('\n:')) at++;
    const changes: FileChange[] = [];
    for (; /^\n?:/.test(tokens[at] ?? ''); at += 2) changes.push(...toChange(tokens[at] ?? '', tokens[at + 1] ?? ''));
    commits.push({
      ...{ id, parents: parents.split(' ').filter(Boolean), committed: Number(committed), authored: Number(authored) },
      ...{ author, subject, trailers: toTrailers(trailers), changes },
    });
  }
  return commits;
}

/** `:100644 100644 before after M`: only regular files are documents. */
function toChange(entry: string, path: string): readonly FileChange[] {
  const [, mode = '', , blob = ''] = entry.trim().split(' ');
  return [mode.startsWith('100') ? { path, blob } : { path }];
}

function toTrailers(text: string): readonly Trailer[] {
  return text.split('\x1d').flatMap((line) => {
    const [, key, value] = /^([A-Za-z0-9-]+)\s*:\s*(.+)$/s.exec(line) ?? [];
    return key && value ? [{ key: key.toLowerCase(), value: value.trim() }] : [];
  });
}
