import type { Check } from './check.ts';

/** A control that implements no requirement: it counts nowhere (ISO/IEC 27001 and 42001, 6.1.3 c; SOC 2 CC5.1). */
export const unmappedControl: Check = {
  id: 'unmapped-control',
  severity: 'warning',
  summary: 'A control implements no requirement.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.controls.values()) {
      if (value.implements.length > 0) continue;
      report({
        message: `Unexpected control \`${value.id}\` without \`implements\`, expected at least one requirement. Name what it implements.`,
        file,
        place: placeOf(['id']),
        actual: value.id,
      });
    }
  },
};
