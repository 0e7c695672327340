import * as z from 'zod';
import { day, documentFields, identifier, line, prose, requirement, version } from './fields.ts';

const evaluation = z.strictObject({
  what: line.describe('What was evaluated.'),
  on: day.describe('Day of the evaluation.'),
  result: line.describe('Result, in words and figures.'),
});

const notice = z.strictObject({
  requirement: requirement.describe('Paragraph of Article 50.'),
  text: prose.describe('The notice that people see.'),
  where: line.describe('Where and when they see it.'),
});

/** A transparency card: what customers are told about an AI system. A document of its own, usually public. */
export const cardSchema = z
  .strictObject({
    ...documentFields,
    system: identifier.describe('AI system that the card describes.'),
    systemVersion: version.describe('Version of the system described, quoted.'),
    summary: line.describe('One sentence: what the system does for the customer.'),
    riskClass: line.describe('Class under the AI Act and our role, in words.'),
    modelVendor: line.describe('Whose model it is.'),
    purpose: prose.describe('What it is for.'),
    limits: z.array(line).min(1).describe('What it must not be used for, and where it is weak.'),
    oversight: prose.describe('How people stay in charge.'),
    monitoring: prose.describe('How it is watched in operation.'),
    data: prose.describe('What data it uses, keeps and is trained on.'),
    evaluations: z.array(evaluation).default([]).describe('Dated evaluations.'),
    notices: z.array(notice).default([]).describe('Notices under Article 50.'),
  })
  .describe('What customers are told about an AI system: a document of its own, usually public.');
export type Card = Readonly<z.infer<typeof cardSchema>>;
