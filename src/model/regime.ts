import * as z from 'zod';
import { day, documentFields, identifier, line, prose, requirement } from './fields.ts';
import { type IncidentFact, type IncidentMoment, incidentFacts, incidentMoments } from './incident-facts.ts';
import { memberState } from './member-state.ts';

const incidentFact = z.enum(Object.keys(incidentFacts) as [IncidentFact, ...IncidentFact[]]);
const incidentMoment = z.enum(Object.keys(incidentMoments) as [IncidentMoment, ...IncidentMoment[]]);

/** Stages of reporting. `notice` is a message to somebody who is no authority. */
export const reportStage = z
  .enum(['notice', 'initial', 'intermediate', 'complete'])
  .describe('Stage of the report. A complete one stands for the earlier stages as well.');
export type ReportStage = z.infer<typeof reportStage>;

/** One test of a rule on one fact; several tests must all hold. */
export const factTest = z.strictObject({
  fact: incidentFact.describe('Fact that is asked for.'),
  is: z.union([z.boolean(), line]).optional().describe('Value that it has.'),
  has: z.array(line).optional().describe('Values of which the list holds at least one.'),
  not: z.boolean().default(false).describe('Whether the test holds when the above does not. Default: false.'),
});
export type FactTest = Readonly<z.infer<typeof factTest>>;

const period = z
  .strictObject({
    count: z.int().min(1).describe('How many.'),
    unit: z.enum(['hours', 'days', 'months']).describe('Of what.'),
  })
  .describe('Outer limit; absent where the duty has no count.');

const reading = z.strictObject({
  says: line.describe('How the text is read.'),
  from: z.array(incidentMoment).min(1).describe('Moments from which this reading counts; the earliest decides.'),
});

const rule = z.strictObject({
  id: line.describe('Short name of the rule, such as `73(3)`.'),
  requirement: requirement.optional().describe('Requirement of a catalog that holds the rule.'),
  stage: reportStage,
  recipient: line.describe('Who is to be told.'),
  place: z
    .enum(['EU', 'ai.memberStates', 'personalData.authority', 'dora.authority', ...memberState.options])
    .describe('Whose days and hours count: a Member State, the institutions, or the fact that names it.'),
  duty: line.describe('The duty in a word or two, such as "immediately". The period is only its outer limit.'),
  arises: z.array(incidentMoment).default([]).describe('Moments at which the duty arises; the earliest decides.'),
  period: period.optional(),
  from: z.array(incidentMoment).default([]).describe('Moments from which the period runs; the earliest decides.'),
  readings: z.array(reading).default([]).describe('Other readings of where the period begins.'),
  when: z.array(factTest).describe('Tests that all hold when the rule applies.'),
  weekendRelief: z
    .boolean()
    .default(false)
    .describe('Whether an end on a weekend or holiday may move to noon of the next working day. Default: false.'),
  note: prose.optional().describe('What the rule cannot say.'),
});
export type RegimeRule = Readonly<z.infer<typeof rule>>;

const reportItem = z.strictObject({
  asks: line.describe('What the report has to say.'),
  from: z
    .array(line)
    .min(1)
    .describe(
      'Where it is written, best first: `organisation.…`, `system.…`, `incident.…` or `section:words of a heading`.',
    ),
});

const template = z.strictObject({
  stage: reportStage,
  title: line.describe('Title of the report.'),
  items: z.array(reportItem).min(1).describe('What the report has to say, in order.'),
});
export type ReportTemplate = Readonly<z.infer<typeof template>>;

const regimeFields = {
  binding: z.enum(['law', 'voluntary', 'contract']).describe('What the duty rests on.'),
  source: line.describe('Act and provision, code or contract.'),
  asOf: day.describe('Day on which the rules were compared with the source.'),
  confidence: z.enum(['high', 'medium', 'low']).describe('How sure the reviewers are.'),
  rules: z.array(rule).min(1).describe('Rules; of those that apply to one report, the shortest wins.'),
  limits: z
    .array(
      z.strictObject({
        when: z.array(factTest).min(1).describe('Tests that all hold when the remark is made.'),
        says: prose.describe('The remark.'),
      }),
    )
    .default([])
    .describe('Limits of the duty and open interpretations, said where they matter.'),
  templates: z.array(template).default([]).describe('What each report has to say.'),
};

/** A regime that ships: who must tell whom of an incident, and by when, under one law or code. */
export const shippedRegimeSchema = z.strictObject({
  id: identifier,
  title: line.describe('Title that people read.'),
  ...regimeFields,
});
export type Regime = Readonly<z.infer<typeof shippedRegimeSchema>>;

/** A regime of the team: what its contracts promise. */
export const regimeSchema = z
  .strictObject({ ...documentFields, ...regimeFields })
  .describe('Who must be told of an incident, and by when, under a contract or another rule of the team.');
