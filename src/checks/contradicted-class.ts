import { agrees } from '../assess/classification/agreement.ts';
import { reasonInWords } from '../assess/classification/reason.ts';
import { classifiedSystems } from '../assess/classified-systems.ts';
import type { Check } from './check.ts';

/** An AI system whose declared class is not the one that its own answers give (AI Act, Articles 5, 6, 50 and 51). */
export const contradictedClass: Check = {
  id: 'contradicted-class',
  severity: 'error',
  summary: 'An AI system declares another class than its answers give.',
  run(program, { asOf, report }) {
    for (const { document, found } of classifiedSystems(program, asOf)) {
      const { file, placeOf } = document;
      const { declared } = document.value.classification;
      // Until the open question is answered, `undecided-class` tells of it: the contradiction may go away by itself.
      if (agrees(declared, found) || found.unanswered.length > 0) continue;
      const decisive = found.reasons.find(({ gives }) => gives === found.class);
      if (decisive === undefined) continue;
      report({
        message: `Unexpected class \`${declared}\`, expected \`${found.class}\`. ${reasonInWords(decisive)} Correct the class, or the answer \`${decisive.answer.join('.')}\`.`,
        file,
        place: placeOf(['classification', 'declared']),
        actual: declared,
        expected: [found.class],
        related: [{ message: 'Decided here', file, place: placeOf(decisive.answer) }],
      });
    }
  },
};
