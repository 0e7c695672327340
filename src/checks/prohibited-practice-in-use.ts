import { classifiedSystems } from '../assess/classified-systems.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Check } from './check.ts';

/** A system in deployment or operation that engages in a practice which Article 5 of the AI Act prohibits on that day. */
export const prohibitedPracticeInUse: Check = {
  id: 'prohibited-practice-in-use',
  severity: 'error',
  summary: 'An AI system in deployment or operation engages in a prohibited practice.',
  run(program, { asOf, report }) {
    for (const { document, found } of classifiedSystems(program, asOf)) {
      const { state } = document.value;
      if (state !== 'deployment' && state !== 'operation') continue;
      for (const { provision, answer, because, gives } of found.reasons) {
        if (gives !== 'prohibited') continue;
        report({
          message: `Unexpected practice in a system in ${state}, expected none that ${formatForPeople(provision)} prohibits. ${because} Stop it, or take the system out of use.`,
          file: document.file,
          place: document.placeOf(answer),
          actual: provision,
        });
      }
    }
  },
};
