import * as z from 'zod';
import { day, identifier, line, prose, requirement } from './fields.ts';

/** How a framework treats a control area. */
export const treatment = z
  .enum(['prime', 'inherited', 'implicit', 'conditional', 'required', 'not-required', 'not-addressed'])
  .describe('How the framework treats the area.');
export type Treatment = z.infer<typeof treatment>;

/** What each treatment means, in one sentence. */
export const treatmentMeanings = {
  prime: 'A named, primary obligation.',
  inherited: 'Covered by another framework’s requirement that this one refers to or shares.',
  implicit: 'Expected under a broader requirement, not named.',
  conditional: 'Only when a named trigger holds.',
  required: 'An outside body or a public entry is required.',
  'not-required': 'No outside body and no public entry is required.',
  'not-addressed': 'The framework says nothing of it.',
} as const satisfies Readonly<Record<Treatment, string>>;

/** Treatments that rest on no requirement. */
const restsOnNothing: readonly Treatment[] = ['not-required', 'not-addressed'];

/** What a framework is about: the security of information, AI as a team may choose to manage it, or AI as a law binds. */
export const subject = z.enum(['security', 'ai', 'law']).describe('What the framework is about.');
export type Subject = z.infer<typeof subject>;

const cell = z
  .strictObject({
    treatment,
    requirements: z.array(requirement).describe('Requirements that the treatment rests on.'),
    condition: line.optional().describe('When it binds, or whom, where it does not bind everybody.'),
    reason: prose.describe('Why this treatment, in one sentence of our own.'),
  })
  .superRefine(({ treatment: found, requirements, condition }, context) => {
    if (requirements.length === 0 && !restsOnNothing.includes(found)) {
      const message = `Unexpected \`${found}\` without a requirement, expected at least one that it rests on.`;
      context.addIssue({ code: 'custom', path: ['requirements'], message });
    }
    if (found === 'conditional' && condition === undefined) {
      const message = 'Unexpected `conditional` without a condition, expected the trigger.';
      context.addIssue({ code: 'custom', path: ['condition'], message });
    }
  });

/** The control-area matrix: how each framework treats each of some areas of control. */
export const matrixSchema = z
  .strictObject({
    title: line.describe('Title that people read.'),
    reviewed: day.describe('Day of the review.'),
    reviewedBy: line.describe('Role that reviewed.'),
    frameworks: z
      .array(z.strictObject({ id: identifier.describe('Catalog.'), about: subject }))
      .describe('The frameworks, in the order in which a table shows them; those about one subject stand together.'),
    areas: z
      .array(
        z.strictObject({
          id: identifier,
          title: line.describe('Name of the area.'),
          summary: line.describe('What the area is about, in one sentence.'),
          cells: z.record(identifier, cell).describe('One cell for each framework.'),
        }),
      )
      .describe('Areas, in the order in which people meet them.'),
  })
  .describe('How frameworks treat areas of control.');
export type Matrix = Readonly<z.infer<typeof matrixSchema>>;
export type MatrixArea = Matrix['areas'][number];
export type MatrixCell = MatrixArea['cells'][string];
