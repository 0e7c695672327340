import * as z from 'zod';

/** The version of OSCAL that documents are written in. */
export const oscalVersion = '1.2.2';

/** `TokenDatatype`: a name without colon. */
export const token = z.string().regex(/^[\p{L}_][\p{L}\p{N}.\-_]*$/u);

/** `UUIDDatatype`, of version 5 alone: derived from a name, never drawn. */
export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** `StringDatatype`: one line, no white space at either end. */
export const text = z.string().regex(/^\S([^\r\n]*\S)?$/);

/** `MarkupLineDatatype`: one line of Markdown. */
export const markupLine = z.string().regex(/^[^\r\n]+$/);

/** `MarkupMultilineDatatype`: Markdown. */
export const markup = z.string().min(1);

/** `DateTimeWithTimezoneDatatype`; we know days, so it is always midnight in UTC. */
export const dateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);

/** `URIReferenceDatatype`: an address, a path relative to the document, or `#` and a UUID inside it. */
export const reference = z.string().regex(/^[^\s"<>\\^`{|}]+$/);

/** A name with a value. What the names mean is ours to say, so each carries our namespace. */
export const property = z.strictObject({ name: token, ns: z.literal('pkg:npm/trustwright#oscal'), value: text });
export type Property = Readonly<z.infer<typeof property>>;

/** A link to another file or to something in the same document. */
export const link = z.strictObject({ href: reference, rel: token, text: markupLine.optional() });

/** A person or an organisation; we name organisations alone. */
export const party = z.strictObject({ uuid, type: z.literal('organization'), name: text });

/** What every OSCAL document says of itself. */
export const metadata = z.strictObject({
  title: markupLine,
  'last-modified': dateTime,
  version: text,
  'oscal-version': z.literal(oscalVersion),
  roles: z
    .array(z.strictObject({ id: token, title: markupLine }))
    .min(1)
    .optional(),
  parties: z.array(party).min(1).optional(),
  remarks: markup.optional(),
});
export type Metadata = Readonly<z.infer<typeof metadata>>;

/** Something outside the document that it refers to. */
export const resource = z.strictObject({
  uuid,
  title: markupLine,
  description: markup.optional(),
  rlinks: z
    .array(z.strictObject({ href: reference }))
    .min(1)
    .optional(),
});

/** Where resources stand. */
export const backMatter = z.strictObject({ resources: z.array(resource).min(1) });
