import { type Acceptance, acceptanceAt } from '../assess/risk-acceptance.ts';
import { residualRating } from '../assess/risk-rating.ts';
import { scaleOf } from '../model/default-risk-scale.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/** What remains of a risk exceeds the appetite, and no role that may has accepted it (ISO/IEC 27001 and 42001, 6.1.2 a, 6.1.3 f). */
export const riskAboveAppetite: Check = {
  id: 'risk-above-appetite',
  severity: 'warning',
  summary: 'What remains of a risk exceeds the appetite, and management has not accepted it.',
  run(program, { asOf, report }) {
    const scale = scaleOf(program.settings.value);
    for (const { value, file, placeOf } of program.risks.values()) {
      const rating = residualRating(scale, value);
      const accepted = acceptanceAt(scale, value, asOf);
      if (!rating?.aboveAppetite || accepted.state === 'in-force') continue;
      const { path, found } = whatStands(accepted, value.acceptance);
      const expected = accepted.may?.length === 0 ? 'no risk of that band' : `acceptance by ${rolesOf(accepted)}`;
      const remedy = accepted.may?.length === 0 ? 'Treat it further' : 'Treat it further, or ask them';
      report({
        message: `Unexpected ${found}: \`${value.id}\` stays ${rating.band}, above the appetite \`${scale.appetite}\`, expected ${expected}. ${remedy}.`,
        file,
        place: placeOf(path),
        actual: rating.band,
      });
    }
  },
};

function rolesOf({ may }: Acceptance): string {
  return may ? someOf(may) : 'management';
}

function whatStands(
  { state }: Acceptance,
  acceptance: { readonly by: string; readonly on: string; readonly until?: string | undefined } | undefined,
): { readonly path: readonly PropertyKey[]; readonly found: string } {
  switch (state) {
    case 'without-authority':
      return { path: ['acceptance', 'by'], found: `acceptance by \`${acceptance?.by}\`` };
    case 'future':
      return { path: ['acceptance', 'on'], found: `acceptance only on \`${acceptance?.on}\`` };
    case 'lapsed':
      return { path: ['acceptance', 'until'], found: `acceptance until \`${acceptance?.until}\`` };
    default:
      return { path: ['treatment'], found: 'treatment without an acceptance' };
  }
}
