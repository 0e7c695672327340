import { compareRelease } from '../assess/release-comparison.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/** The release record tells customers less than the program supports: good work goes untold (SOC 2 CC2.3). */
export const postureStale: Check = {
  id: 'posture-stale',
  severity: 'warning',
  summary: 'The release record says less than the program supports.',
  run(program, { assessment, report }) {
    const { release } = program;
    if (!release || program.refused.size > 0) return;
    const { value, file, placeOf } = release;
    const understated = compareRelease(value, assessment()).filter(({ overstated }) => !overstated);
    for (const [framework, found] of Map.groupBy(understated, (one) => one.framework)) {
      const index = value.frameworks.findIndex(({ id }) => id === framework);
      const names = found.map(({ requirement }) => requirement);
      report({
        message: `Unexpected standing of ${someOf(names)} of \`${framework}\`, expected what the program supports today (${found.length} behind). Run \`trustwright release\` and review the change.`,
        file,
        place: placeOf(index === -1 ? ['frameworks'] : ['frameworks', index, 'id']),
        actual: String(found.length),
      });
    }
  },
};
