import * as z from 'zod';
import { line, prose } from './fields.ts';
import { memberState } from './member-state.ts';
import { moment } from './moment.ts';

/** The harms that make an incident serious (AI Act, Article 3(49)); the first two are both point (a). */
export const harm = z.enum([
  ...['death', 'health', 'critical-infrastructure', 'fundamental-rights', 'property', 'environment'],
] as const);
export type Harm = z.infer<typeof harm>;

/** Facts of an incident under the AI Act: what the clocks of Articles 20, 26(5), 55 and 73 need. */
export const incidentAi = z
  .strictObject({
    roles: z
      .array(z.enum(['provider', 'deployer', 'gpai-systemic-provider']))
      .min(1)
      .describe('Roles in which the incident concerns us.'),
    harms: z
      .array(harm)
      .describe('Harms under Article 3(49); an empty list says that it was looked at and none holds.'),
    reason: prose.describe('Why these harms, or why none.'),
    assessed: moment.describe('When that was decided.'),
    widespread: z.boolean().optional().describe('Whether it is a widespread infringement (Article 3(61)).'),
    causalLink: z
      .strictObject({
        suspected: moment.optional().describe('When a causal link was first suspected.'),
        likely: moment.optional().describe('When it became reasonably likely.'),
        established: moment.optional().describe('When it was established.'),
        excluded: moment.optional().describe('When it was ruled out.'),
      })
      .default({})
      .describe('Link between the AI system and the harm, each state with the moment at which it was reached.'),
    providerAware: moment.optional().describe('When the provider became aware; `aware` where we are the provider.'),
    deployerAware: moment.optional().describe('When the deployer became aware; `aware` where we are the deployer.'),
    unionMarket: z.boolean().optional().describe('Whether the system is on the market or in service in the Union.'),
    memberStates: z.array(memberState).default([]).describe('Member States in which it occurred.'),
    providerReachable: z.boolean().optional().describe('As deployer: whether the provider could be reached.'),
    systemAltered: moment
      .optional()
      .describe('When the system was changed in a way that may affect the search for causes (Article 73(6)).'),
    equivalentReporting: z
      .boolean()
      .default(false)
      .describe(
        'Whether other Union law lays equivalent reporting duties on the provider (Article 73(9)). Default: false.',
      ),
    medicalDevice: z
      .boolean()
      .default(false)
      .describe(
        'Whether the system is a medical device or a safety component of one (Article 73(10)). Default: false.',
      ),
    aiOffice: z
      .boolean()
      .default(false)
      .describe('Whether the AI Office alone is competent for the system (Article 75(1)). Default: false.'),
    securityBreach: z
      .boolean()
      .default(false)
      .describe('As provider of a general-purpose model: whether its security was breached. Default: false.'),
    nonConforming: z
      .boolean()
      .default(false)
      .describe('Whether the high-risk system does not conform to the Act (Article 20(1)). Default: false.'),
    presentsRisk: z
      .boolean()
      .default(false)
      .describe('Whether the system presents a risk in the sense of Article 79(1) (Article 20(2)). Default: false.'),
    personsAffected: line.optional().describe('Who was affected and how many.'),
    immediateMeasures: prose.optional().describe('What was done at once.'),
    rootCause: prose.optional().describe('What the investigation found to be the cause.'),
    riskAssessment: prose.optional().describe('Risk assessment of the incident (Article 73(6)).'),
    correctiveAction: prose.optional().describe('What removes the cause, and by when.'),
  })
  .describe('Facts under the AI Act.');
export type IncidentAi = Readonly<z.infer<typeof incidentAi>>;
