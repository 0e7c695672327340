import * as z from 'zod';
import { day, documentFields, identifier, line, prose, requirement } from './fields.ts';

/** How one requirement relates to another (OSCAL mapping model, NIST IR 8477). */
export const relationship = z.enum(['equal-to', 'equivalent-to', 'subset-of', 'superset-of', 'intersects-with']);
export type Relationship = z.infer<typeof relationship>;

const review = {
  confidence: z.enum(['high', 'medium', 'low']).describe('How sure the reviewers are.'),
  reviewed: day.optional().describe('Day of the review, where it is not that of the mapping.'),
  reviewedBy: line.optional().describe('Role that reviewed, where it is not that of the mapping.'),
} as const;

/** What each side asks that the other does not. */
const remainder = z
  .strictObject({
    source: prose.optional().describe('What the source asks that the target does not.'),
    target: prose.optional().describe('What the target asks that the source does not.'),
  })
  .describe('What is left over on either side.');

/** Sides on which something must be left over for the relationship to be true. */
const leftOver: Readonly<Record<Relationship, readonly ('source' | 'target')[]>> = {
  'equal-to': [],
  'equivalent-to': [],
  'subset-of': ['target'],
  'superset-of': ['source'],
  'intersects-with': ['source', 'target'],
};

const edge = z
  .strictObject({
    source: requirement.describe('Requirement of the first catalog, as `catalog:requirement`.'),
    target: requirement.describe('Requirement of the second catalog, as `catalog:requirement`.'),
    relationship: relationship.describe('How the source relates to the target (NIST IR 8477).'),
    rationale: prose.describe('Why this relationship holds, in our own words.'),
    remainder: remainder.optional(),
    matching: z.enum(['syntactic', 'semantic', 'functional']).default('semantic').describe('OSCAL matching rationale.'),
    ...review,
    sources: z.array(line).optional().describe('Public sources for this edge beyond those of the mapping.'),
  })
  .superRefine(({ relationship, remainder = {} }, context) => {
    const expected = leftOver[relationship];
    for (const side of ['source', 'target'] as const) {
      if (expected.includes(side) === (remainder[side] !== undefined)) continue;
      const message = expected.includes(side)
        ? `Unexpected \`${relationship}\` without \`remainder.${side}\`, expected what the ${side} asks that the other does not.`
        : `Unexpected \`remainder.${side}\` for \`${relationship}\`, expected nothing left over on that side.`;
      context.addIssue({ code: 'custom', path: ['remainder', ...(expected.includes(side) ? [] : [side])], message });
    }
  });

const unrelated = z.strictObject({
  source: requirement.describe('Requirement of either catalog that has no counterpart in the other.'),
  reason: prose.describe('Why nothing in the other catalog corresponds, in our own words.'),
  ...review,
});

/** What a mapping holds, whether it ships with Trustwright or is a document of the team. */
const mappingFields = {
  sourceCatalog: identifier.describe('Catalog that the mapping starts from.'),
  sourceEdition: line.describe('Edition of that catalog that was reviewed, as the catalog names it.'),
  targetCatalog: identifier.describe('Catalog that it leads to.'),
  targetEdition: line.describe('Edition of that catalog that was reviewed, as the catalog names it.'),
  sources: z.array(line).default([]).describe('Public sources that the reviewers consulted.'),
  reviewed: day.describe('Day of the review.'),
  reviewedBy: line.describe('Role that reviewed.'),
  reviewEveryMonths: z.int().min(1).max(60).default(12).describe('How long a review holds, in months.'),
  edges: z.array(edge).default([]).describe('Relationships, one for each pair of requirements.'),
  unrelated: z.array(unrelated).default([]).describe('Requirements decided to have no relationship, with the reason.'),
} as const;

/** A mapping that the team wrote. One for the same pair of catalogs replaces the shipped one. */
export const mappingSchema = z
  .strictObject({ ...documentFields, ...mappingFields })
  .describe('A reviewed mapping between two catalogs.');
export type MappingDocument = Readonly<z.infer<typeof mappingSchema>>;

/** A mapping that Trustwright ships. */
export const shippedMappingSchema = z
  .strictObject({ id: identifier, title: line.max(120).describe('Title that people read.'), ...mappingFields })
  .describe('A reviewed mapping between two catalogs.');
export type Mapping = Readonly<z.infer<typeof shippedMappingSchema>>;
export type MappingEdge = Mapping['edges'][number];
export type Unrelated = Mapping['unrelated'][number];
