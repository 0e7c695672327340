import { classifiedSystems } from '../assess/classified-systems.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Check } from './check.ts';

/** An AI system with an unanswered question that decides its class (AI Act, Articles 5(1a), 6 and 51). */
export const undecidedClass: Check = {
  id: 'undecided-class',
  severity: 'error',
  summary: 'A question that decides the class of an AI system has no answer.',
  run(program, { asOf, report }) {
    for (const { document, found } of classifiedSystems(program, asOf)) {
      for (const { provision, answer, ask } of found.unanswered) {
        report({
          message: `Unexpected absence of \`${answer.join('.')}\`, expected an answer (${formatForPeople(provision)}). ${ask} Until then the class counts as \`${found.class}\`.`,
          file: document.file,
          place: document.placeOf(answer.slice(0, -1)),
        });
      }
    }
  },
};
