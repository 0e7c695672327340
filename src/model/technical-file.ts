import * as z from 'zod';
import { annexIVPoints } from './annex-iv.ts';
import { day, documentFields, identifier, line, link, prose, references, version } from './fields.ts';
import { memberState } from './member-state.ts';

const operator = z.strictObject({
  name: line.describe('Name.'),
  address: line.describe('Postal address.'),
  contact: line.describe('Contact details of a function, not of a person.'),
});

const pointEntry = z
  .strictObject({
    point: z.enum(annexIVPoints).describe('Point of Annex IV, without the catalog.'),
    heading: line.optional().describe('Heading of the section in the body, where it is not that of the point.'),
    evidence: references('evidence that belongs to the point'),
    controls: references('controls that belong to the point'),
    policies: references('policies that belong to the point'),
    pages: references('pages that belong to the point'),
    cards: references('cards that belong to the point'),
    open: line.optional().describe('What is still open; the point is then there in part.'),
    notApplicable: prose.optional().describe('Why the point does not apply to this system.'),
  })
  .describe('What the file holds for one point.');

const standard = z.strictObject({
  reference: line.describe('Number and year of the standard or common specification.'),
  title: line.describe('Short title, in your own words.'),
  applied: z.enum(['full', 'part']).describe('Whether it is applied in full.'),
  cited: z
    .boolean()
    .describe('Whether its reference is published in the Official Journal for the AI Act (Article 40).'),
});

const registration = z
  .strictObject({
    submitter: operator.optional().describe('Who submits the data for us, where somebody does.'),
    tradeName: line.optional().describe('Trade name, and what else identifies the system.'),
    components: prose.optional().describe('Components and functions that the system supports.'),
    inputs: prose.optional().describe('Information that the system uses: data and inputs, in short.'),
    logic: prose.optional().describe('Its operating logic, in short.'),
    status: z
      .enum(['on-market', 'in-service', 'no-longer-on-market', 'recalled'])
      .optional()
      .describe('Status of the system.'),
    certificate: z
      .strictObject({
        type: line.describe('Type of the certificate.'),
        number: line.describe('Number.'),
        expires: day.describe('Last day on which it holds.'),
        body: line.describe('Name or number of the notified body.'),
        copy: line.describe('Where the scanned copy is kept.'),
      })
      .optional()
      .describe('Certificate of a notified body.'),
    memberStates: z.array(memberState).default([]).describe('Member States in which it is or was available.'),
    instructions: link.optional().describe('Address of the electronic instructions for use.'),
    url: link.optional().describe('Address with further information.'),
    providerEntry: link.optional().describe('As deployer: address of the provider’s entry in the EU database.'),
    reference: line.optional().describe('Number of the registration, once there is one.'),
  })
  .describe('Facts for the EU database (Annex VIII).');

/** What the law wants on file about an AI system: technical documentation (Article 11, Annex IV) and registration data (Annex VIII). */
export const technicalFileSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence: which version of which system the file describes.'),
    system: identifier.describe('AI system that the file is about.'),
    systemVersion: version.describe('Version of the system that the file describes, quoted.'),
    provider: operator.optional().describe('Provider, with address and contact.'),
    representative: operator.optional().describe('Authorised representative of a provider outside the Union.'),
    deployer: operator.optional().describe('We as deployer, where a public authority has to register its use.'),
    points: z.array(pointEntry).default([]).describe('What the file holds for single points of Annex IV.'),
    standards: z.array(standard).default([]).describe('Harmonised standards and common specifications applied.'),
    registration: registration.optional(),
  })
  .describe('The technical file of an AI system. The body has a section for each point of Annex IV.');
export type TechnicalFile = Readonly<z.infer<typeof technicalFileSchema>>;
