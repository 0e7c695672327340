import type * as z from 'zod';
import { aiSystemSchema } from './ai-system.ts';
import { applicabilitySchema } from './applicability.ts';
import { impactAssessmentSchema } from './assessment.ts';
import { auditSchema, findingSchema } from './audit.ts';
import { cardSchema } from './card.ts';
import { claimSchema } from './claim.ts';
import { controlSchema } from './control.ts';
import { evidenceSchema } from './evidence.ts';
import { exceptionSchema } from './exception.ts';
import { incidentSchema } from './incident.ts';
import { mappingSchema } from './mapping.ts';
import { policySchema } from './policy.ts';
import { answerSchema, pageSchema, updateSchema } from './publication.ts';
import {
  assetSchema,
  internalAuditSchema,
  legalRequirementSchema,
  managementReviewSchema,
  nonconformitySchema,
  objectiveSchema,
} from './registers.ts';
import { riskSchema } from './risk.ts';
import { vendorSchema } from './vendor.ts';

/**
 * Every kind of document: the collection of the program that holds it, what people call one, the folder it lives in,
 * whether it has a body (MDX) or is data alone (YAML), and its schema. In the order in which people meet them.
 */
export const kinds = {
  policies: { noun: 'policy', folder: 'policies', format: 'mdx', schema: policySchema },
  controls: { noun: 'control', folder: 'controls', format: 'mdx', schema: controlSchema },
  aiSystems: { noun: 'ai-system', folder: 'content/ai-systems', format: 'mdx', schema: aiSystemSchema },
  cards: { noun: 'card', folder: 'content/cards', format: 'mdx', schema: cardSchema },
  assessments: { noun: 'assessment', folder: 'content/assessments', format: 'mdx', schema: impactAssessmentSchema },
  risks: { noun: 'risk', folder: 'content/risks', format: 'yaml', schema: riskSchema },
  evidence: { noun: 'evidence', folder: 'content/evidence', format: 'yaml', schema: evidenceSchema },
  applicability: {
    noun: 'applicability',
    folder: 'content/applicability',
    format: 'yaml',
    schema: applicabilitySchema,
  },
  mappings: { noun: 'mapping', folder: 'content/mappings', format: 'yaml', schema: mappingSchema },
  claims: { noun: 'claim', folder: 'content/claims', format: 'yaml', schema: claimSchema },
  vendors: { noun: 'vendor', folder: 'content/vendors', format: 'yaml', schema: vendorSchema },
  incidents: { noun: 'incident', folder: 'content/incidents', format: 'mdx', schema: incidentSchema },
  exceptions: { noun: 'exception', folder: 'content/exceptions', format: 'yaml', schema: exceptionSchema },
  audits: { noun: 'audit', folder: 'content/audits', format: 'yaml', schema: auditSchema },
  findings: { noun: 'finding', folder: 'content/findings', format: 'yaml', schema: findingSchema },
  answers: { noun: 'answer', folder: 'content/answers', format: 'mdx', schema: answerSchema },
  pages: { noun: 'page', folder: 'content/pages', format: 'mdx', schema: pageSchema },
  updates: { noun: 'update', folder: 'content/updates', format: 'mdx', schema: updateSchema },
  objectives: { noun: 'objective', folder: 'content/objectives', format: 'yaml', schema: objectiveSchema },
  internalAudits: {
    noun: 'internal-audit',
    folder: 'content/internal-audits',
    format: 'yaml',
    schema: internalAuditSchema,
  },
  managementReviews: {
    noun: 'management-review',
    folder: 'content/management-reviews',
    format: 'mdx',
    schema: managementReviewSchema,
  },
  nonconformities: {
    noun: 'nonconformity',
    folder: 'content/nonconformities',
    format: 'yaml',
    schema: nonconformitySchema,
  },
  legalRequirements: {
    noun: 'legal-requirement',
    folder: 'content/legal-requirements',
    format: 'yaml',
    schema: legalRequirementSchema,
  },
  assets: { noun: 'asset', folder: 'content/assets', format: 'yaml', schema: assetSchema },
} as const;

/** The collections of a program. */
export type Collection = keyof typeof kinds;

/** What the frontmatter of a document in a collection holds. */
export type DataOf<C extends Collection> = Readonly<z.infer<(typeof kinds)[C]['schema']>>;

/** The collections, in order. */
export const collections = Object.keys(kinds) as readonly Collection[];
