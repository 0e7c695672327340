import * as z from 'zod';
import { day } from './fields.ts';
import { monitoringSubject } from './monitoring.ts';

const valueState = z.enum(['within', 'warning', 'breach']);

/** What `trustwright monitoring --format json` prints. */
export const monitoringOutput = z
  .object({
    asOf: day.describe('Day up to which records were read.'),
    systems: z
      .array(
        z.object({
          system: z.string().describe('Identifier of the AI system.'),
          plan: z.string().describe('Identifier of the monitoring plan.'),
          planVersion: z.string().describe('Version of the plan.'),
          measures: z
            .array(
              z.object({
                id: z.string().describe('Identifier of the measure.'),
                title: z.string().describe('What is measured.'),
                subject: monitoringSubject.describe('What it is about.'),
                unit: z.string().describe('Unit of the values.'),
                threshold: z
                  .object({
                    bound: z.enum(['at-least', 'at-most']).describe('Which side is good.'),
                    value: z.number().describe('Value that must hold.'),
                    warning: z.number().optional().describe('Value from which it is looked into.'),
                  })
                  .describe('What must hold.'),
                state: valueState.nullable().describe('Worst state of the latest day; null without results.'),
                points: z
                  .array(
                    z.object({
                      on: day.describe('Day that the value is for.'),
                      value: z.number().describe('Value.'),
                      segment: z.string().optional().describe('Part that it is for.'),
                      note: z.string().optional().describe('What a reader must know of it.'),
                      state: valueState.describe('How it stands against the threshold.'),
                      record: z.string().describe('Record that holds it.'),
                    }),
                  )
                  .describe('Results in order of time.'),
                breaches: z
                  .array(
                    z.object({
                      on: day.describe('Day of the result.'),
                      value: z.number().describe('Value beyond the threshold.'),
                      record: z.string().describe('Record that holds it.'),
                      actions: z
                        .array(
                          z.object({
                            on: day.describe('Day of the action.'),
                            by: z.string().describe('Role that acted.'),
                            what: z.string().describe('What was done.'),
                          }),
                        )
                        .describe('What was done.'),
                    }),
                  )
                  .describe('Results beyond the threshold.'),
              }),
            )
            .describe('Measures of the plan.'),
        }),
      )
      .describe('Systems with a monitoring plan.'),
  })
  .describe('What `trustwright monitoring --format json` prints.');
