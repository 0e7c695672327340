import * as z from 'zod';
import { day, documentFields, identifier, line, period, prose, recordFields, references, role } from './fields.ts';

/** What a measure of monitoring is about (ISO/IEC 42001 A.6.2.6; AI Act Articles 15 and 72). */
export const monitoringSubject = z.enum(['access', 'drift', 'performance', 'bias', 'fairness', 'log-review']);
export type MonitoringSubject = z.infer<typeof monitoringSubject>;

const measure = z
  .strictObject({
    id: identifier.describe('Identifier of the measure within the plan.'),
    title: line.describe('What is measured.'),
    subject: monitoringSubject.describe('What it is about.'),
    unit: line.describe('Unit, such as `ratio`, `%` or `PSI`.'),
    source: line.describe('Where the figures come from, and how they are computed.'),
    frequency: z
      .enum(['continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'semi-annual', 'annual'])
      .describe('How often it is evaluated.'),
    evaluator: role.describe('Role that evaluates it.'),
    threshold: z
      .strictObject({
        bound: z.enum(['at-least', 'at-most']).describe('Which side of the value is good.'),
        value: z.number().describe('Value that must hold.'),
        warning: z.number().optional().describe('Value from which it is looked into.'),
      })
      .describe('What must hold.'),
    onBreach: prose.describe('What is done when it does not hold.'),
  })
  .describe('One measure of the plan.');
export type MonitoringMeasure = Readonly<z.infer<typeof measure>>;

/** A post-market monitoring plan (AI Act Article 72(3), Annex IV point 9; ISO/IEC 42001 A.6.2.6). The body is the plan. */
export const monitoringPlanSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence: what is watched, and for which system.'),
    system: identifier.describe('AI system that is watched.'),
    from: day.describe('First day on which the plan applies.'),
    collection: prose.describe('How data of deployers and other sources is collected and analysed (Article 72(2)).'),
    interaction: prose
      .optional()
      .describe('Analysis of the interaction with other AI systems, where relevant (Article 72(2)).'),
    measures: z.array(measure).min(1).describe('Measures with their thresholds.'),
    controls: references('controls that carry the plan out'),
  })
  .describe('A post-market monitoring plan. The body is the plan.');
export type MonitoringPlan = Readonly<z.infer<typeof monitoringPlanSchema>>;

const result = z
  .strictObject({
    measure: identifier.describe('Measure of the plan.'),
    on: day.describe('Day, or last day of the period, that the value is for.'),
    value: z.number().describe('Value, in the unit of the measure.'),
    segment: line.optional().describe('Part that it is for, such as a region, a language or a group.'),
    note: line.optional().describe('What a reader must know of it.'),
  })
  .describe('One result.');

const action = z
  .strictObject({
    measure: identifier.describe('Measure whose result is answered.'),
    on: day.describe('Day of the action.'),
    by: role.describe('Role that acted.'),
    what: prose.describe('What was found, decided and done.'),
    incident: identifier.optional().describe('Incident that was opened.'),
    nonconformity: identifier.optional().describe('Nonconformity that was raised.'),
  })
  .describe('What was done.');

/** A record of monitoring in a period: results against the plan, and what was done about those that breach it. */
export const monitoringRecordSchema = z
  .strictObject({
    ...recordFields,
    plan: identifier.describe('Plan that was carried out.'),
    systemVersion: line.describe('Version of the system that was watched.'),
    period: period.describe('Period that was watched.'),
    evaluated: day.describe('Day of the evaluation.'),
    evaluatedBy: role.describe('Role that evaluated.'),
    results: z.array(result).min(1).describe('Results, in order of time.'),
    actions: z.array(action).default([]).describe('What was done about results beyond a threshold.'),
    conclusion: prose.describe('What the results say, in a few sentences.'),
    evidence: references('evidence that the figures come from'),
  })
  .describe('A record of monitoring: results against the plan, and what was done.');
export type MonitoringRecord = Readonly<z.infer<typeof monitoringRecordSchema>>;
