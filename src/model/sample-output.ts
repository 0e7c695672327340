import * as z from 'zod';

/** What `trustwright sample --format json` prints. */
export const sampleOutput = z
  .object({
    sample: z.string().nullable().describe('Identifier of the sample; null where it was not kept.'),
    population: z.string().describe('Evidence or file that it is drawn from.'),
    sha256: z.string().describe('SHA-256 of the population.'),
    seed: z.string().describe('What the order of items follows from.'),
    key: z.string().describe('Column that names an item.'),
    date: z.string().nullable().describe('Column with the day of an item.'),
    items: z.int().describe('Items that were drawn from.'),
    leftOut: z.int().describe('Items outside the period.'),
    differs: z.string().nullable().describe('Why the record does not hold; null where it does.'),
    strata: z
      .array(
        z.object({
          name: z.string().describe('Month, or `all`.'),
          population: z.int().describe('Items in it.'),
          drawn: z.int().describe('Items drawn from it.'),
        }),
      )
      .describe('Parts that were drawn from.'),
    drawn: z
      .array(
        z.object({
          item: z.string().describe('Item.'),
          row: z.int().describe('Row of the population, counted from 1.'),
          day: z.string().nullable().describe('Day of the item.'),
          replaces: z.string().nullable().describe('Item in whose place it stands.'),
          controls: z.array(z.string()).describe('Controls that it shows in operation.'),
          policies: z
            .array(
              z.object({
                policy: z.string().describe('Policy that a control puts into practice.'),
                version: z.string().nullable().describe('Version in force on that day.'),
                standing: z
                  .string()
                  .describe(
                    '`recorded` where the repository proves it, else `unproven`, `pending`, `removed`, `absent` or `unknown`.',
                  ),
              }),
            )
            .describe('Policies on that day.'),
          evidence: z.array(z.string()).describe('Evidence for the same controls whose period holds that day.'),
        }),
      )
      .describe('The sample, in the order of the population.'),
  })
  .describe('What `trustwright sample --format json` prints.');
