import * as z from 'zod';

/** A calendar day, ISO 8601, kept as text: a day has no time zone. */
export const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Unexpected date, expected a day as `YYYY-MM-DD`.')
  .refine((text) => isRealDay(text), 'Unexpected date, expected a day that exists.')
  .describe('A calendar day, YYYY-MM-DD.');
export type Day = string;

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The permanent identifier of a document: its address and the name that other documents use for it. */
export const identifier = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Unexpected identifier, expected lower-case words joined by hyphens.')
  .describe('Permanent identifier: lower-case words joined by hyphens. Never reuse one.');

/** A role of the organisation, listed in `content/program.yaml`. Documents are owned by roles, never by people. */
export const role = identifier.describe('Identifier of a role that `content/program.yaml` lists.');

/** A version of a document. A string, because YAML reads `1.10` as the number 1.1. */
export const version = z
  .string()
  .regex(/^\d+(\.\d+){0,2}$/, 'Unexpected version, expected one to three numbers such as `"1.2"`.')
  .describe('Version, quoted: "1.2".');

/** A requirement, `catalog:requirement`. Any text passes here: `unknown-requirement` says what was meant by another form. */
export const requirement = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .describe('A requirement, as `catalog:requirement`, for instance `iso27001-2022:A.5.15`.');

/** One line of prose. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .regex(/^[^\r\n]*$/, 'Unexpected line break, expected one line.');

/** Prose of a few sentences, plain text. */
export const prose = z.string().trim().min(1).max(4000);

/** Who may read a document. `request` and `nda` publish title and summary; `internal` publishes nothing. */
export const visibility = z
  .enum(['public', 'request', 'nda', 'internal'])
  .describe('Who may read this. Default: internal.');
export type Visibility = z.infer<typeof visibility>;

/** An address that a reader may follow: https only, or a mail address. */
export const link = z
  .string()
  .regex(/^https:\/\/[^\s"'<>]+$/, 'Unexpected address, expected one that begins with `https://`.')
  .describe('An https address.');

/** A mail address for a function, not for a person. */
export const mail = z.email('Unexpected mail address, expected one such as `security@example.com`.');

/** A SHA-256 digest in hexadecimal. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Unexpected digest, expected 64 hexadecimal digits in lower case.')
  .describe('SHA-256 of the file, 64 hexadecimal digits.');

/** References to other documents by identifier; the check `unknown-reference` proves that they exist. */
export const references = (what: string) => z.array(identifier).default([]).describe(`Identifiers of ${what}.`);

/** What every governed document says of itself (ISO/IEC 27001 and 42001, clause 7.5). */
export const documentFields = {
  id: identifier,
  title: line.max(120).describe('Title that people read.'),
  owner: role.describe('Role that keeps this document true.'),
  version: version.describe('Version of this document, quoted: "1.2". Raise it with every change of meaning.'),
  visibility: visibility.default('internal'),
  approved: day.describe('Day on which this version was approved.'),
  approvedBy: role.optional().describe('Role that approved this version.'),
  nextReview: day.describe('Day by which the document is to be reviewed.'),
} as const;

/** What every record says of itself: a record is not reviewed again, so both dates are optional. */
export const recordFields = {
  ...documentFields,
  version: documentFields.version.default('1'),
  approved: day.optional().describe('Day on which this record was approved.'),
  nextReview: day.optional().describe('Day by which the record is to be reviewed.'),
} as const;

/** A period of observation, both days included. */
export const period = z
  .strictObject({ from: day.describe('First day.'), to: day.describe('Last day.') })
  .describe('A period, both days included.');
