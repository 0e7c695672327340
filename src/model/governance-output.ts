import * as z from 'zod';
import { day } from './fields.ts';
import { governanceItemIds } from './governance-set.ts';
import { coverageStatus } from './release.ts';

const aspect = (means: string) =>
  z
    .object({
      state: z.enum(['yes', 'no', 'not-asked']).describe('Whether it holds; `not-asked` where it need not.'),
      says: z.string().describe('Why.'),
    })
    .describe(means);

/** What `trustwright governance --format json` prints. */
export const governanceOutput = z
  .object({
    asOf: day.describe('Day for which the set was looked at.'),
    items: z
      .array(
        z.object({
          id: z.enum(governanceItemIds).describe('Part of the set.'),
          title: z.string().describe('Its name.'),
          state: z
            .enum(['complete', 'open', 'absent'])
            .describe('Whether nothing is missing, something, or everything.'),
          requirements: z
            .array(
              z.object({
                requirement: z.string().describe('Requirement that it answers.'),
                coverage: coverageStatus.nullable().describe('Its coverage; null where it is a heading.'),
              }),
            )
            .describe('Requirements of frameworks in scope.'),
          documents: z
            .array(
              z.object({
                collection: z.string().describe('Kind of the document.'),
                id: z.string().describe('Identifier of the document.'),
                title: z.string().describe('Its title.'),
                owned: aspect('Whether a role of the program owns it.'),
                dated: aspect('Whether it has a day of approval and its review is not overdue.'),
                approved: aspect('Whether a role approved it.'),
                published: aspect('Whether customers can read it, where it faces them.'),
              }),
            )
            .describe('Documents that make it up.'),
          gaps: z.array(z.string()).describe('What is missing besides, in words.'),
        }),
      )
      .describe('Parts of the set, in the order in which it is built up.'),
  })
  .describe('What `trustwright governance --format json` prints.');
