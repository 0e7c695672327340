import * as z from 'zod';
import { prose, recordFields, sha256 } from './fields.ts';
import { translatedLocale } from './locale.ts';

/**
 * A public document, or the settings, in another language. The body is the body in that language. The English text binds;
 * the digest says which state of it was translated, so that a translation that fell behind says so.
 */
export const translationSchema = z
  .strictObject({
    ...recordFields,
    title: recordFields.title.describe('Title in this language.'),
    of: z
      .string()
      .max(120)
      .regex(
        /^(program|[a-z]+:[a-z0-9-]+)$/,
        'Unexpected document, expected one such as `policy:access-control-policy`, or `program`.',
      )
      .describe('What is translated, as a link names it: `policy:access-control-policy`; `program` for the settings.'),
    locale: translatedLocale,
    source: sha256.describe(
      'SHA-256 of the English text that was translated. `trustwright translations --accept` writes it.',
    ),
    texts: z
      .record(z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/), prose)
      .default({})
      .describe('Texts of the frontmatter in this language, by where they stand: `summary`, `limits.0`.'),
  })
  .describe('A public document, or the settings, in another language. The English text binds. The body is the text.');
export type Translation = Readonly<z.infer<typeof translationSchema>>;
