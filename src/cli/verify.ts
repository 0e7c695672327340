import { resolve } from 'node:path';
import type * as z from 'zod';
import type { verifyOutput } from '../model/outputs.ts';
import { verifyBag } from '../packs/verify-bag.ts';
import { openBag } from '../read/open-bag.ts';
import { printable } from '../report/style.ts';
import { type Command, Unusable } from './command.ts';

/** `trustwright verify`: whether a pack is whole and unchanged. */
export const verify: Command = {
  name: 'verify',
  summary: 'Verify an audit pack: name every missing, extra and changed file.',
  usage: 'trustwright verify PACK.zip|FOLDER [--format text|json]',
  help: 'Recomputes every digest of the bag and compares it with the manifests. Exit code 1 where anything is wrong.',
  arguments: 1,
  formats: ['text', 'json'],
  run({ positionals, format, paint }) {
    const [path] = positionals;
    if (path === undefined) throw new Unusable('Name a pack: trustwright verify PACK.zip.');
    const opened = openBag(resolve(path));
    const problems =
      'unreadable' in opened ? [{ problem: 'unreadable', path, message: opened.unreadable }] : verifyBag(opened.files);
    const result: z.infer<typeof verifyOutput> = { ok: problems.length === 0, problems: [...problems] };
    const code = result.ok ? 0 : 1;
    if (format === 'json') return { code, output: `${JSON.stringify(result, null, 2)}\n` };
    const rows = problems.map(
      ({ problem, path: file, message }) => `${problem.padEnd(9)} ${printable(file)}  ${printable(message)}\n`,
    );
    const count = 'files' in opened ? opened.files.size : 0;
    const verdict = result.ok
      ? paint.green(`✔ ${count} files, all as the manifests say.`)
      : paint.red(`✖ ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
    return { code, output: `${rows.join('')}${verdict}\n` };
  },
};
