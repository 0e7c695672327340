import * as z from 'zod';
import { operatorRole } from './ai-system.ts';
import {
  cardEvaluation,
  cardImpact,
  cardModel,
  cardNotice,
  cardTraining,
  cardVersion,
  humanPart,
} from './card-facts.ts';
import { documentFields, identifier, line, mail, prose, version } from './fields.ts';
import { riskClass } from './risk-class.ts';

/** Identifiers that no card may have: pages of the site beside the cards. */
const taken: ReadonlySet<string> = new Set(['classes']);

/**
 * A transparency card: what customers are told about an AI system. A document of its own, usually public; what it says is
 * all that they learn, because the file of the system is internal. What is optional here, `card-incomplete` asks for.
 */
export const cardSchema = z
  .strictObject({
    ...documentFields,
    id: identifier
      .refine((id) => !taken.has(id), 'Unexpected identifier, expected one that no page beside the cards has.')
      .describe(documentFields.id.description ?? ''),
    system: identifier.describe('AI system that the card describes.'),
    systemVersion: version.describe('Version of the system described, quoted.'),
    summary: line.describe('One sentence: what the system does for the customer.'),
    class: riskClass.optional().describe('Class under the AI Act, as the file of the system declares it.'),
    riskClass: line.describe('Class under the AI Act and our role, in words: by which provision, and who is who.'),
    roles: z.array(operatorRole).default([]).describe('Our roles under the AI Act for this system.'),
    models: z.array(cardModel).default([]).describe('Models that it rests on, and whose they are.'),
    modelVendor: line.describe('Whose model it is, in words.'),
    training: cardTraining.optional(),
    purpose: prose.describe('What it is for.'),
    users: z.array(line).default([]).describe('Who is meant to use it.'),
    affected: z.array(line).default([]).describe('Persons and groups whom its output affects.'),
    limits: z.array(line).min(1).describe('What it must not be used for, and where it is weak.'),
    people: humanPart.optional().describe('What people do where the system acts.'),
    oversight: prose.describe('How people stay in charge.'),
    monitoring: prose.describe('How it is watched in operation.'),
    data: prose.describe('What data it uses, keeps and is trained on.'),
    evaluations: z.array(cardEvaluation).default([]).describe('Dated evaluations.'),
    notices: z.array(cardNotice).default([]).describe('Notices under Article 50.'),
    noNotice: line.optional().describe('Why Article 50 asks for no notice, where there is none.'),
    impact: cardImpact.optional(),
    versions: z.array(cardVersion).default([]).describe('Versions of the system that readers may meet or expect.'),
    contact: mail.optional().describe('Mail address for questions and complaints about the system.'),
  })
  .describe('What customers are told about an AI system: a document of its own, usually public.');
export type Card = Readonly<z.infer<typeof cardSchema>>;
export type CardModel = Card['models'][number];
export type CardNotice = Card['notices'][number];
export type CardVersion = Card['versions'][number];
