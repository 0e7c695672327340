import { assess } from '../assess/assess.ts';
import { compareRelease, overstatedClaims } from '../assess/release-comparison.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Check } from './check.ts';

/** The release record tells customers more than the program supports (SOC 2 CC2.3; Directive 2005/29/EC, Article 6). */
export const postureOverstated: Check = {
  id: 'posture-overstated',
  severity: 'error',
  summary: 'The release record says more than the program supports.',
  run(program, { asOf, assessment, report }) {
    const { release } = program;
    // With documents refused, the assessment is not the whole: their own problems come first.
    if (!release || program.refused.size > 0) return;
    const { value, file, placeOf } = release;
    const remedy = 'Run `trustwright release` and review the change.';
    // A record may be younger than the day of a build: it is held to what was supported when it was released.
    const day = value.asOf > asOf ? value.asOf : asOf;
    const supported = day === asOf ? assessment() : assess(program, day);
    const indexes = new Map<string, readonly [number, number]>();
    for (const [framework, { id, requirements }] of value.frameworks.entries()) {
      for (const [index, requirement] of requirements.entries())
        indexes.set(`${id}:${requirement.id}`, [framework, index]);
    }
    for (const { framework, requirement, about, says, is, overstated } of compareRelease(value, supported)) {
      if (!overstated) continue;
      const id = `${framework}:${requirement}`;
      const [outer = 0, inner = 0] = indexes.get(id) ?? [];
      report({
        message: `Unexpected ${about} \`${says}\` of ${formatForPeople(id)} (\`${framework}\`), expected \`${is}\`: the program supports no more. ${remedy}`,
        file,
        place: placeOf(['frameworks', outer, 'requirements', inner, about]),
        actual: says,
        expected: [is],
      });
    }
    for (const { id, says, is } of overstatedClaims(program, value, day)) {
      const index = value.claims.findIndex((claim) => claim.id === id);
      const message = `Unexpected claim \`${id}\` that says \`${says}\`, expected \`${is}\`, as its document does. ${remedy}`;
      report({ message, file, place: placeOf(['claims', index, 'state']), actual: says, expected: [is] });
    }
  },
};
