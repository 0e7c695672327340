import { monitoringStandings } from '../assess/monitoring/monitoring-standing.ts';
import type { Check } from './check.ts';

/** A result of monitoring beyond its threshold about which the record says nothing was done (AI Act, Article 72; ISO/IEC 42001 A.6.2.6). */
export const monitoringBreachWithoutAction: Check = {
  id: 'monitoring-breach-without-action',
  severity: 'error',
  summary: 'A result of monitoring breaches its threshold and the record names no action.',
  run(program, { asOf, report }) {
    for (const { measures } of monitoringStandings(program, asOf)) {
      for (const { measure, breaches } of measures) {
        for (const { point, document, index, actions } of breaches) {
          if (actions.length > 0) continue;
          const { bound, value } = measure.threshold;
          report({
            message: `Unexpected value ${point.value} of \`${measure.id}\` on ${point.on}, expected ${bound.replace('-', ' ')} ${value} or an entry in \`actions\`. The plan says: ${measure.onBreach}`,
            file: document.file,
            place: document.placeOf(['results', index, 'value']),
            actual: String(point.value),
          });
        }
      }
    }
  },
};
