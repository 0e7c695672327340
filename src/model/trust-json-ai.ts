import * as z from 'zod';
import { operatorRole } from './ai-system.ts';
import { humanPart, trainingUse } from './card-facts.ts';
import { day } from './fields.ts';
import { riskClass } from './risk-class.ts';
import { path, publishedDocument } from './site-json-fields.ts';

const text = z.string();

const model = z.object({
  name: text.describe('Name of the model.'),
  version: text.optional().describe('Version or release of the model.'),
  ours: z.boolean().describe('Whether it is a model of the organisation.'),
  by: text.optional().describe('Company that supplies it; absent for a model of the organisation.'),
});

const training = z.object({
  byUs: trainingUse.describe('Whether the organisation trains models on data of customers.'),
  byVendors: trainingUse.optional().describe('Whether vendors of the models do.'),
});

/** An AI system in `/trust.json`: the facts of its card that readers compare. The card itself is at `card`. */
export const publishedAiSystem = z.object({
  ...publishedDocument,
  systemVersion: text.describe('Version of the system that the card describes.'),
  class: riskClass.optional().describe('Class under the AI Act.'),
  riskClass: text.describe('Class under the AI Act and our role, in words.'),
  roles: z.array(operatorRole).optional().describe('Roles of the organisation under the AI Act.'),
  people: humanPart.optional().describe('What people do where the system acts.'),
  models: z.array(model).optional().describe('Models that the system rests on.'),
  modelVendor: text.describe('Whose model it is.'),
  trainsOnCustomerData: training.optional().describe('Whether data of customers trains models.'),
  article50: z.array(text).optional().describe('Paragraphs of Article 50 under which people are told.'),
  impactAssessed: day.optional().describe('Day on which the newest assessment of impact was finished.'),
  limits: z.array(text).describe('What it must not be used for, and where it is weak.'),
  card: path.optional().describe('Path of the whole card for machines.'),
});
