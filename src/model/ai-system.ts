import * as z from 'zod';
import { classificationAnswers } from './classification-answers.ts';
import { day, documentFields, identifier, line, prose, references, version } from './fields.ts';
import { systemSituation, systemTransition, systemVersionEntry } from './system-situation.ts';

/** Operator roles of the AI Act (Article 3(3)-(8), Article 25). */
export const operatorRole = z.enum([
  'provider',
  'deployer',
  'importer',
  'distributor',
  'authorised-representative',
  'product-manufacturer',
]);
export type OperatorRole = z.infer<typeof operatorRole>;

const model = z.strictObject({
  name: line.describe('Name of the model.'),
  version: line.optional().describe('Version or release of the model, quoted.'),
  type: line.describe('Kind of model, for instance "gradient-boosted ranking model".'),
  vendor: identifier.optional().describe('Vendor that supplies it; absent for a model of our own.'),
});

const dataSet = z.strictObject({
  name: line.describe('Name of the data set or stream.'),
  purpose: z
    .enum(['training', 'validation', 'testing', 'input', 'retrieval', 'output', 'monitoring'])
    .describe('What it serves for.'),
  origin: line.describe('Where it comes from and on which basis it is held.'),
  personal: z.boolean().describe('Whether it holds personal data.'),
  customers: z
    .boolean()
    .optional()
    .describe('Whether it is data of customers; `card-contradicts-system` holds the card against it.'),
});

/** An AI system in the inventory (ISO/IEC 42001 A.4.2-A.4.6, A.6; AI Act Article 11 and Annex IV point 1). */
export const aiSystemSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence: what the system does.'),
    product: identifier.optional().describe('Product that it is part of.'),
    systemVersion: version.describe('Version of the system in use, quoted.'),
    versions: z.array(systemVersionEntry).default([]).describe('Earlier, current and planned versions.'),
    purpose: prose.describe('Intended purpose.'),
    intendedUsers: z.array(line).min(1).describe('Who operates it or reads its output.'),
    affectedPersons: z.array(line).min(1).describe('Persons and groups whom its output affects.'),
    state: z
      .enum(['inception', 'design', 'development', 'verification', 'deployment', 'operation', 'retired'])
      .describe('Life-cycle state.'),
    roles: z.array(operatorRole).min(1).describe('Our roles under the AI Act for this system.'),
    classification: classificationAnswers,
    situation: systemSituation.prefault({}),
    transition: systemTransition.prefault({}),
    markets: z.array(line).min(1).describe('Where it is placed on the market or used.'),
    placedOnMarket: day.optional().describe('Day on which it was first placed on the market.'),
    putIntoService: day.optional().describe('Day on which it was first put into service.'),
    models: z.array(model).min(1).describe('Models that it rests on.'),
    data: z.array(dataSet).default([]).describe('Data resources (ISO/IEC 42001 A.4.3).'),
    tooling: z.array(line).default([]).describe('Tooling resources (A.4.4).'),
    computing: z.array(line).default([]).describe('System and computing resources (A.4.5).'),
    people: z.array(line).default([]).describe('Human resources and their competence (A.4.6).'),
    oversight: prose.describe('How people oversee it.'),
    policies: references('policies that govern it'),
    controls: references('controls that govern it'),
    risks: references('risks that it carries'),
  })
  .describe(
    'An AI system in the inventory. The body says how it works, with which data, how it is evaluated and watched.',
  );
export type AiSystem = Readonly<z.infer<typeof aiSystemSchema>>;
