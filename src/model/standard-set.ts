import * as z from 'zod';
import { line } from './fields.ts';
import { parseLink } from './reference-link.ts';

/** The documents that reviewers of suppliers look for, in the order in which they ask. */
export const standardKinds = [
  'certificates-and-reports',
  'penetration-test-summary',
  'data-processing-agreement',
  'business-continuity-summary',
  'insurance',
  'vulnerability-disclosure',
  'status-page',
  'ai-documents',
] as const;
export type StandardKind = (typeof standardKinds)[number];

const place = z
  .string()
  .refine((text) => ['document', 'web'].includes(parseLink(text).to) && !text.startsWith('mailto:'), {
    error: 'Unexpected place, expected a document such as `page:insurance`, or an address that begins with `https://`.',
  });

/** Where customers find the documents that every reviewer asks for. */
export const standardSet = z
  .array(
    z
      .strictObject({
        what: z.enum(standardKinds).describe('Document that reviewers look for.'),
        at: z.array(place).default([]).describe('Documents that answer it, as in links, or addresses elsewhere.'),
        says: line.optional().describe('What there is and how to get it, or why it is not there, in your own words.'),
      })
      .refine(({ at, says }) => at.length > 0 || says !== undefined, {
        path: ['says'],
        error: 'Unexpected silence, expected either `at` or why it is not there.',
      }),
  )
  .default([])
  .refine((entries) => new Set(entries.map(({ what }) => what)).size === entries.length, {
    error: 'Unexpected repetition, expected each document once.',
  })
  .describe(
    'Documents that reviewers of suppliers look for, and where each is. Published; nothing is shown when empty.',
  );
