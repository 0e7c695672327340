import * as z from 'zod';
import { operatorRole } from './ai-system.ts';
import { cardEvaluation, cardVersion, humanPart, trainingUse } from './card-facts.ts';
import { day } from './fields.ts';
import { riskClass } from './risk-class.ts';

const address = z.string().describe('Address on the site, without its host.');

const words = {
  label: z.string().describe('What the page calls it.'),
  meaning: z.string().describe('What that means.'),
};

const notice = z.object({
  requirement: z.string().describe('Paragraph of Article 50, as `catalog:requirement`.'),
  text: z.string().describe('The notice that people see.'),
  where: z.string().describe('Where and when they see it.'),
  since: day.optional().describe('First day on which they see it; a day to come is a plan.'),
});

/** Version of the shape. Fields are added only; a change of meaning gives a new number and a new address. */
export const cardOutputFormat = 1;

/** A transparency card for machines, `/ai/<card>.json`: what its page says, without the text below the fields. */
export const cardOutput = z
  .object({
    $schema: z.string().describe('Address of the JSON Schema that this document follows.'),
    format: z.literal(cardOutputFormat).describe('Version of the shape; fields are added only.'),
    asOf: day.describe('Day as of which the site speaks.'),
    id: z.string().describe('Identifier of the card.'),
    title: z.string().describe('Title of the card.'),
    address: address.describe('Page of the card, without its host.'),
    summary: z.string().describe('What the system does for the customer.'),
    card: z
      .object({
        version: z.string().describe('Version of the card.'),
        approved: day.describe('Day on which it was approved.'),
        nextReview: day.describe('Day by which it is to be reviewed.'),
        owner: z.string().describe('Role that keeps it true.'),
      })
      .describe('The card as a document.'),
    systemVersion: z.string().describe('Version of the system that the card describes.'),
    class: z
      .object({ id: riskClass.describe('The class.'), ...words })
      .optional()
      .describe('Class under the AI Act.'),
    because: z.string().describe('By which provision it has its class, and who has which role.'),
    roles: z.array(operatorRole).describe('Roles of the organisation for the system.'),
    models: z
      .array(
        z.object({
          name: z.string().describe('Name of the model.'),
          version: z.string().optional().describe('Version or release of the model.'),
          ours: z.boolean().describe('Whether it is a model of the organisation.'),
          by: z.string().optional().describe('Company that supplies it; absent for a model of the organisation.'),
          address: address.optional().describe('Page of that company among the vendors, without its host.'),
        }),
      )
      .describe('Models that the system rests on.'),
    modelVendor: z.string().describe('Whose models they are, in words.'),
    training: z
      .object({
        byUs: trainingUse.describe('Whether the organisation trains models on data of customers.'),
        byVendors: trainingUse.optional().describe('Whether vendors of the models do.'),
        says: z.string().describe('The same in words.'),
      })
      .optional()
      .describe('Whether data of customers trains models.'),
    purpose: z.string().describe('What the system is for.'),
    users: z.array(z.string()).describe('Who is meant to use it.'),
    affected: z.array(z.string()).describe('Persons and groups whom its output affects.'),
    limits: z.array(z.string()).describe('What it must not be used for, and where it is weak.'),
    people: z
      .object({ id: humanPart.describe('Their part.'), ...words })
      .optional()
      .describe('What people do where the system acts.'),
    oversight: z.string().describe('How people stay in charge.'),
    monitoring: z.string().describe('How it is watched in operation.'),
    data: z.string().describe('What data it uses, keeps and is trained on.'),
    evaluations: z.array(cardEvaluation).describe('Dated evaluations.'),
    notices: z.array(notice).describe('Notices under Article 50.'),
    noNotice: z.string().optional().describe('Why Article 50 asks for no notice.'),
    impact: z
      .object({
        assessed: day.describe('Day on which the newest assessment was finished.'),
        conclusion: z.string().describe('What it found.'),
        summary: address.optional().describe('Page with the public summary, without its host.'),
      })
      .optional()
      .describe('Assessment of the impact on people and society.'),
    versions: z.array(cardVersion).describe('Versions of the system that readers may meet or expect.'),
    contact: z.string().optional().describe('Mail address for questions and complaints about the system.'),
  })
  .describe('A transparency card of an AI system for machines.');
export type CardOutput = Readonly<z.infer<typeof cardOutput>>;
