import type { Assessment } from '../assess/assess.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { CheckInfo } from '../model/reading-checks.ts';

/** What a check sees besides the program. */
export interface CheckContext {
  readonly asOf: Day;
  /** Every check there is. */
  readonly checks: readonly CheckInfo[];
  /** Earlier versions of the documents that changed; absent where there is no history. */
  readonly previous?: Program;
  /** The assessment at the as-of date, computed once for all checks that ask for it. */
  assessment(): Assessment;
  report(problem: Omit<Diagnostic, 'check' | 'severity'>): void;
}

/** A check: one file, one page beside it, one folder of fixtures, all named after its identifier. */
export interface Check extends CheckInfo {
  run(program: Program, context: CheckContext): void;
}
