import { documentsOf } from '../model/documents.ts';
import type { Check } from './check.ts';

/** A document whose review was due before the as-of date (ISO/IEC 27001 and 42001, 7.5.2). */
export const overdueReview: Check = {
  id: 'overdue-review',
  severity: 'warning',
  summary: 'The review of a document is overdue.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of documentsOf(program)) {
      const { approved, nextReview } = value;
      if (nextReview === undefined || nextReview >= asOf) continue;
      // A review before the approval is a slip of the pen, which `approval-after-review` reports.
      if (approved !== undefined && approved > nextReview) continue;
      report({
        message: `Unexpected review date \`${nextReview}\`, expected a day not before ${asOf}. Review the document, then set \`approved\` and \`nextReview\`.`,
        file,
        place: placeOf(['nextReview']),
        actual: nextReview,
      });
    }
  },
};
