import { needsStatement, restsOnStatement } from '../assess/needs-statement.ts';
import type { Claim, ClaimState } from '../model/claim.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/** The facts that each state must give, so that a reader can check the claim. */
const facts: Readonly<Record<ClaimState, readonly (keyof Claim)[]>> = {
  certified: ['body', 'accreditation', 'number', 'since', 'until'],
  attested: ['body', 'type', 'categories', 'opinion'],
  declared: ['since'],
  aligned: ['notCovered'],
  'in-audit': ['body', 'stage', 'targetDate'],
  planned: ['targetDate'],
  'not-applicable': ['reason'],
};

/** A claim without the facts that its state requires (ISO/IEC 17021-1, 8.2.2; AICPA AT-C 205). */
export const claimWithoutFacts: Check = {
  id: 'claim-without-facts',
  severity: 'error',
  summary: 'A claim lacks facts that its state requires.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.claims.values()) {
      const { state, type } = value;
      const required: (keyof Claim)[] = [...facts[state]];
      if (state === 'attested' && type === 'type-2') required.push('period');
      const missing = required.filter((fact) => isAbsent(value[fact]));
      const place = placeOf(['state']);
      if (missing.length > 0) {
        const message = `Unexpected state \`${state}\` without ${someOf(missing)}, expected every fact that lets a reader check the claim. Add what is missing, or choose a weaker state.`;
        report({ message, file, place, actual: state, expected: missing });
      } else if (restsOnStatement.has(state) && needsStatement(program, value.framework)) {
        const message = `Unexpected state \`${state}\` without a Statement of Applicability for \`${value.framework}\`, expected one: no auditor goes on without it. Write it in \`content/applicability/\`.`;
        report({ message, file, place, actual: state });
      }
    }
  },
};

function isAbsent(fact: unknown): boolean {
  return fact === undefined || (Array.isArray(fact) && fact.length === 0);
}
