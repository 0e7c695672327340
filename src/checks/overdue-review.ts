import { collections } from '../model/kinds.ts';
import type { Check } from './check.ts';

/** A document whose review was due before the as-of date (ISO/IEC 27001 and 42001, 7.5.2). */
export const overdueReview: Check = {
  id: 'overdue-review',
  severity: 'warning',
  summary: 'The review of a document is overdue.',
  run(program, { asOf, report }) {
    for (const collection of collections) {
      for (const { value, file, placeOf } of program[collection].values()) {
        const { nextReview } = value;
        if (nextReview === undefined || nextReview >= asOf) continue;
        report({
          message: `Unexpected review date \`${nextReview}\`, expected a day not before ${asOf}. Review the document, then set \`approved\` and \`nextReview\`.`,
          file,
          place: placeOf(['nextReview']),
          actual: nextReview,
        });
      }
    }
  },
};
