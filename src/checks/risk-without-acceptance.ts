import { acceptanceAt } from '../assess/risk-acceptance.ts';
import { residualRating } from '../assess/risk-rating.ts';
import { scaleOf } from '../model/default-risk-scale.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/**
 * What remains of a risk has no acceptance by its owner, or none that holds (ISO/IEC 27001 and 42001, 6.1.3 f). What
 * exceeds the appetite is the affair of `risk-above-appetite`.
 */
export const riskWithoutAcceptance: Check = {
  id: 'risk-without-acceptance',
  severity: 'warning',
  summary: 'Nobody who may has accepted what remains of a risk, or the acceptance does not hold.',
  run(program, { asOf, report }) {
    const scale = scaleOf(program.settings.value);
    for (const { value, file, placeOf } of program.risks.values()) {
      const { id, treatment, acceptance } = value;
      if (treatment === undefined || residualRating(scale, value)?.aboveAppetite) continue;
      const { state, may = [] } = acceptanceAt(scale, value, asOf);
      if (acceptance === undefined) {
        const message = `Unexpected treatment of \`${id}\` without an acceptance, expected the risk owner's. Add \`acceptance\` once the owner has accepted what remains.`;
        report({ message, file, place: placeOf(['treatment']), actual: id });
      } else if (state === 'without-authority') {
        const who = may.length === 0 ? 'treatment: nobody may accept this band' : `one of ${someOf(may)}`;
        const message = `Unexpected acceptance by \`${acceptance.by}\`, expected ${who}. The scale says who accepts what; ask them.`;
        report({ message, file, place: placeOf(['acceptance', 'by']), actual: acceptance.by });
      } else if (state === 'future') {
        const message = `Unexpected acceptance on \`${acceptance.on}\`, expected a day not after ${asOf}. Record it once it is given.`;
        report({ message, file, place: placeOf(['acceptance', 'on']), actual: acceptance.on });
      } else if (state === 'lapsed') {
        const message = `Unexpected acceptance until \`${acceptance.until}\`, expected one that holds on ${asOf}. Ask the risk owner again.`;
        report({ message, file, place: placeOf(['acceptance', 'until']), actual: String(acceptance.until) });
      }
    }
  },
};
