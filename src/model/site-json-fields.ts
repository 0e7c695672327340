import * as z from 'zod';
import { day } from './fields.ts';

/** A published path: it begins with a slash and stands below `siteAddress`. */
export const path = z.string().regex(/^\/([^/]|$)/);

const text = z.string();

/** What every published document says of itself. */
export const publishedDocument = {
  id: text.describe('Permanent identifier.'),
  title: text.describe('Title that people read.'),
  summary: text.optional().describe('One sentence.'),
  address: path.describe('Permanent path of the page.'),
  markdown: path.optional().describe('Path of the same page as Markdown.'),
  version: text.describe('Version of the document.'),
  versionAddress: path.optional().describe('Permanent path of this version, where versions have pages.'),
  approved: day.optional().describe('Day on which this version was approved.'),
  nextReview: day.optional().describe('Day by which it is reviewed.'),
  owner: text.describe('Title of the role that keeps it true.'),
  visibility: z.literal('public').describe('Who may read it.'),
} as const;

/** A sub-processor as the site publishes it. */
export const publishedSubProcessor = z.object({
  ...publishedDocument,
  products: z.array(text).describe('Products that depend on it.'),
  data: z.array(text).describe('Categories of data that it handles.'),
  regions: z.array(text).describe('Where data is processed.'),
  transfer: text.optional().describe('Transfer mechanism for data that leaves the EEA.'),
  aiModelVendor: z.boolean().describe('Whether it supplies an AI model.'),
  trainsOnCustomerData: z.boolean().describe('Whether it trains models on customer data.'),
  announced: day.optional().describe('Day on which customers were told of it.'),
  objectBy: day.optional().describe('Last day on which an objection to it is in time.'),
  since: day.describe('First day of use.'),
  until: day.optional().describe('Last day of use.'),
  assurance: z
    .array(
      z.object({
        what: text.describe('Name of the report or certificate.'),
        on: day.describe('Day on which it was issued.'),
        until: day.optional().describe('Last day on which it holds.'),
      }),
    )
    .describe('Reports and certificates that we have read.'),
});

/** A change in the list of sub-processors as the site publishes it. */
export const publishedChange = z.object({
  id: text.describe('Permanent identifier of the change.'),
  kind: z.enum(['added', 'changed', 'removed']).describe('What sort of change it is.'),
  subProcessor: text.describe('Identifier of the sub-processor.'),
  title: text.describe('Name of the sub-processor.'),
  what: text.describe('The change in one sentence.'),
  on: day.describe('Day of the news.'),
  announced: day.optional().describe('Day on which customers were told ahead.'),
  objectBy: day.optional().describe('Last day on which an objection is in time.'),
  effective: day.describe('First day on which it is so; of a removal, the last day of use.'),
  address: path.describe('Path of the page of the sub-processor.'),
  calendar: path.optional().describe('Path of a calendar file with the last day for objections.'),
});

/** Where to follow changes. */
export const feeds = z
  .object({
    updates: path.describe('Updates as Atom.'),
    updatesJson: path.describe('Updates as JSON Feed 1.1.'),
    subProcessors: path.describe('Changes of sub-processors as Atom.'),
    subProcessorsJson: path.describe('Changes of sub-processors as JSON Feed 1.1.'),
    deadlines: path.optional().describe('Deadlines for objections as a calendar; absent where there is none.'),
  })
  .describe('Where to follow changes.');
