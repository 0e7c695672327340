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
  source: requirement,
  target: requirement,
  relationship,
  rationale: prose.describe('Why this relationship, and what is left over on either side.'),
  matching: z.enum(['syntactic', 'semantic', 'functional']).default('semantic').describe('OSCAL matching rationale.'),
  confidence: z.enum(['high', 'medium', 'low']),
  reviewed: day,
  reviewedBy: role,
});

/** A reviewed mapping between two catalogs. */
export const mappingSchema = z.strictObject({
  ...documentFields,
  sourceCatalog: identifier,
  targetCatalog: identifier,
  sources: z.array(line).default([]).describe('Public sources that the reviewers consulted.'),
  edges: z.array(edge).default([]),
});
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;
export type MappingEdge = Mapping['edges'][number];
