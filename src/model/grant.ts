import * as z from 'zod';
import { day, identifier, line, recordFields, role, sha256 } from './fields.ts';

/** A public key of age, to which files can be encrypted: X25519, or hybrid with a post-quantum part (`age1pq1…`). */
export const agePublicKey = z
  .string()
  .max(4000)
  .regex(/^age1(pq1)?[02-9ac-hj-np-z]{58,}$/, 'Unexpected key, expected an age public key, which begins with `age1`.')
  .describe('Public key of age to which the files are encrypted; absent where the link carries the key.');

/** The name of an encrypted file: 128 random bits in hexadecimal, so that it tells nothing and cannot be guessed. */
export const sealedName = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'Unexpected name, expected 32 hexadecimal digits in lower case.')
  .describe('Name of the encrypted file, 128 random bits in hexadecimal.');

const grantedDocument = z.strictObject({
  kind: z.enum(['policy', 'control', 'assessment', 'applicability', 'page']).describe('What kind of document it is.'),
  document: identifier.describe('Identifier of the document.'),
  version: line.max(40).describe('Version that was given, quoted.'),
  source: sha256.describe('SHA-256 of the document as it was written when it was given.'),
  format: z.enum(['pdf', 'html']).describe('Form in which it was given.'),
  plain: sha256.describe('SHA-256 of the file with its watermark, before it was encrypted.'),
  name: sealedName,
  sealed: sha256.describe('SHA-256 of the encrypted file.'),
});

/** Access of one customer to gated documents: who, why, under which agreement, what exactly, until when (`trustwright grant`). */
export const grantSchema = z
  .strictObject({
    ...recordFields,
    visibility: z.literal('internal').default('internal').describe('A grant is never published.'),
    approved: day.describe('Day on which access was granted.'),
    approvedBy: role.describe('Role that granted it.'),
    company: line.max(80).describe('Company that has access, as the watermark names it.'),
    contact: line.optional().describe('Role or mail address at the company that the link was sent to.'),
    recipient: agePublicKey.optional(),
    basis: line.describe('Why access was granted: contract, tender, audit.'),
    nda: z
      .strictObject({
        version: line.max(40).describe('Version of the agreement, quoted.'),
        sha256: sha256.describe('SHA-256 of the agreement as it was concluded.'),
      })
      .optional()
      .describe('Non-disclosure agreement under which it was granted; required for documents under `nda`.'),
    documents: z.array(grantedDocument).min(1).describe('Documents that were given, each as an encrypted file.'),
    expires: day.describe('Last day on which the site holds the files.'),
  })
  .describe(
    'Access of one customer to gated documents, with the digests of what was given. Made by `trustwright grant`.',
  );
export type Grant = Readonly<z.infer<typeof grantSchema>>;
export type GrantedDocument = Readonly<z.infer<typeof grantedDocument>>;
