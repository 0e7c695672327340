import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allChecks } from '../checks/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { collections } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import { packageVersion } from '../read/package-version.ts';
import { reportGithub } from '../report/github.ts';
import { reportJson } from '../report/json.ts';
import { reportSarif } from '../report/sarif.ts';
import { reportText } from '../report/text.ts';
import type { Command, Invocation } from './command.ts';
import { checkProgram } from './open-program.ts';

/** `trustwright check`: reads the program, runs every check, reports each problem. */
export const check: Command = {
  name: 'check',
  summary: 'Read the program and report every problem in it.',
  usage: 'trustwright check [--format text|json|github|sarif] [--as-of DAY] [--base REV] [--no-cache]',
  help: [
    'Reads policies/, controls/ and content/, runs every check and reports each problem with its file, line, column, what',
    'was expected and one remedy. Exit code 1 means at least one error; warnings (an overdue review, expired evidence) do',
    'not fail a check. `--format github` annotates a pull request, `--format sarif` feeds a code-scanning page.',
  ].join('\n'),
  formats: ['text', 'json', 'github', 'sarif'],
  options: {
    base: {
      type: 'string',
      value: 'REV',
      help: 'Compare versions with this revision. Default: HEAD, or its parent when nothing has changed.',
    },
    'no-cache': { type: 'boolean', help: 'Read every document again.' },
  },
  run(invocation) {
    const { root, options } = invocation;
    const base = typeof options.base === 'string' ? options.base : undefined;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf, {
      cache: options['no-cache'] !== true,
      ...(base && { base }),
    });
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    return { code: failed ? 1 : 0, output: report(diagnostics, invocation, program) };
  },
};

/** Diagnostics in the format that was asked for. */
export function report(
  diagnostics: readonly Diagnostic[],
  { root, format, paint }: Invocation,
  program?: Program,
): string {
  switch (format) {
    case 'json':
      return reportJson(diagnostics);
    case 'github':
      return reportGithub(diagnostics);
    case 'sarif':
      return reportSarif(diagnostics, allChecks, packageVersion());
    default: {
      const documents = program ? collections.reduce((sum, collection) => sum + program[collection].size, 0) : 0;
      return reportText(diagnostics, { paint, documents, lines: (file) => linesOf(join(root, file)) });
    }
  }
}

function linesOf(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return undefined;
  }
}
