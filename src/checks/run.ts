import { type Assessment, assess } from '../assess/assess.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { allChecks, checks } from './index.ts';

/** Runs every check over a program and gives what they found, in the order of files and lines. */
export function runChecks(
  program: Program,
  options: { readonly asOf: Day; readonly previous?: Program },
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let assessment: Assessment | undefined;
  for (const check of checks) {
    check.run(program, {
      ...options,
      checks: allChecks,
      assessment() {
        assessment ??= assess(program, options.asOf);
        return assessment;
      },
      report: (problem) => diagnostics.push({ check: check.id, severity: check.severity, ...problem }),
    });
  }
  return diagnostics;
}

/** Puts diagnostics in order and gives each the severity that the program chose for its check. */
export function settleDiagnostics(diagnostics: readonly Diagnostic[], program?: Program): readonly Diagnostic[] {
  const chosen = new Map<string, Severity>(
    program?.settings.value.severities.map(({ check, severity }) => [check, severity]),
  );
  return diagnostics
    .map((diagnostic) => ({ ...diagnostic, severity: chosen.get(diagnostic.check) ?? diagnostic.severity }))
    .sort(inOrder);
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compare(a.check, b.check) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
