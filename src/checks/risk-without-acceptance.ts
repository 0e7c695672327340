import type { Check } from './check.ts';

/** What remains of a risk has no acceptance by its owner, or none that still holds (ISO/IEC 27001 and 42001, 6.1.3). */
export const riskWithoutAcceptance: Check = {
  id: 'risk-without-acceptance',
  severity: 'warning',
  summary: 'Nobody has accepted what remains of a risk, or the acceptance has lapsed.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.risks.values()) {
      const { id, treatment, acceptance } = value;
      if (treatment === undefined) continue;
      if (acceptance === undefined) {
        const message = `Unexpected treatment of \`${id}\` without an acceptance, expected the risk owner's. Add \`acceptance\` once the owner has accepted what remains.`;
        report({ message, file, place: placeOf(['treatment']), actual: id });
      } else if (acceptance.until !== undefined && acceptance.until < asOf) {
        const message = `Unexpected acceptance until \`${acceptance.until}\`, expected one that holds on ${asOf}. Ask the risk owner again.`;
        report({ message, file, place: placeOf(['acceptance', 'until']), actual: acceptance.until });
      }
    }
  },
};
