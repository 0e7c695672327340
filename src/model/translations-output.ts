import * as z from 'zod';
import { translatedLocale } from './locale.ts';

/** What `trustwright translations --format json` prints. */
export const translationsOutput = z
  .object({
    translations: z
      .array(
        z.object({
          of: z.string().describe('What is translated, as a link names it; `program` for the settings.'),
          locale: translatedLocale,
          state: z
            .enum(['current', 'stale', 'incomplete', 'missing'])
            .describe('`stale` where the English text has changed since, `incomplete` where texts are lacking.'),
          lacks: z.array(z.string()).describe('Texts that are lacking, by path; `body` for the body.'),
          source: z.string().describe('SHA-256 of the English text as it is now.'),
          file: z.string().nullable().describe('File of the translation; null where there is none.'),
        }),
      )
      .describe('The settings and every public document that can be translated, in each language.'),
  })
  .describe('What `trustwright translations --format json` prints.');
