import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as z from 'zod';
import { type Verdict, verifyPack } from '../integrity/verify-pack.ts';
import type { Beside, TrustedSigners } from '../integrity/verify-signatures.ts';
import type { verifyOutput } from '../model/outputs.ts';
import { openBag } from '../read/open-bag.ts';
import { packageVersion } from '../read/package-version.ts';
import { type Painter, printable } from '../report/style.ts';
import { readAllowedSigners } from '../signatures/allowed-signers.ts';
import { nodeCryptography } from '../signatures/node-cryptography.ts';
import { type Command, type Invocation, Unusable } from './command.ts';

type Result = z.infer<typeof verifyOutput>;

/** `trustwright verify`: whether a pack is whole, unchanged and by whom. */
export const verify: Command = {
  name: 'verify',
  summary: 'Verify an audit pack: completeness, digests, signature, provenance.',
  usage: 'trustwright verify PACK.zip|FOLDER [--allowed-signers FILE] [--format text|json]',
  help: [
    'Recomputes every digest, looks for missing and added files, verifies the signature and the provenance that lie beside',
    'the zip (PACK.zip.sig, PACK.zip.intoto.jsonl), and says in words what was proven and what was not. With',
    '`--allowed-signers` a pack that none of those keys signed does not pass. Take that file from the trust center of the',
    'organisation, never from where the pack comes from. Exit code 1 where anything is wrong.',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json'],
  options: {
    'allowed-signers': {
      type: 'string',
      value: 'FILE',
      help: 'Keys that may sign, as the trust center publishes them.',
    },
  },
  async run(invocation) {
    const { positionals, options, format, paint } = invocation;
    const [path] = positionals;
    if (path === undefined) throw new Unusable('Name a pack: trustwright verify PACK.zip.');
    const list = options['allowed-signers'];
    const result = await judge(path, invocation, typeof list === 'string' ? signersIn(list) : undefined);
    const output = format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : inWords(result, paint);
    return { code: result.ok ? 0 : 1, output };
  },
};

function inWords({ ok, problems, proven, unproven }: Result, paint: Painter): string {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  const rows = ok
    ? [
        ...proven.map((sentence) => paint.green(`✔ ${printable(sentence)}`)),
        ...['', 'Not proven:', ...unproven.map((sentence) => `  ${printable(sentence)}`)],
      ]
    : [
        ...problems.map((each) => `${each.problem.padEnd(10)} ${printable(each.path)}  ${printable(each.message)}`),
        paint.red(`✖ ${count}. Nothing is proven of this pack.`),
      ];
  return `${rows.join('\n')}\n`;
}

async function judge(path: string, { today, progress }: Invocation, trusted?: TrustedSigners): Promise<Result> {
  const opened = openBag(path);
  if ('unreadable' in opened)
    return toResult({ problems: [{ problem: 'unreadable', path, message: opened.unreadable }] });
  const beside = papersOf(path, opened.zip !== undefined);
  const verdict = await verifyPack(opened, {
    ...{ beside, today, toolVersion: packageVersion(), cryptography: nodeCryptography },
    ...(trusted && { trusted }),
    progress: (done, of) => progress(`Verifying: ${of === 0 ? 100 : Math.floor((100 * done) / of)} %`),
  });
  return toResult(verdict);
}

function toResult(
  verdict: Partial<Omit<Verdict, 'problems'>> & { readonly problems: readonly Result['problems'][number][] },
): Result {
  const { problems, proven = [], unproven = [], signature, provenance } = verdict;
  return {
    ok: problems.length === 0,
    ...{ problems: [...problems], proven: [...proven], unproven: [...unproven] },
    signature: signature ? { ...signature, over: [...signature.over] } : null,
    provenance: provenance ?? null,
  };
}

/** What lies beside a pack. A folder is what one gets by unpacking, so the provenance of its zip may lie beside it. */
function papersOf(path: string, isZip: boolean): Beside {
  const zip = isZip ? path : `${resolve(path)}.zip`;
  const [zipSignature, provenance] = [isZip ? textBeside(`${zip}.sig`) : undefined, textBeside(`${zip}.intoto.jsonl`)];
  return { ...(zipSignature !== undefined && { zipSignature }), ...(provenance !== undefined && { provenance }) };
}

/** Most bytes of what lies beside a pack: what is longer is no signature, and is judged as an empty one. */
const longest = 2 ** 20;

function textBeside(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  return stat.size > longest ? '' : readFileSync(path, 'utf8');
}

function signersIn(path: string): TrustedSigners {
  if (!existsSync(path))
    throw new Unusable(`No file ${path}. The organisation publishes its allowed signers on its trust center.`);
  const { signers, unreadable } = readAllowedSigners(readFileSync(path, 'utf8'));
  const [line] = unreadable;
  if (line) throw new Unusable(`${path}, line ${line.line}: ${line.because}.`);
  return { signers, from: path };
}
