import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { assessCoverage, type FrameworkCoverage } from './coverage.ts';
import { assessMaturity, type Maturity } from './maturity.ts';

/** What a program amounts to at a date. */
export interface Assessment {
  readonly asOf: Day;
  /** By control. */
  readonly maturity: ReadonlyMap<string, Maturity>;
  /** By framework in scope, in the order of the settings. */
  readonly frameworks: ReadonlyMap<string, FrameworkCoverage>;
}

/** Assesses a program at a date. Pure: the same program and date give the same assessment, whatever the order of files. */
export function assess(program: Program, asOf: Day): Assessment {
  const maturity = assessMaturity(program, asOf);
  return { asOf, maturity, frameworks: assessCoverage(program, maturity, asOf) };
}
