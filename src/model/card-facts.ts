import * as z from 'zod';
import { day, identifier, line, prose, requirement, version } from './fields.ts';

/** Whether models learn from data of customers: never, after each customer agreed, unless it objected, or always. */
export const trainingUse = z.enum(['never', 'opt-in', 'opt-out', 'always']);
export type TrainingUse = z.infer<typeof trainingUse>;

/** What people do where the system acts: decide on every result, take over, look at results afterwards, or nothing. */
export const humanPart = z.enum(['decides', 'takes-over', 'reviews', 'none']);
export type HumanPart = z.infer<typeof humanPart>;

/** An evaluation as a card tells of it. */
export const cardEvaluation = z.strictObject({
  what: line.describe('What was evaluated.'),
  on: day.describe('Day of the evaluation.'),
  result: line.describe('Result, in words and figures.'),
});

/** A notice under Article 50 as people meet it. */
export const cardNotice = z.strictObject({
  requirement: requirement.describe('Paragraph of Article 50.'),
  text: prose.describe('The notice that people see.'),
  where: line.describe('Where and when they see it.'),
  since: day.optional().describe('First day on which they see it; a day to come is a plan.'),
});

/** A model that a card names, and whose it is. */
export const cardModel = z
  .strictObject({
    name: line.describe('Name of the model, as the file of the system has it.'),
    version: line.optional().describe('Version or release of the model, quoted.'),
    ours: z.boolean().default(false).describe('Whether it is a model of our own.'),
    by: line.optional().describe('Company that supplies it; absent for a model of our own.'),
    vendor: identifier.optional().describe('Vendor document of that company; the site links to it where it is public.'),
  })
  .superRefine(({ ours, by, vendor }, context) => {
    if (!ours && by === undefined) {
      const message = 'Unexpected model of nobody, expected `by`, or `ours: true` for a model of our own.';
      context.addIssue({ code: 'custom', path: ['name'], message });
    }
    if (ours && (by !== undefined || vendor !== undefined)) {
      const message = 'Unexpected supplier of a model of our own, expected either `ours: true` or a supplier.';
      context.addIssue({ code: 'custom', path: ['ours'], message });
    }
  });

/** What a card says of training on data of customers. */
export const cardTraining = z
  .strictObject({
    byUs: trainingUse.describe('Whether we train models on data of customers.'),
    byVendors: trainingUse
      .optional()
      .describe('Whether vendors of the models train on it; absent where all models are ours.'),
    says: prose.describe('The same in words: which data, on which basis, how a customer ends it.'),
  })
  .describe('Whether data of customers trains models.');

/** A version of the system, past, current or planned, as a card tells of it. */
export const cardVersion = z.strictObject({
  version: version.describe('Version of the system, quoted.'),
  since: day.describe('First day of the version, or the day for which it is planned.'),
  what: line.describe('What changed for those who use it or are affected.'),
});

/** What a card says of the assessment of impact. */
export const cardImpact = z
  .strictObject({
    assessed: day.describe('Day on which the newest assessment was finished.'),
    conclusion: line.describe('What it found, in one sentence.'),
    summary: identifier.optional().describe('Page with the public summary.'),
  })
  .describe('Assessment of the impact on people and society.');
