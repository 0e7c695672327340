import * as z from 'zod';
import { day, documentFields, identifier, line, prose, requirement, role } from './fields.ts';

/** How one requirement relates to another (OSCAL mapping model, NIST IR 8477). */
export const relationship = z.enum([
  'equal-to',
  'equivalent-to',
  'subset-of',
  'superset-of',
  'intersects-with',
  'no-relationship',
]);
export type Relationship = z.infer<typeof relationship>;

const edge = z.strictObject({
  source: requirement.describe('Requirement of the first catalog, as `catalog:requirement`.'),
  target: requirement.describe('Requirement of the second catalog, as `catalog:requirement`.'),
  relationship: relationship.describe('How the source relates to the target (NIST IR 8477).'),
  rationale: prose.describe('Why this relationship, and what is left over on either side.'),
  matching: z.enum(['syntactic', 'semantic', 'functional']).default('semantic').describe('OSCAL matching rationale.'),
  confidence: z.enum(['high', 'medium', 'low']).describe('How sure the reviewers are.'),
  reviewed: day.describe('Day of the review.'),
  reviewedBy: role.describe('Role that reviewed.'),
});

/** A reviewed mapping between two catalogs. */
export const mappingSchema = z
  .strictObject({
    ...documentFields,
    sourceCatalog: identifier.describe('Catalog that the mapping starts from.'),
    targetCatalog: identifier.describe('Catalog that it leads to.'),
    sources: z.array(line).default([]).describe('Public sources that the reviewers consulted.'),
    edges: z.array(edge).default([]).describe('Relationships, one for each pair of requirements.'),
  })
  .describe('A reviewed mapping between two catalogs.');
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;
export type MappingEdge = Mapping['edges'][number];
