import * as z from 'zod';
import { annexIAnswer } from './annex-i-answer.ts';
import { type AnnexIIIException, annexIIIExceptions, annexIIIPoints } from './annex-iii.ts';
import { derogationAnswer } from './derogation.ts';
import { prose } from './fields.ts';
import { generalPurposeModel } from './general-purpose-model.ts';
import { practiceAnswer } from './practice-answer.ts';
import { riskClass } from './risk-class.ts';
import { transparencyAnswers } from './transparency-answers.ts';

const exceptionNames = Object.keys(annexIIIExceptions) as [AnnexIIIException, ...AnnexIIIException[]];

/** The class of an AI system as its team declares it, and the answers from which it is derived. What is left out is "no". */
export const classificationAnswers = z
  .strictObject({
    declared: riskClass.describe('Declared class; it must agree with the one that the answers give.'),
    reason: prose.describe('Why this class.'),
    practices: z
      .array(practiceAnswer)
      .default([])
      .describe('Practices of Article 5(1) that it is for or engages in; none when absent.'),
    annexIII: z
      .array(z.enum(annexIIIPoints))
      .default([])
      .describe('Points of Annex III that describe a use it is intended for (Article 6(2)).'),
    exceptions: z
      .array(z.enum(exceptionNames))
      .default([])
      .describe('Exceptions in the text of Annex III that hold for points 1(a), 5(b), 7(d) and 8(b).'),
    profiling: z
      .boolean()
      .optional()
      .describe('Whether it profiles natural persons; then no derogation is open (Article 6(3), third subparagraph).'),
    derogation: derogationAnswer.optional(),
    annexI: annexIAnswer.optional(),
    transparency: transparencyAnswers.prefault({}),
    generalPurposeModel: generalPurposeModel.optional(),
  })
  .superRefine(({ exceptions, annexIII }, context) => {
    for (const [index, exception] of exceptions.entries()) {
      const { point } = annexIIIExceptions[exception];
      if (annexIII.includes(point)) continue;
      const message = `Unexpected exception without its point, expected \`${point}\` in \`annexIII\``;
      context.addIssue({ code: 'custom', path: ['exceptions', index], message });
    }
  })
  .describe('Class under the AI Act, and the answers from which it is derived.');
export type ClassificationAnswers = Readonly<z.infer<typeof classificationAnswers>>;
