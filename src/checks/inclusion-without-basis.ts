import type { Check } from './check.ts';

/** A control that is included without saying what for (ISO/IEC 27001 and 42001, 6.1.3: a statement justifies inclusions, too). */
export const inclusionWithoutBasis: Check = {
  id: 'inclusion-without-basis',
  severity: 'error',
  summary: 'A Statement of Applicability includes a control and does not say why it was selected.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.applicability.values()) {
      for (const [index, { requirement, applicable, basis }] of value.decisions.entries()) {
        if (!applicable || basis.length > 0) continue;
        report({
          message: `Unexpected inclusion of \`${requirement}\` without a basis, expected \`basis\` with \`risk\`, \`law\`, \`contract\` or \`baseline\`. Say what it was selected for.`,
          file,
          place: placeOf(['decisions', index, 'applicable']),
          actual: requirement,
        });
      }
    }
  },
};
