import * as z from 'zod';
import { identifier, line, prose, recordFields, references } from './fields.ts';
import { incidentAi } from './incident-ai.ts';
import { memberState } from './member-state.ts';
import { moment } from './moment.ts';
import { reportStage } from './regime.ts';

const personalData = z
  .strictObject({
    roles: z
      .array(z.enum(['controller', 'processor']))
      .min(1)
      .describe('Our roles for the data concerned.'),
    breach: z.boolean().describe('Whether personal data was lost, changed or seen without a right (Article 4(12)).'),
    risk: z
      .enum(['unlikely', 'likely', 'high'])
      .optional()
      .describe('Risk to the persons concerned: unlikely, likely, or likely to be high (Articles 33(1) and 34(1)).'),
    reason: prose.describe('Why this risk, or why no breach.'),
    authority: memberState.optional().describe('Member State of the supervisory authority.'),
    persons: line.optional().describe('Categories and approximate number of persons.'),
    records: line.optional().describe('Categories and approximate number of records.'),
    consequences: prose.optional().describe('Likely consequences.'),
    measures: prose.optional().describe('Measures taken or proposed.'),
  })
  .describe('Facts under the GDPR.');

const dora = z
  .strictObject({
    major: z.boolean().optional().describe('Whether the incident was classified as major (Article 18).'),
    classified: moment.optional().describe('When it was classified as major.'),
    authority: memberState.optional().describe('Member State of the competent authority.'),
    weekendRelief: z
      .boolean()
      .default(false)
      .describe(
        'Whether a limit on a weekend or bank holiday may be met by noon of the next working day. Default: false.',
      ),
  })
  .describe('Facts under DORA: for a financial entity alone.');

const sentReport = z.strictObject({
  under: identifier.describe('Regime under which it was sent, such as `eu-ai-act-serious-incidents`.'),
  stage: reportStage,
  recipient: line.describe('Who received it.'),
  memberState: memberState.optional().describe('Member State of the authority; all of them where absent.'),
  sent: moment.describe('When it was sent.'),
  reference: line.optional().describe('Number under which the recipient keeps it.'),
  delay: prose.optional().describe('Reasons for a delay.'),
});

/** An incident: security, privacy, availability, AI or nonconformity. The body is the account. Clocks are computed from the facts, never written. */
export const incidentSchema = z
  .strictObject({
    ...recordFields,
    summary: line.describe('One sentence: what happened.'),
    kinds: z
      .array(z.enum(['security', 'privacy', 'ai', 'availability', 'nonconformity']))
      .min(1)
      .describe('What it touched.'),
    severity: z.enum(['low', 'medium', 'high', 'critical']).describe('How grave it was.'),
    outcome: z
      .enum(['near-miss', 'no-harm', 'harm'])
      .describe('What it came to: caught before it reached anybody, without harm, or with harm.'),
    detected: moment.describe('When it was detected.'),
    aware: moment.describe('When we became aware of it.'),
    confirmed: moment.optional().describe('When it was confirmed; `aware` where absent.'),
    resolved: moment.optional().describe('When it was resolved.'),
    systems: references('AI systems concerned'),
    controls: references('controls that failed or held'),
    nonconformities: references('nonconformities raised'),
    customersAffected: z.boolean().describe('Whether customers were affected.'),
    financialCustomers: z
      .boolean()
      .default(false)
      .describe('Whether financial entities with an addendum for DORA were among them. Default: false.'),
    ai: incidentAi.optional(),
    personalData: personalData.optional(),
    dora: dora.optional(),
    reports: z.array(sentReport).default([]).describe('Reports and notices that were sent.'),
    lesson: line.optional().describe('What was changed.'),
  })
  .describe('An incident of security, privacy, availability or AI. The body is the account.');
export type Incident = Readonly<z.infer<typeof incidentSchema>>;
export type SentReport = Incident['reports'][number];
