import * as z from 'zod';
import { day, documentFields, identifier, line, recordFields, references } from './fields.ts';

/** An answer to a question that buyers ask. The body is the detail. */
export const answerSchema = z
  .strictObject({
    ...documentFields,
    question: line.describe('The question, as a buyer would ask it.'),
    short: line.describe('The answer in one sentence.'),
    order: z.int().min(1).describe('Place in the list.'),
    asOf: day.describe('Day on which the answer was last true.'),
    evidenceClass: line.optional().describe('Class of evidence that stands behind it.'),
    notCovered: line.optional().describe('What the answer does not cover.'),
    topics: z.array(identifier).default([]).describe('Topics, for grouping.'),
  })
  .describe('An answer to a question that buyers ask. The body is the detail.');
export type Answer = Readonly<z.infer<typeof answerSchema>>;

/** A page of the trust center in the team's own words. */
export const pageSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence: what a reader finds here.'),
    order: z.int().min(1).default(100).describe('Place in the list of pages.'),
    topics: z.array(identifier).default([]).describe('Topics; the overview of AI names pages with the topic `ai`.'),
  })
  .describe("A page of the trust center in the team's own words.");
export type Page = Readonly<z.infer<typeof pageSchema>>;

/** A dated piece of news for customers. */
export const updateSchema = z
  .strictObject({
    ...recordFields,
    summary: line.describe('One sentence: what is new.'),
    on: day.describe('Day of the news.'),
    category: z
      .enum(['sub-processor', 'policy', 'certification', 'ai', 'incident', 'product'])
      .describe('What the news is about.'),
    systemChange: z
      .boolean()
      .default(false)
      .describe(
        'Whether it tells of a significant change to the system, which a SOC 2 report and a bridge letter name.',
      ),
    about: references('documents that it is about'),
  })
  .describe('A dated piece of news for customers.');
export type Update = Readonly<z.infer<typeof updateSchema>>;
