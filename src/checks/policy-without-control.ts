import type { Check } from './check.ts';

/** A policy that no control puts into practice (ISO/IEC 27001 A.5.1, A.5.36; SOC 2 CC5.3). */
export const policyWithoutControl: Check = {
  id: 'policy-without-control',
  severity: 'warning',
  summary: 'No control puts a policy into practice.',
  run(program, { report }) {
    const practised = new Set([...program.controls.values()].flatMap(({ value }) => value.policies));
    for (const { value, file, placeOf } of program.policies.values()) {
      if (practised.has(value.id)) continue;
      report({
        message: `Unexpected policy \`${value.id}\` without a control, expected one that puts it into practice. Name the policy in \`policies\` of a control.`,
        file,
        place: placeOf(['id']),
        actual: value.id,
      });
    }
  },
};
