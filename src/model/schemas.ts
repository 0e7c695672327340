import { aiSystemSchema } from './ai-system.ts';
import { applicabilitySchema } from './applicability.ts';
import { impactAssessmentSchema } from './assessment.ts';
import { auditSchema, findingSchema } from './audit.ts';
import { cardSchema } from './card.ts';
import { catalogSchema } from './catalog.ts';
import { claimSchema } from './claim.ts';
import { committeeSchema, minutesSchema } from './committee.ts';
import { controlSchema } from './control.ts';
import { declarationSchema } from './declaration.ts';
import { evidenceSchema } from './evidence.ts';
import { exceptionSchema } from './exception.ts';
import { grantSchema } from './grant.ts';
import { incidentSchema } from './incident.ts';
import { mappingSchema } from './mapping.ts';
import { monitoringPlanSchema, monitoringRecordSchema } from './monitoring.ts';
import { overlaySchema } from './overlay.ts';
import { policySchema } from './policy.ts';
import { programSettingsSchema } from './program-settings.ts';
import { answerSchema, pageSchema, updateSchema } from './publication.ts';
import { regimeSchema } from './regime.ts';
import {
  assetSchema,
  internalAuditSchema,
  legalRequirementSchema,
  managementReviewSchema,
  nonconformitySchema,
  objectiveSchema,
} from './registers.ts';
import { releaseRecordSchema } from './release.ts';
import { riskSchema } from './risk.ts';
import { sampleSchema } from './sample.ts';
import { technicalFileSchema } from './technical-file.ts';
import { translationSchema } from './translation.ts';
import { vendorSchema } from './vendor.ts';

/** The schema of each kind of document, by collection, in the order of `kinds`. */
export const documentSchemas = {
  policies: policySchema,
  controls: controlSchema,
  aiSystems: aiSystemSchema,
  cards: cardSchema,
  assessments: impactAssessmentSchema,
  technicalFiles: technicalFileSchema,
  declarations: declarationSchema,
  monitoringPlans: monitoringPlanSchema,
  monitoringRecords: monitoringRecordSchema,
  risks: riskSchema,
  evidence: evidenceSchema,
  samples: sampleSchema,
  applicability: applicabilitySchema,
  mappings: mappingSchema,
  claims: claimSchema,
  vendors: vendorSchema,
  incidents: incidentSchema,
  regimes: regimeSchema,
  exceptions: exceptionSchema,
  audits: auditSchema,
  findings: findingSchema,
  answers: answerSchema,
  pages: pageSchema,
  updates: updateSchema,
  translations: translationSchema,
  grants: grantSchema,
  objectives: objectiveSchema,
  internalAudits: internalAuditSchema,
  committees: committeeSchema,
  minutes: minutesSchema,
  managementReviews: managementReviewSchema,
  nonconformities: nonconformitySchema,
  legalRequirements: legalRequirementSchema,
  assets: assetSchema,
} as const;

/** The schemas of the files that are no documents. */
export const fileSchemas = {
  program: programSettingsSchema,
  release: releaseRecordSchema,
  catalog: catalogSchema,
  overlay: overlaySchema,
} as const;

/** Every schema of what people write. */
export const schemas = { ...documentSchemas, ...fileSchemas } as const;
export type SchemaName = keyof typeof schemas;
