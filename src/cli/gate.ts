import type * as z from 'zod';
import { assess } from '../assess/assess.ts';
import { type GateResult, runGates } from '../assess/gates.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Gate } from '../model/gate.ts';
import type { gateOutput } from '../model/outputs.ts';
import { changedSince, gitTree, isShallow, readCommit } from '../read/git.ts';
import { readProgram } from '../read/program.ts';
import { type Painter, printable } from '../report/style.ts';
import { wrap } from '../report/wrap.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';

/** Lines that the text shows of one failure. */
const shown = 10;

/** `trustwright gate`: holds the program to the rules that the team chose. */
export const gate: Command = {
  name: 'gate',
  summary: 'Hold the program to the gates of content/program.yaml.',
  usage: 'trustwright gate [--base REV] [--format text|json] [--as-of DAY]',
  help: [
    'Fails when a gate that bites fails, or when a check reports an error: prints what failed, why, and what would mend it.',
    '`no-drop` compares with the base at the same day, so that time passing is not held against a change. In CI, check out',
    'with history and name the branch that the change goes to: --base origin/main.',
  ].join('\n'),
  formats: ['text', 'json'],
  options: {
    base: {
      type: 'string',
      value: 'REV',
      help: 'Compare with this revision. Default: HEAD, or its parent when nothing has changed.',
    },
  },
  run(invocation) {
    const { root, format, paint, options } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const { gates } = program.settings.value;
    const base = baseOf(root, gates, typeof options.base === 'string' ? options.base : undefined);
    const results = runGates(gates, {
      assessment: assess(program, asOf),
      ...(base && { base: assess(base.program, asOf) }),
      diagnostics,
    });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const passed = errors.length === 0 && results.every((result) => result.passed || !result.bites);
    const output =
      format === 'json'
        ? `${JSON.stringify(toOutput(results, { asOf, base: base?.commit ?? null, passed, errors: errors.length }), null, 2)}\n`
        : toText(results, errors, passed, paint);
    return { code: passed ? 0 : 1, output };
  },
};

/** The program at the base, where a gate compares with it; nothing outside a repository or at its first commit. */
function baseOf(root: string, gates: readonly Gate[], named?: string) {
  if (named !== undefined && !readCommit(root, named))
    throw new Unusable(`No commit \`${named}\`. Fetch it first, with its history: git fetch origin.`);
  if (!gates.some(({ rule }) => rule === 'no-drop') || !readCommit(root)) return undefined;
  const commit = readCommit(root, named ?? (changedSince(root, 'HEAD').length > 0 ? 'HEAD' : 'HEAD~1'));
  if (!commit && isShallow(root))
    throw new Unusable('The history ends before the base. Check out with history, for instance fetch-depth: 0.');
  if (!commit) return undefined;
  const { program } = readProgram(gitTree(root, commit.id));
  if (!program && named !== undefined)
    throw new Unusable(`No program that can be read at \`${named}\`. Name a later base.`);
  return program && { program, commit: commit.id };
}

function toOutput(
  results: readonly GateResult[],
  run: Omit<z.infer<typeof gateOutput>, 'gates'>,
): z.infer<typeof gateOutput> {
  return {
    ...run,
    gates: results.map(({ gate: rule, passed, bites, because, failures, mend }) => ({
      rule: rule.rule,
      ...('framework' in rule && rule.framework !== undefined && { framework: rule.framework }),
      ...('check' in rule && rule.check !== undefined && { check: rule.check }),
      ...(rule.from && { from: rule.from }),
      ...{ passed, bites, because, failures: [...failures], mend: mend ?? null },
    })),
  };
}

function toText(
  results: readonly GateResult[],
  errors: readonly Diagnostic[],
  passed: boolean,
  paint: Painter,
): string {
  const lines = results.flatMap((result) => resultLines(result, paint));
  const many = `${errors.length} error${errors.length === 1 ? '' : 's'}`;
  if (errors.length > 0) lines.push(`${paint.red('✗')} ${paint.bold('check')} ${many}. See: trustwright check.`);
  const bent = results.filter((result) => !result.passed && !result.bites).length;
  const later = bent > 0 ? ` ${bent} will bite later.` : '';
  const held =
    results.length === 0
      ? 'there are no rules, and no errors'
      : `${results.length - bent} of ${results.length} rules hold`;
  const end = passed ? paint.green(`✔ The gate is open: ${held}.${later}`) : paint.red('✗ The gate is closed.');
  return `${lines.map((line) => `${line}\n`).join('')}${lines.length > 0 ? '\n' : ''}${end}\n`;
}

function resultLines({ gate: rule, passed, bites, because, failures, mend }: GateResult, paint: Painter): string[] {
  const sign = passed ? paint.green('✔') : bites ? paint.red('✗') : paint.yellow('!');
  const about = 'framework' in rule && rule.framework ? ` ${rule.framework}` : '';
  const later = !passed && !bites ? ` ${paint.dim(`Bites from ${rule.from}.`)}` : '';
  const more = failures.length > shown ? [`… and ${failures.length - shown} more: --format json lists them.`] : [];
  const below = [...failures.slice(0, shown).flatMap((line) => hanging(line)), ...more];
  return [
    `${sign} ${paint.bold(rule.rule)}${about} ${printable(because)}${later}`,
    ...below.map((line) => `    ${printable(line)}`),
    ...(mend ? [`    ${paint.bold('Mend:')} ${mend}`] : []),
  ];
}

/** A long line in rows, those after the first set in. */
function hanging(line: string): readonly string[] {
  const [first = '', ...rest] = wrap(line, 92);
  return [first, ...rest.map((row) => `  ${row}`)];
}
