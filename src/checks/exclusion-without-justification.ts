import type { Check } from './check.ts';

/** An exclusion without its justification (ISO/IEC 27001 and 42001, 6.1.3): the requirement stays applicable. */
export const exclusionWithoutJustification: Check = {
  id: 'exclusion-without-justification',
  severity: 'error',
  summary: 'A Statement of Applicability excludes a control without a justification.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.applicability.values()) {
      for (const [index, { requirement, applicable, justification }] of value.decisions.entries()) {
        if (applicable || justification !== undefined) continue;
        report({
          message: `Unexpected exclusion of \`${requirement}\` without a reason, expected \`justification\`. Say why it does not apply.`,
          file,
          place: placeOf(['decisions', index, 'applicable']),
          actual: requirement,
        });
      }
    }
  },
};
