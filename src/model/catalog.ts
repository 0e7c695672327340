import * as z from 'zod';
import { catalogText, localId } from './catalog-fields.ts';
import { day, identifier } from './fields.ts';
import { formerLaw, lawFields, lawStatus } from './law.ts';

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

/** One node of a catalog: an addressable obligation, or a heading over some. */
export const requirementSchema = z
  .strictObject({
    id: localId,
    title: catalogText
      .max(200)
      .describe('Short title in our words or the publisher’s heading; never requirement text.'),
    kind: requirementKind,
    parent: localId.optional().describe('The node above; it precedes this one.'),
    assessable: z.boolean().describe('Whether it counts in coverage.'),
    category: trustCategory.optional(),
    normative: z.boolean().optional().describe('Whether the publisher requires it; absent where the word has no use.'),
    newIn2022: z.boolean().optional().describe('Whether ISO/IEC 27001:2022 introduced the control.'),
    amendment: catalogText.optional().describe('What an amendment changed.'),
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
    note: catalogText.optional().describe('What a reader must know that no field says.'),
    before: formerLaw.optional(),
  })
  .describe('One node of a catalog.');
export type Requirement = Readonly<z.infer<typeof requirementSchema>>;

const source = z.strictObject({
  id: catalogText.describe('Short name of the source.'),
  title: catalogText.describe('Title of the source.'),
  url: z.url().optional().describe('Where to read it.'),
});

const milestone = z.strictObject({
  date: day.describe('Day on which the part begins to apply.'),
  what: catalogText.describe('What applies from that day.'),
  basis: catalogText.describe('Provision that sets it.'),
  setBy: catalogText.describe('Act that set it.'),
  confidence: catalogText.describe('How sure we are.'),
});

/** A framework as a list of requirements: identifiers, short titles, and for a law who must do what from when. */
export const catalogSchema = z
  .strictObject({
    $schema: z.string().optional().describe('JSON Schema, for editors.'),
    id: identifier,
    title: catalogText.describe('Full title.'),
    shortTitle: catalogText.max(20).describe('What people say.'),
    publisher: catalogText.describe('Who publishes the framework.'),
    edition: catalogText.describe('Edition and amendments that the catalog holds.'),
    asOf: day.describe('Day on which the catalog was checked.'),
    kind: z.enum(['standard', 'criteria', 'law', 'framework']).describe('What sort of framework it is.'),
    copyright: catalogText.describe('Who owns the text, and what this catalog takes from it.'),
    sources: z.array(source).min(1).describe('What the catalog was checked against.'),
    statementOfApplicability: localId
      .optional()
      .describe('Requirement that asks for a Statement of Applicability; absent where none does.'),
    milestones: z.array(milestone).optional().describe('Days on which parts of a law begin to apply.'),
    notes: z.array(catalogText).optional().describe('What a reader must know.'),
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
