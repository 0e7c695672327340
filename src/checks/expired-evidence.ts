import type { Control } from '../model/control.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Program } from '../model/program.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/** The newest evidence of a control has expired (ISO/IEC 27001 and 42001, 9.1): the control is no longer provable. */
export const expiredEvidence: Check = {
  id: 'expired-evidence',
  severity: 'warning',
  summary: 'The evidence of a control has expired and nothing newer takes its place.',
  run(program, { asOf, report }) {
    const newest = newestByControl(program);
    for (const { value, file, placeOf } of program.evidence.values()) {
      if (value.validUntil >= asOf) continue;
      const bare = value.controls.filter((control) => newest.get(control) === value);
      if (bare.length === 0) continue;
      report({
        message: `Unexpected end of validity \`${value.validUntil}\`, expected evidence in date on ${asOf}: ${losses(program, bare)}. Collect new evidence.`,
        file,
        place: placeOf(['validUntil']),
        actual: value.validUntil,
      });
    }
  },
};

/** The record of each control that holds longest; records that show nothing or a failure prove nothing. */
function newestByControl(program: Program): ReadonlyMap<string, Evidence> {
  const newest = new Map<string, Evidence>();
  for (const { value } of program.evidence.values()) {
    if (value.result !== 'pass') continue;
    for (const control of value.controls) {
      const known = newest.get(control);
      if (!known || value.validUntil > known.validUntil) newest.set(control, value);
    }
  }
  return newest;
}

function losses(program: Program, controls: readonly string[]): string {
  const proven = controls.flatMap((id) => provenBy(program.controls.get(id)?.value));
  const fall = proven.length === 0 ? '' : `, and ${someOf(proven, 3)} can no longer count as covered by it`;
  return `${someOf(controls)} ${controls.length === 1 ? 'is' : 'are'} no longer provable${fall}`;
}

function provenBy(control: Control | undefined): readonly string[] {
  const full = control?.implements.filter(
    ({ status, extent }) => extent === 'full' && /^(implemented|alternative)$/.test(status),
  );
  return full?.map(({ requirement }) => requirement) ?? [];
}
