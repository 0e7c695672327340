import type * as z from 'zod';
import type { documentSchemas } from './schemas.ts';

/**
 * Every kind of document: the collection of the program that holds it, what people call one, the folder it lives in and
 * whether it has a body (MDX) or is data alone (YAML). In the order in which people meet them. `schemas.ts` has its schema.
 */
export const kinds = {
  policies: { noun: 'policy', folder: 'policies', format: 'mdx' },
  controls: { noun: 'control', folder: 'controls', format: 'mdx' },
  aiSystems: { noun: 'ai-system', folder: 'content/ai-systems', format: 'mdx' },
  cards: { noun: 'card', folder: 'content/cards', format: 'mdx' },
  assessments: { noun: 'assessment', folder: 'content/assessments', format: 'mdx' },
  technicalFiles: { noun: 'technical-file', folder: 'content/technical-files', format: 'mdx' },
  declarations: { noun: 'declaration', folder: 'content/declarations', format: 'yaml' },
  monitoringPlans: { noun: 'monitoring-plan', folder: 'content/monitoring-plans', format: 'mdx' },
  monitoringRecords: { noun: 'monitoring-record', folder: 'content/monitoring-records', format: 'yaml' },
  risks: { noun: 'risk', folder: 'content/risks', format: 'yaml' },
  evidence: { noun: 'evidence', folder: 'content/evidence', format: 'yaml' },
  samples: { noun: 'sample', folder: 'content/samples', format: 'yaml' },
  applicability: { noun: 'applicability', folder: 'content/applicability', format: 'yaml' },
  mappings: { noun: 'mapping', folder: 'content/mappings', format: 'yaml' },
  claims: { noun: 'claim', folder: 'content/claims', format: 'yaml' },
  vendors: { noun: 'vendor', folder: 'content/vendors', format: 'yaml' },
  incidents: { noun: 'incident', folder: 'content/incidents', format: 'mdx' },
  regimes: { noun: 'regime', folder: 'content/regimes', format: 'yaml' },
  exceptions: { noun: 'exception', folder: 'content/exceptions', format: 'yaml' },
  audits: { noun: 'audit', folder: 'content/audits', format: 'yaml' },
  findings: { noun: 'finding', folder: 'content/findings', format: 'yaml' },
  answers: { noun: 'answer', folder: 'content/answers', format: 'mdx' },
  pages: { noun: 'page', folder: 'content/pages', format: 'mdx' },
  updates: { noun: 'update', folder: 'content/updates', format: 'mdx' },
  translations: { noun: 'translation', folder: 'content/translations', format: 'mdx' },
  grants: { noun: 'grant', folder: 'content/grants', format: 'yaml' },
  objectives: { noun: 'objective', folder: 'content/objectives', format: 'yaml' },
  internalAudits: { noun: 'internal-audit', folder: 'content/internal-audits', format: 'yaml' },
  committees: { noun: 'committee', folder: 'content/committees', format: 'yaml' },
  minutes: { noun: 'minutes', folder: 'content/minutes', format: 'mdx' },
  managementReviews: { noun: 'management-review', folder: 'content/management-reviews', format: 'mdx' },
  nonconformities: { noun: 'nonconformity', folder: 'content/nonconformities', format: 'yaml' },
  legalRequirements: { noun: 'legal-requirement', folder: 'content/legal-requirements', format: 'yaml' },
  assets: { noun: 'asset', folder: 'content/assets', format: 'yaml' },
} as const;

/** The collections of a program. */
export type Collection = keyof typeof kinds;

/** What the frontmatter of a document in a collection holds. */
export type DataOf<C extends Collection> = Readonly<z.infer<(typeof documentSchemas)[C]>>;

/** The collections, in order. */
export const collections = Object.keys(kinds) as readonly Collection[];

/** Folders below a collection that hold attachments, not documents. */
export const attachmentFolder = 'files';

/** The collection that a file below the root of a program is a document of, if it is one. */
export function collectionOf(path: string): Collection | undefined {
  const parts = path.split('/');
  if (parts.some((name) => name.startsWith('.') || name === attachmentFolder)) return undefined;
  return collections.find((collection) => {
    const { folder, format } = kinds[collection];
    return path.startsWith(`${folder}/`) && (format === 'mdx' ? /\.mdx$/ : /\.ya?ml$/).test(path);
  });
}
