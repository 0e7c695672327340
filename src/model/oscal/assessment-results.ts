import * as z from 'zod';
import { backMatter, dateTime, markup, markupLine, metadata, property, reference, token, uuid } from './fields.ts';

const origins = z
  .array(
    z.strictObject({
      actors: z.array(z.strictObject({ type: z.enum(['tool', 'party']), 'actor-uuid': uuid })).min(1),
    }),
  )
  .min(1);

/** What was seen: a piece of evidence, or the coverage of one requirement. */
export const observation = z.strictObject({
  uuid,
  title: markupLine,
  description: markup,
  props: z.array(property).min(1),
  methods: z.array(z.enum(['EXAMINE', 'INTERVIEW', 'TEST'])).length(1),
  types: z.array(token).min(1),
  origins,
  subjects: z
    .array(z.strictObject({ 'subject-uuid': uuid, type: z.literal('component') }))
    .min(1)
    .optional(),
  'relevant-evidence': z
    .array(z.strictObject({ href: reference, description: markup }))
    .min(1)
    .optional(),
  collected: dateTime,
  expires: dateTime.optional(),
  remarks: markup.optional(),
});
export type OscalObservation = Readonly<z.infer<typeof observation>>;

/** An auditor's conclusion, never one of ours. */
export const finding = z.strictObject({
  uuid,
  title: markupLine,
  description: markup,
  props: z.array(property).min(1),
  origins,
  target: z.strictObject({
    type: z.literal('statement-id'),
    'target-id': token,
    status: z.strictObject({ state: z.enum(['satisfied', 'not-satisfied']) }),
  }),
  remarks: markup.optional(),
});
export type OscalFinding = Readonly<z.infer<typeof finding>>;

const localComponent = z.strictObject({
  uuid,
  type: token,
  title: markupLine,
  description: markup,
  status: z.strictObject({ state: z.enum(['operational', 'under-development']) }),
});

const selection = z.strictObject({
  description: markup,
  'include-controls': z.array(z.strictObject({ 'control-id': token })).min(1),
});

const result = z.strictObject({
  uuid,
  title: markupLine,
  description: markup,
  start: dateTime,
  end: dateTime.optional(),
  'local-definitions': z.strictObject({
    components: z.array(localComponent).min(1).optional(),
    'assessment-assets': z.strictObject({
      components: z.array(localComponent).min(1),
      'assessment-platforms': z.array(z.strictObject({ uuid, title: markupLine })).min(1),
    }),
  }),
  'reviewed-controls': z.strictObject({ 'control-selections': z.array(selection).min(1) }),
  observations: z.array(observation).min(1).optional(),
  findings: z.array(finding).min(1).optional(),
});

/** The assessment results model, as far as we write it. */
export const oscalAssessmentResults = z.strictObject({
  'assessment-results': z.strictObject({
    uuid,
    metadata,
    'import-ap': z.strictObject({ href: reference, remarks: markup }),
    results: z.array(result).length(1),
    'back-matter': backMatter,
  }),
});
export type OscalAssessmentResults = Readonly<z.infer<typeof oscalAssessmentResults>>;
