import * as z from 'zod';
import { dateTime, markup, markupLine, metadata, property, uuid } from './fields.ts';

const task = z.strictObject({
  uuid,
  type: z.literal('milestone'),
  title: markupLine,
  timing: z.strictObject({ 'on-date': z.strictObject({ date: dateTime }) }),
});

/** What may happen until something is put right, with what is planned and by when. */
const risk = z.strictObject({
  uuid,
  title: markupLine,
  description: markup,
  statement: markup,
  status: z.enum(['open', 'remediating', 'deviation-approved']),
  deadline: dateTime.optional(),
  remediations: z
    .array(
      z.strictObject({
        uuid,
        lifecycle: z.literal('planned'),
        title: markupLine,
        description: markup,
        tasks: z.array(task).min(1).optional(),
      }),
    )
    .min(1),
});
export type OscalRisk = Readonly<z.infer<typeof risk>>;

const item = z.strictObject({
  uuid,
  title: markupLine,
  description: markup,
  props: z.array(property).min(1),
  'related-risks': z
    .array(z.strictObject({ 'risk-uuid': uuid }))
    .min(1)
    .optional(),
});
export type OscalPlanItem = Readonly<z.infer<typeof item>>;

/** The plan of action and milestones model, as far as we write it. */
export const oscalPlanOfAction = z.strictObject({
  'plan-of-action-and-milestones': z.strictObject({
    uuid,
    metadata,
    'system-id': z.strictObject({
      id: z.string().min(1),
      'identifier-type': z.literal('https://ietf.org/rfc/rfc4122'),
    }),
    risks: z.array(risk).min(1).optional(),
    'poam-items': z.array(item).min(1),
  }),
});
export type OscalPlanOfAction = Readonly<z.infer<typeof oscalPlanOfAction>>;
