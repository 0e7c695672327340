import { documentsOf } from '../model/documents.ts';
import type { Check } from './check.ts';

/** A document that was approved after the day by which it is to be reviewed (ISO/IEC 27001 and 42001, 7.5.2). */
export const approvalAfterReview: Check = {
  id: 'approval-after-review',
  severity: 'error',
  summary: 'A document was approved after the day by which it is to be reviewed.',
  run(program, { report }) {
    for (const { value, file, placeOf } of documentsOf(program)) {
      const { approved, nextReview } = value;
      if (approved === undefined || nextReview === undefined || approved <= nextReview) continue;
      report({
        message: `Unexpected review date \`${nextReview}\`, expected a day after the approval of ${approved}. Set \`nextReview\` to the day of the next review.`,
        file,
        place: placeOf(['nextReview']),
        actual: nextReview,
        related: [{ message: 'Approved here', file, place: placeOf(['approved']) }],
      });
    }
  },
};
