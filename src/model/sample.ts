import * as z from 'zod';
import { day, identifier, line, period, recordFields, sha256 } from './fields.ts';

/** An item of a population, by the text in its column of keys; a second one of the same name is `name#2`. */
const item = z
  .string()
  .min(1)
  .max(200)
  .describe('Item, as the column of keys names it; a second of that name is `name#2`.');

/** A sample of a population of evidence, drawn so that anybody draws the same again (`trustwright sample`). */
export const sampleSchema = z
  .strictObject({
    ...recordFields,
    audit: identifier.describe('Audit that it is drawn for.'),
    population: identifier.describe('Evidence whose record is the population.'),
    sha256: sha256.describe('SHA-256 of the population when it was drawn from; the seed follows from it.'),
    key: line.describe('Column that names an item.'),
    date: line.optional().describe('Column with the day of an item.'),
    window: period.optional().describe('Days that an item must lie in; the others are left out.'),
    size: z.int().min(1).max(100_000).describe('How many items were asked for.'),
    stratify: z.enum(['none', 'month']).default('none').describe('Whether every month is drawn from.'),
    seed: line.describe(
      'What the order of items follows from: the digest of the population, or what the auditor gave.',
    ),
    drawn: day.describe('Day on which it was drawn.'),
    items: z.array(item).min(1).describe('The sample, replacements included, in the order of the population.'),
    replacements: z
      .array(
        z.strictObject({
          item: item.describe('Item that was taken out.'),
          with: item.describe('Item that was taken in its place.'),
          by: line.describe('Who replaced it: the auditor, as a rule.'),
          on: day.describe('Day of the replacement.'),
          reason: line.describe('Why.'),
        }),
      )
      .default([])
      .describe('Items that were replaced, in the order in which that was done.'),
  })
  .describe('A sample of a population of evidence, drawn so that anybody draws the same again.');
export type Sample = Readonly<z.infer<typeof sampleSchema>>;
export type Replacement = Sample['replacements'][number];
