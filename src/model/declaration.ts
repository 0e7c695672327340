import * as z from 'zod';
import { day, documentFields, identifier, line, prose, version } from './fields.ts';

/** An EU declaration of conformity in the making or issued (AI Act, Article 47 and Annex V). What is missing keeps it a draft. */
export const declarationSchema = z
  .strictObject({
    ...documentFields,
    system: identifier.describe('AI system that is declared; one declaration for each.'),
    systemVersion: version.describe('Version of the system that is declared, quoted.'),
    state: z.enum(['draft', 'issued', 'withdrawn']).describe('Whether it has been signed, or is no longer upheld.'),
    name: line.optional().describe('Name and type of the system (item 1).'),
    reference: line.optional().describe('Unambiguous reference by which the system can be traced (item 1).'),
    provider: z
      .strictObject({ name: line.describe('Name.'), address: line.describe('Postal address.') })
      .optional()
      .describe('Provider, or its authorised representative (item 2).'),
    soleResponsibility: z
      .boolean()
      .default(false)
      .describe(
        'Whether it states that it is issued under the sole responsibility of the provider (item 3). Default: false.',
      ),
    conformity: prose.optional().describe('Statement that the system conforms to the Regulation (item 4).'),
    otherLaw: z.array(line).default([]).describe('Other Union law that asks for the declaration as well (item 4).'),
    dataProtection: prose
      .optional()
      .describe('Statement on data protection law, where personal data is processed (item 5).'),
    standards: z
      .array(line)
      .optional()
      .describe('Standards and specifications on which conformity is declared (item 6); an empty list says: none.'),
    notifiedBody: z
      .strictObject({
        name: line.describe('Name.'),
        number: line.describe('Identification number.'),
        procedure: prose.describe('Procedure that was performed.'),
        certificate: line.describe('Certificate that was issued.'),
      })
      .optional()
      .describe('Notified body, where one took part (item 7).'),
    place: line.optional().describe('Place of issue (item 8).'),
    date: day.optional().describe('Day of issue (item 8).'),
    signatory: z
      .strictObject({
        name: line.describe('Name of the person who signs.'),
        function: line.describe('Function of that person.'),
        onBehalfOf: line.describe('For whom that person signs.'),
      })
      .optional()
      .describe('Who signs (item 8).'),
    signature: line.optional().describe('Where the signature is, for instance the digest of the signed file (item 8).'),
    translations: z.array(line).default([]).describe('Languages into which it was translated (Article 47(2)).'),
  })
  .describe('An EU declaration of conformity (AI Act, Article 47 and Annex V).');
export type Declaration = Readonly<z.infer<typeof declarationSchema>>;
