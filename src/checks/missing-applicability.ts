import { needsStatement, restsOnStatement } from '../assess/needs-statement.ts';
import type { Program } from '../model/program.ts';
import type { Check } from './check.ts';

/** A standard in scope that asks for a Statement of Applicability and has none (ISO/IEC 27001 and 42001, 6.1.3). */
export const missingApplicability: Check = {
  id: 'missing-applicability',
  severity: 'warning',
  summary: 'A standard in scope that controls or claims answer to has no Statement of Applicability.',
  run(program, { report }) {
    const { file, value, placeOf } = program.settings;
    for (const [index, { id }] of value.frameworks.entries()) {
      if (!needsStatement(program, id) || !isMissed(program, id)) continue;
      const clause = program.catalogs.get(id)?.statementOfApplicability;
      const message = `Unexpected absence of a Statement of Applicability for \`${id}\`, expected one (clause ${clause}). Write it with \`trustwright new applicability\`, or claim the framework as planned.`;
      report({ message, file, place: placeOf(['frameworks', index, 'id']), actual: id });
    }
  },
};

/**
 * Whether work on a framework has gone so far that its statement is missed: a control cites it, or a claim says more
 * than planned. Where a claim rests on the statement, `claim-without-facts` reports that claim instead.
 */
function isMissed(program: Program, framework: string): boolean {
  const claims = [...program.claims.values()].filter(({ value }) => value.framework === framework);
  const states = claims.map(({ value }) => value.state);
  if (states.some((state) => restsOnStatement.has(state))) return false;
  if (states.length > 0) return states.some((state) => state !== 'planned' && state !== 'not-applicable');
  return [...program.controls.values()].some(({ value }) =>
    value.implements.some(({ requirement }) => requirement.startsWith(`${framework}:`)),
  );
}
