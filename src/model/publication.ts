import * as z from 'zod';
import { day, documentFields, identifier, line, recordFields, references, requirement } from './fields.ts';

/** What an answer comes to where a question asks for yes or no. */
export const says = z
  .enum(['yes', 'no', 'partly', 'not-applicable'])
  .describe('What the answer comes to where yes or no is asked for.');
export type Says = z.infer<typeof says>;

/** Another way in which buyers ask the same. */
const alias = z.strictObject({
  asks: line.describe('The question in other words of your own, never the text of a published questionnaire.'),
  says: says.optional().describe('Yes or no to these words, where they turn the question round. As above when absent.'),
});

/** Documents that an answer rests on, by kind. */
const restsOn = z
  .strictObject({
    claims: references('claims; when one of them has lapsed, the answer is no longer given'),
    policies: references('policies'),
    controls: references('controls'),
    cards: references('cards'),
    pages: references('pages'),
    updates: references('updates'),
    vendors: references('vendors'),
  })
  .describe('Documents that the answer rests on. Customers see those that are public.');

/** An answer to a question that buyers ask. The body is the detail. */
export const answerSchema = z
  .strictObject({
    ...documentFields,
    question: line.describe('The question, as a buyer would ask it.'),
    aliases: z.array(alias).default([]).describe('Other ways in which buyers ask the same, for questionnaires.'),
    short: line.describe('The answer in one sentence.'),
    says: says.optional().describe('What the answer comes to, where the question can be answered by yes or no.'),
    order: z.int().min(1).describe('Place in the list.'),
    asOf: day.describe('Day on which the answer was last true.'),
    evidenceClass: line.optional().describe('Class of evidence that stands behind it.'),
    notCovered: line.optional().describe('What the answer does not cover.'),
    restsOn: restsOn.optional(),
    requirements: z
      .array(requirement)
      .default([])
      .describe('Requirements that the answer speaks to, so that a question which names one finds it.'),
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
