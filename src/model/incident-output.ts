import * as z from 'zod';
import { day } from './fields.ts';
import { incidentMoments } from './incident-facts.ts';
import { moment } from './moment.ts';
import { reportStage } from './regime.ts';

const clock = z.object({
  regime: z.string().describe('Identifier of the regime.'),
  title: z.string().describe('Title of the regime.'),
  binding: z.enum(['law', 'voluntary', 'contract']).describe('What the duty rests on.'),
  rule: z.string().describe('Rule with the shortest period of those that apply.'),
  requirement: z.string().optional().describe('Requirement of a catalog that holds the rule.'),
  stage: reportStage.describe('Stage of the report.'),
  recipient: z.string().describe('Who is to be told.'),
  place: z
    .object({
      code: z.string().describe('Member State, or `EU` for the institutions.'),
      name: z.string().describe('Its name.'),
      holidaysKnown: z.boolean().describe('Whether its public holidays are known for the time of the clock.'),
    })
    .optional()
    .describe('Whose days and hours count.'),
  duty: z.string().describe('The duty, such as "immediately"; the period is only its outer limit.'),
  dutySince: moment.optional().describe('Moment at which the duty arose.'),
  period: z
    .object({
      count: z.int().describe('How many.'),
      unit: z.enum(['hours', 'days', 'months']).describe('Of what.'),
    })
    .optional()
    .describe('Outer limit; absent where the duty has no count.'),
  from: z
    .object({
      moment: z.enum(Object.keys(incidentMoments)).describe('Which moment starts the period.'),
      at: moment.describe('When that was.'),
    })
    .optional()
    .describe('Where the period begins.'),
  target: moment.optional().describe('The plain end of the period, in the time of the place: what people plan for.'),
  latest: moment.optional().describe('The last end that the rules on counting allow. Information.'),
  state: z.enum(['on-time', 'due', 'late', 'open', 'waiting', 'undecided']).describe('How the report stands.'),
  days: z.int().optional().describe('Days until the target; negative once it is past. Absent when sent.'),
  sent: moment.optional().describe('When it was sent.'),
  withinLatest: z.boolean().optional().describe('Whether what came after the target came by the latest end.'),
  delay: z.string().optional().describe('Reasons given for a delay.'),
  asks: z.array(z.string()).describe('Facts that are missing, in words.'),
  readings: z
    .array(
      z.object({
        says: z.string().describe('How the law is read.'),
        target: moment.optional().describe('Target under this reading.'),
        latest: moment.optional().describe('Latest end under this reading.'),
      }),
    )
    .describe('Other readings of the law.'),
  remarks: z.array(z.string()).describe('Limits and notes.'),
  also: z
    .array(
      z.object({
        rule: z.string().describe('Rule.'),
        decided: z.boolean().describe('Whether it applies, or may apply once more is known.'),
        target: moment.optional().describe('Its target.'),
      }),
    )
    .describe('Other rules for the same report: with a later end, or undecided.'),
  missing: z.array(z.string()).describe('What the template of the report asks for and the record does not say yet.'),
});

/** What `trustwright incidents --format json` prints. */
export const incidentsOutput = z
  .object({
    asOf: day.describe('Day for which the clocks were read.'),
    incidents: z
      .array(
        z.object({
          id: z.string().describe('Identifier of the incident.'),
          title: z.string().describe('Title of the incident.'),
          severity: z.string().describe('How grave it was.'),
          outcome: z.string().describe('What it came to.'),
          aware: moment.describe('When we became aware.'),
          clocks: z.array(clock).describe('One clock for each report that somebody is to receive.'),
        }),
      )
      .describe('Incidents, the newest first.'),
  })
  .describe('What `trustwright incidents --format json` prints.');
