import * as z from 'zod';
import { day } from './fields.ts';
import { signedData } from './signed-data.ts';
import { feeds, path, publishedChange, publishedDocument, publishedSubProcessor } from './site-json-fields.ts';
import { publishedAiSystem } from './trust-json-ai.ts';
import { claimFields, publishedFramework } from './trust-json-claims.ts';

const text = z.string();

const organisation = z
  .object({
    name: text.describe('Name that people know.'),
    legalName: text.describe('Registered name.'),
    description: text.describe('What the organisation does.'),
    website: text.optional().describe('Address of its website.'),
    contact: z
      .object({
        trust: text.describe('Mail address for questions about the trust center.'),
        security: text.describe('Mail address for reports of vulnerabilities.'),
        privacy: text.describe('Mail address for questions about personal data.'),
      })
      .describe('Mail addresses of functions.'),
    disclosure: path.optional().describe('Path of the page that says how to report a vulnerability.'),
  })
  .describe('The organisation.');

const scope = z
  .object({
    statement: text.describe('Scope of the management systems.'),
    locations: z.array(text).describe('Sites in scope.'),
    exclusions: z.array(text).describe('What is left out, each with its reason.'),
  })
  .describe('Scope of the management systems.');

const product = z.object({
  id: text.describe('Permanent identifier.'),
  title: text.describe('Name of the product.'),
  summary: text.describe('What it does for a customer.'),
});

const answer = z.object({
  ...publishedDocument,
  question: text.describe('The question, as a buyer would ask it.'),
  short: text.describe('The answer in one sentence.'),
  asOf: day.describe('Day on which the answer was last true.'),
  evidenceClass: text.optional().describe('Class of evidence that stands behind it.'),
  notCovered: text.optional().describe('What the answer does not cover.'),
});

const update = z.object({
  ...publishedDocument,
  on: day.describe('Day of the news.'),
  category: text.describe('What the news is about.'),
});

const onRequest = z.object({
  id: text.describe('Permanent identifier.'),
  title: text.describe('Title of the document.'),
  summary: text.describe('One sentence.'),
  visibility: z.enum(['request', 'nda']).describe('Whether an agreement on confidentiality is needed.'),
  requestUrl: text.describe('Where to ask for it: a path of the site or a mail address.'),
});

/** `/trust.json`, version 1. Fields are added only; another meaning is another version. */
export const trustJson = z
  .object({
    $schema: text.describe('Address of the JSON Schema that this document follows.'),
    format: z.literal(1).describe('Version of the form.'),
    title: text.describe('Title of the trust center.'),
    siteAddress: text.optional().describe('Address below which every path stands.'),
    asOf: day.describe('Day as of which it speaks. What has a later last day lapses by itself.'),
    releasedOn: day.optional().describe('Day on which the statuses were released.'),
    organisation,
    scope,
    products: z.array(product).describe('Products and services.'),
    claims: z.array(z.object(claimFields)).describe('Claims about frameworks, with their state on the day.'),
    frameworks: z.array(publishedFramework).describe('Frameworks in scope with the released statuses.'),
    policies: z.array(z.object(publishedDocument)).describe('Public policies.'),
    controls: z.array(z.object(publishedDocument)).describe('Public controls.'),
    pages: z.array(z.object(publishedDocument)).describe('Public pages in the words of the team.'),
    aiSystems: z.array(publishedAiSystem).describe('Transparency cards of AI systems.'),
    subProcessors: z.array(publishedSubProcessor).describe('Companies that process personal data of customers.'),
    subProcessorChanges: z.array(publishedChange).describe('Changes of that list, newest first.'),
    answers: z.array(answer).describe('Answers to questions of buyers.'),
    updates: z.array(update).describe('News, newest first.'),
    onRequest: z.array(onRequest).describe('Documents that exist and are given on request only.'),
    feeds,
    signed: signedData.optional().describe('How this file and its neighbours are signed. Absent where no key signs.'),
  })
  .describe('A trust center for machines: what its pages say, without the texts of documents.');
export type TrustJson = Readonly<z.infer<typeof trustJson>>;
