import * as z from 'zod';
import { day } from './fields.ts';

const text = z.string();

/** The namespace in which bundles are signed: a signature made for anything else is none of a bundle. */
export const bundleNamespace = 'public-documents@v1';

/** `manifest.json` of the bundle of all public documents, version 1. Fields are added only; another meaning is another version. */
export const bundleJson = z
  .object({
    format: z.literal(1).describe('Version of the form.'),
    organisation: text.describe('Registered name of the organisation.'),
    siteAddress: text.optional().describe('Address of the site that the documents are from.'),
    asOf: day.describe('Day as of which they stand.'),
    documents: z
      .array(
        z.object({
          title: text.describe('Title that people read.'),
          version: text.optional().describe('Version of the document.'),
          approved: day.optional().describe('Day on which this version was approved.'),
          address: text.describe('Permanent path of its page.'),
          files: z
            .array(
              z.object({
                path: text.describe('Path in the bundle.'),
                sha256: text.describe('SHA-256 of its bytes, in hexadecimal digits.'),
                size: z.int().describe('Bytes.'),
              }),
            )
            .describe('The document, in every form in which the bundle has it.'),
        }),
      )
      .describe('Every public document that has a text.'),
  })
  .describe('What a bundle of public documents holds.');
export type BundleJson = Readonly<z.infer<typeof bundleJson>>;
