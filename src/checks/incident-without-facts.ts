import { incidentClocks } from '../assess/clocks/incident-clocks.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/** An incident that does not say what its clocks need (AI Act, Articles 3(49), 26(5) and 73; GDPR, Article 33). */
export const incidentWithoutFacts: Check = {
  id: 'incident-without-facts',
  severity: 'error',
  summary: 'An incident does not state the facts from which its clocks are read.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.incidents.values()) {
      const asks = new Set(incidentClocks(program, value, asOf).flatMap((clock) => clock.asks));
      if (asks.size === 0) continue;
      const block = value.kinds.includes('ai') && !value.ai ? 'ai' : 'personalData';
      const isAbsent = value.kinds.includes(block === 'ai' ? 'ai' : 'privacy') && value[block] === undefined;
      const wanted = isAbsent
        ? `\`${block}\` with the facts that decide whether somebody must be told`
        : [...asks].slice(0, 3).join('; ');
      const more = !isAbsent && asks.size > 3 ? `, and ${asks.size - 3} more` : '';
      report({
        message: `Unexpected incident \`${value.id}\` whose clocks cannot be read, expected ${wanted}${more}. Run: \`trustwright incidents ${value.id}\`.`,
        file,
        place: placeOf(isAbsent ? ['kinds'] : value[block] ? [block] : ['id']),
        actual: someOf(value.kinds),
      });
    }
  },
};
