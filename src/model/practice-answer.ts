import * as z from 'zod';
import {
  hasScopingTest,
  type PracticeException,
  practiceExceptions,
  prohibitedPractices,
} from './prohibited-practice.ts';

const names = Object.keys(practiceExceptions) as [PracticeException, ...PracticeException[]];

/** A practice that Article 5(1) describes, with what may take it out of the prohibition. */
export const practiceAnswer = z
  .strictObject({
    practice: z
      .enum(prohibitedPractices)
      .describe('Point of Article 5(1) that describes what the system is for or does.'),
    exception: z.enum(names).optional().describe('Exception of that point, or of Article 5(1b) for (ba), that holds.'),
    how: z
      .enum(['intended', 'reproducible', 'safeguarded'])
      .optional()
      .describe(
        'Points (ba) and (bb), Article 5(1a): whether the system is for it, whether users can foreseeably and repeatedly obtain it because safeguards are not adequate, or whether adequate safeguards prevent it.',
      ),
  })
  .superRefine(({ practice, exception, how }, context) => {
    if (exception !== undefined && practiceExceptions[exception].point !== practice) {
      const message = `Unexpected exception of another point, expected one of \`${practice}\`, or none`;
      context.addIssue({ code: 'custom', path: ['exception'], message });
    }
    if (how !== undefined && !hasScopingTest(practice)) {
      const message = 'Unexpected scoping answer, expected one for points (ba) and (bb) alone';
      context.addIssue({ code: 'custom', path: ['how'], message });
    }
  });
export type PracticeAnswer = Readonly<z.infer<typeof practiceAnswer>>;
