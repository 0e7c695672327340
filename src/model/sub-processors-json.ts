import * as z from 'zod';
import { day } from './fields.ts';
import { feeds, publishedChange, publishedSubProcessor } from './site-json-fields.ts';

/** `/subprocessors.json`, version 1. Fields are added only; another meaning is another version. */
export const subProcessorsJson = z
  .object({
    $schema: z.string().describe('Address of the JSON Schema that this document follows.'),
    format: z.literal(1).describe('Version of the form.'),
    organisation: z.string().describe('Registered name of the organisation.'),
    siteAddress: z.string().optional().describe('Address below which every path stands.'),
    asOf: day.describe('Day as of which it speaks.'),
    noticeDays: z.int().describe('Days from an announcement within which customers may object.'),
    objections: z.string().describe('Mail address for objections and questions.'),
    subProcessors: z.array(publishedSubProcessor).describe('Sub-processors, sorted by name.'),
    changes: z.array(publishedChange).describe('Changes of the list, newest first.'),
    feeds,
  })
  .describe('Companies that process personal data of customers, and the changes of that list.');
export type SubProcessorsJson = Readonly<z.infer<typeof subProcessorsJson>>;
