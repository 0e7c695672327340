import type { ClaimState } from '../model/claim.ts';
import type { Program } from '../model/program.ts';

/** States that no auditor gives a standard whose Statement of Applicability is missing. */
export const restsOnStatement: ReadonlySet<ClaimState> = new Set(['certified', 'in-audit'] as const);

/**
 * Whether a framework asks for a Statement of Applicability that the program does not have (ISO/IEC 27001 and 42001,
 * 6.1.3). One that was refused exists: its own problems are told.
 */
export function needsStatement(program: Program, framework: string): boolean {
  if (program.catalogs.get(framework)?.statementOfApplicability === undefined) return false;
  if ([...program.refused].some((name) => name.startsWith('applicability/'))) return false;
  return ![...program.applicability.values()].some(({ value }) => value.catalog === framework);
}
