import type * as z from 'zod';
import { assess } from '../assess/assess.ts';
import { type GateResult, runGates } from '../assess/gates.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { gateOutput } from '../model/outputs.ts';
import { gitTree, readCommit } from '../read/git.ts';
import { readProgram } from '../read/program.ts';
import { type Painter, printable } from '../report/style.ts';
import { report } from './check.ts';
import { type Command, type Invocation, Unusable } from './command.ts';
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
    '`no-drop` compares with the base at the same day, so that time passing is not held against a change. In CI, name the',
    'branch that the change goes to: --base origin/main.',
  ].join('\n'),
  formats: ['text', 'json'],
  options: { base: { type: 'string', value: 'REV', help: 'Revision to compare with. Default: HEAD.' } },
  run(invocation) {
    const { root, format, paint, options } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const base = baseOf(invocation, typeof options.base === 'string' ? options.base : undefined);
    const results = runGates(program.settings.value.gates, {
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

/** The program at the base; nothing outside a repository or before its first commit, unless somebody named one. */
function baseOf({ root }: Invocation, revision?: string) {
  const commit = readCommit(root, revision ?? 'HEAD');
  if (!commit) {
    if (revision === undefined) return undefined;
    throw new Unusable(`No commit \`${revision}\`. Fetch it first, with its history: git fetch origin.`);
  }
  const { program } = readProgram(gitTree(root, commit.id));
  if (!program && revision !== undefined)
    throw new Unusable(`No program that can be read at \`${revision}\`. Name a later base.`);
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
  if (errors.length > 0)
    lines.push(`${paint.red('✗')} ${paint.bold('check')} ${errors.length} errors. See: trustwright check.`);
  const end = passed
    ? paint.green(`✔ ${results.length === 0 ? 'No gates, no errors' : `${results.length} gates`}`)
    : paint.red('✗ The gate is closed.');
  return `${lines.map((line) => `${line}\n`).join('')}${lines.length > 0 ? '\n' : ''}${end}\n`;
}

function resultLines({ gate: rule, passed, bites, because, failures, mend }: GateResult, paint: Painter): string[] {
  const sign = passed ? paint.green('✔') : bites ? paint.red('✗') : paint.yellow('!');
  const about = 'framework' in rule && rule.framework ? ` ${rule.framework}` : '';
  const later = !passed && !bites ? ` ${paint.dim(`Bites from ${rule.from}.`)}` : '';
  const rest = failures.length > shown ? [`    … and ${failures.length - shown} more: --format json lists them.`] : [];
  return [
    `${sign} ${paint.bold(rule.rule)}${about} ${because}${later}`,
    ...failures.slice(0, shown).map((line) => `    ${printable(line)}`),
    ...rest,
    ...(mend ? [`    ${paint.bold('Mend:')} ${mend}`] : []),
  ];
}
