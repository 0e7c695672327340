import { regimesOf } from '../assess/clocks/incident-clocks.ts';
import type { Place } from '../model/diagnostic.ts';
import { guesser } from '../model/nearest.ts';
import type { Check } from './check.ts';

/** A name that another document should give out and does not: a measure of a monitoring plan, a regime of reporting (Trustwright's rules of content). */
export const unknownName: Check = {
  id: 'unknown-name',
  severity: 'error',
  summary: 'A record names a measure or a regime that does not exist.',
  run(program, { report }) {
    const guess = guesser();
    const regimes = regimesOf(program).map(({ id }) => id);
    for (const { value, file, placeOf } of program.incidents.values()) {
      for (const [index, { under }] of value.reports.entries()) {
        if (!regimes.includes(under)) tell(under, 'regime', regimes, file, placeOf(['reports', index, 'under']));
      }
    }
    for (const { value, file, placeOf } of program.monitoringRecords.values()) {
      const measures = program.monitoringPlans.get(value.plan)?.value.measures.map(({ id }) => id);
      for (const field of ['results', 'actions'] as const) {
        for (const [index, { measure }] of value[field].entries()) {
          if (!measures || measures.includes(measure)) continue;
          tell(measure, `measure of \`${value.plan}\``, measures, file, placeOf([field, index, 'measure']));
        }
      }
    }

    function tell(name: string, what: string, known: readonly string[], file: string, place: Place): void {
      const message = `Unexpected name \`${name}\`, expected a ${what}: ${known.join(', ')}.${guess(name, known)}`;
      report({ message, file, place, actual: name, expected: known });
    }
  },
};
