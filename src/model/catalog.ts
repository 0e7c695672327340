import * as z from 'zod';
import { duty } from './duty.ts';
import { day, identifier } from './fields.ts';

export {
  type Actor,
  actor,
  type Duty,
  type DutyCondition,
  type DutyTrigger,
  duty,
  dutyCondition,
  dutyTrigger,
} from './duty.ts';

const text = z.string().trim().min(1).max(600);

/** Local identifier of a requirement inside its catalog, such as `A.5.15`, `CC6.1`, `art-73.4`, `annex-iv.2.f`. */
export const localId = z
  .string()
  .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, 'Unexpected local identifier, expected parts joined by `.` or `-`.')
  .describe('Local identifier inside the catalog, for instance `A.5.15` or `art-73.4`.');

/** What a node of a catalog is, in the words of its publisher. */
export const requirementKind = z
  .enum([
    ...['clause-group', 'clause', 'annex', 'control-group', 'control', 'category', 'series', 'criterion'],
    ...['function', 'subcategory', 'chapter', 'section', 'article', 'paragraph', 'point', 'annex-section'],
    'annex-point',
  ] as const)
  .describe('What the node is.');
export type RequirementKind = z.infer<typeof requirementKind>;

/** Category of the AICPA Trust Services Criteria. The common criteria (CC) are `security`. */
export const trustCategory = z
  .enum(['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'])
  .describe('Trust services category.');
export type TrustCategory = z.infer<typeof trustCategory>;

/** State of a provision against the law as first published. */
export const lawStatus = z.enum(['original', 'amended', 'inserted', 'deleted']).describe('State of the provision.');
export type LawStatus = z.infer<typeof lawStatus>;

/** A day of application: one for all, or one for each route into the high-risk class (Article 6(2), Article 6(1)). */
export const applicationDay = z
  .union([
    day,
    z.strictObject({
      annexIII: day.optional().describe('For systems that Annex III lists.'),
      annexI: day.optional().describe('For products and safety components under Annex I.'),
    }),
  ])
  .describe('Day of application, or one day for each route into the high-risk class.');
export type ApplicationDay = z.infer<typeof applicationDay>;

/** A transitional rule: what existed before the cut-off day has more time, or stays outside the law. */
export const transition = z
  .strictObject({
    cutOff: applicationDay.describe('What was on the market or in service before this day falls under the rule.'),
    complyBy: day.optional().describe('Day by which it must comply; absent where it need not unless it changes.'),
    who: text.describe('Whom and what the rule concerns.'),
    affects: z.array(localId).describe('Requirements whose leaves apply later because of the rule.'),
  })
  .describe('A transitional rule.');
export type Transition = Readonly<z.infer<typeof transition>>;

const lawFields = {
  duty: duty.optional(),
  appliesFrom: applicationDay.optional().describe('Formal day of application.'),
  practicalFrom: applicationDay
    .optional()
    .describe('Day from which it can bind anybody, where later than the formal day.'),
  basis: text.optional().describe('Limb of the law that sets the day, for instance "Article 113(c)".'),
  transitions: z.array(transition).optional().describe('Transitional rules that the node lays down.'),
};

/** The law of a node before an amendment. Fields that are absent are as in the node. */
export const formerLaw = z
  .strictObject({
    until: day.describe('First day of the amended law: this is the law of every day before it.'),
    status: z.enum(['original', 'absent']).describe('`absent`: the provision was not in force.'),
    title: text.optional().describe('Title, where it differs.'),
    ...lawFields,
  })
  .describe('The law of the node before an amendment.');
export type FormerLaw = Readonly<z.infer<typeof formerLaw>>;

/** One node of a catalog: an addressable obligation, or a heading over some. */
export const requirementSchema = z
  .strictObject({
    id: localId,
    title: text.max(200).describe('Short title in our words or the publisher’s heading; never requirement text.'),
    kind: requirementKind,
    parent: localId.optional().describe('The node above; it precedes this one.'),
    assessable: z.boolean().describe('Whether it counts in coverage.'),
    category: trustCategory.optional(),
    normative: z.boolean().optional().describe('Whether the publisher requires it; absent where the word has no use.'),
    newIn2022: z.boolean().optional().describe('Whether ISO/IEC 27001:2022 introduced the control.'),
    amendment: text.optional().describe('What an amendment changed.'),
    status: lawStatus.optional(),
    ...lawFields,
    until: day.optional().describe('First day on which the provision is no longer law.'),
    retention: z
      .string()
      .regex(/^P\d+[YMWD]$/)
      .optional()
      .describe('How long to keep records, ISO 8601 duration.'),
    deadline: z
      .string()
      .regex(/^P\d+[YMWD]$/)
      .optional()
      .describe('Outer limit for acting, ISO 8601 duration.'),
    confidence: z
      .enum(['high', 'medium', 'low'])
      .optional()
      .describe('How sure we are of the node and its formal day; `practicalFrom` is always a reading (medium).'),
    note: text.optional().describe('What a reader must know that no field says.'),
    before: formerLaw.optional(),
  })
  .describe('One node of a catalog.');
export type Requirement = Readonly<z.infer<typeof requirementSchema>>;

const source = z.strictObject({
  id: text.describe('Short name of the source.'),
  title: text.describe('Title of the source.'),
  url: z.url().optional().describe('Where to read it.'),
});

const milestone = z.strictObject({
  date: day.describe('Day on which the part begins to apply.'),
  what: text.describe('What applies from that day.'),
  basis: text.describe('Provision that sets it.'),
  setBy: text.describe('Act that set it.'),
  confidence: text.describe('How sure we are.'),
});

/** A framework as a list of requirements: identifiers, short titles, and for a law who must do what from when. */
export const catalogSchema = z
  .strictObject({
    $schema: z.string().optional().describe('JSON Schema, for editors.'),
    id: identifier,
    title: text.describe('Full title.'),
    shortTitle: text.max(20).describe('What people say.'),
    publisher: text.describe('Who publishes the framework.'),
    edition: text.describe('Edition and amendments that the catalog holds.'),
    asOf: day.describe('Day on which the catalog was checked.'),
    kind: z.enum(['standard', 'criteria', 'law', 'framework']).describe('What sort of framework it is.'),
    copyright: text.describe('Who owns the text, and what this catalog takes from it.'),
    sources: z.array(source).min(1).describe('What the catalog was checked against.'),
    milestones: z.array(milestone).optional().describe('Days on which parts of a law begin to apply.'),
    notes: z.array(text).optional().describe('What a reader must know.'),
    requirements: z.array(requirementSchema).min(1).describe('Nodes, in the order of the framework.'),
  })
  .superRefine(({ requirements }, context) => {
    // Whoever walks up or down a catalog relies on it: without this order a catalog could be a circle.
    const before = new Set<string>();
    for (const [index, { id, parent }] of requirements.entries()) {
      const path = ['requirements', index];
      if (before.has(id)) {
        const message = `Unexpected second requirement \`${id}\`, expected identifiers to be unique.`;
        context.addIssue({ code: 'custom', path: [...path, 'id'], message });
      }
      if (parent !== undefined && !before.has(parent)) {
        const message = `Unexpected parent \`${parent}\`, expected a requirement that stands above this one.`;
        context.addIssue({ code: 'custom', path: [...path, 'parent'], message });
      }
      before.add(id);
    }
  })
  .describe('A framework as a list of requirements.');
export type Catalog = Readonly<z.infer<typeof catalogSchema>>;
export type Milestone = NonNullable<Catalog['milestones']>[number];
