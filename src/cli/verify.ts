import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as z from 'zod';
import type { verifyOutput } from '../model/outputs.ts';
import { type Verdict, verifyPack } from '../packs/verify-pack.ts';
import { openBag } from '../read/open-bag.ts';
import { printable } from '../report/style.ts';
import { readAllowedSigners } from '../signatures/allowed-signers.ts';
import { type Command, Unusable } from './command.ts';
import { packageVersion } from './package-version.ts';

/** `trustwright verify`: whether a pack is whole, unchanged and by whom. */
export const verify: Command = {
  name: 'verify',
  summary: 'Verify an audit pack: completeness, digests, signature, provenance.',
  usage: 'trustwright verify PACK.zip|FOLDER [--signers FILE] [--format text|json]',
  help: [
    'Recomputes every digest, looks for missing and added files, verifies the signature and the provenance that lie beside the',
    'zip (PACK.zip.sig, PACK.zip.intoto.jsonl), and says in words what was proven and what was not. `--signers` names the keys',
    'that you trust, in the form of ssh-keygen: a pack that none of them signed does not pass. Exit code 1 where anything is wrong.',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json'],
  options: {
    signers: { type: 'string', value: 'FILE', help: 'Allowed signers, such as the trust center publishes.' },
  },
  run({ positionals, options, format, paint }) {
    const [path] = positionals;
    if (path === undefined) throw new Unusable('Name a pack: trustwright verify PACK.zip.');
    const signers = typeof options.signers === 'string' ? signersIn(options.signers) : undefined;
    const { problems, proven, unproven } = judge(resolve(path), signers);
    const ok = problems.length === 0;
    const result: z.infer<typeof verifyOutput> = {
      ok,
      problems: [...problems],
      proven: [...proven],
      unproven: [...unproven],
    };
    const code = ok ? 0 : 1;
    if (format === 'json') return { code, output: `${JSON.stringify(result, null, 2)}\n` };
    const rows = problems.map(
      ({ problem, path: file, message }) => `${problem.padEnd(9)} ${printable(file)}  ${printable(message)}\n`,
    );
    const verdict = ok
      ? [
          ...proven.map((sentence) => paint.green(`✔ ${printable(sentence)}`)),
          '',
          'Not proven:',
          ...unproven.map((sentence) => `  ${printable(sentence)}`),
        ]
      : [paint.red(`✖ ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`)];
    return { code, output: `${rows.join('')}${verdict.join('\n')}\n` };
  },
};

function judge(
  path: string,
  signers: ReturnType<typeof signersIn> | undefined,
): Pick<Verdict, 'proven' | 'unproven'> & {
  readonly problems: readonly { readonly problem: string; readonly path: string; readonly message: string }[];
} {
  const opened = openBag(path);
  if ('unreadable' in opened)
    return { problems: [{ problem: 'unreadable', path, message: opened.unreadable }], proven: [], unproven: [] };
  // A folder is what one gets by unpacking, so its zip's papers may lie beside it.
  const zip = opened.zip ? path : `${path}.zip`;
  const [zipSignature, provenance] = [textBeside(`${zip}.sig`), textBeside(`${zip}.intoto.jsonl`)];
  return verifyPack(opened, {
    beside: {
      ...(opened.zip && zipSignature !== undefined && { zipSignature }),
      ...(provenance !== undefined && { provenance }),
    },
    ...(signers && { signers }),
    toolVersion: packageVersion(),
  });
}

function textBeside(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function signersIn(path: string): ReturnType<typeof readAllowedSigners>['signers'] {
  if (!existsSync(path))
    throw new Unusable(`No file ${path}. The organisation publishes its allowed signers on its trust center.`);
  const { signers, unreadable } = readAllowedSigners(readFileSync(path, 'utf8'));
  const [line] = unreadable;
  if (line) throw new Unusable(`${path}, line ${line.line}: ${line.because}.`);
  return signers;
}
