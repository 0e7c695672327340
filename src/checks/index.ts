import { type CheckInfo, readingChecks } from '../model/reading-checks.ts';
import { approvalAfterReview } from './approval-after-review.ts';
import { assessmentPartMissing } from './assessment-part-missing.ts';
import { assessmentStale } from './assessment-stale.ts';
import { brokenLink } from './broken-link.ts';
import type { Check } from './check.ts';
import { claimNotAllowed } from './claim-not-allowed.ts';
import { claimWithoutFacts } from './claim-without-facts.ts';
import { codeInNarrative } from './code-in-narrative.ts';
import { contradictedClass } from './contradicted-class.ts';
import { declarationIncomplete } from './declaration-incomplete.ts';
import { derogationWithoutRecord } from './derogation-without-record.ts';
import { evidenceDigestMismatch } from './evidence-digest-mismatch.ts';
import { evidenceFileMissing } from './evidence-file-missing.ts';
import { evidenceWithoutProvenance } from './evidence-without-provenance.ts';
import { exclusionWithoutJustification } from './exclusion-without-justification.ts';
import { expiredEvidence } from './expired-evidence.ts';
import { expiredException } from './expired-exception.ts';
import { fundamentalRightsAssessmentMissing } from './fundamental-rights-assessment-missing.ts';
import { headingStructure } from './heading-structure.ts';
import { highRiskSystemWithoutAssessment } from './high-risk-system-without-assessment.ts';
import { imageWithoutAlternativeText } from './image-without-alternative-text.ts';
import { incidentReportLate } from './incident-report-late.ts';
import { incidentWithoutFacts } from './incident-without-facts.ts';
import { incompleteApplicability } from './incomplete-applicability.ts';
import { invalidBody } from './invalid-body.ts';
import { monitoringBreachWithoutAction } from './monitoring-breach-without-action.ts';
import { overdueReview } from './overdue-review.ts';
import { plannedControlOverdue } from './planned-control-overdue.ts';
import { policyWithoutControl } from './policy-without-control.ts';
import { postureOverstated } from './posture-overstated.ts';
import { postureStale } from './posture-stale.ts';
import { prohibitedPracticeInUse } from './prohibited-practice-in-use.ts';
import { riskWithoutAcceptance } from './risk-without-acceptance.ts';
import { riskWithoutTreatment } from './risk-without-treatment.ts';
import { undecidedClass } from './undecided-class.ts';
import { unknownCheck } from './unknown-check.ts';
import { unknownFramework } from './unknown-framework.ts';
import { unknownName } from './unknown-name.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownRequirement } from './unknown-requirement.ts';
import { unknownRole } from './unknown-role.ts';
import { unmappedControl } from './unmapped-control.ts';
import { versionNotIncreased } from './version-not-increased.ts';
import { visibilityEscalation } from './visibility-escalation.ts';

/** Every check that looks at the program as a whole. Sorted; a test proves the list complete. */
export const checks: readonly Check[] = [
  approvalAfterReview,
  assessmentPartMissing,
  assessmentStale,
  brokenLink,
  claimNotAllowed,
  claimWithoutFacts,
  codeInNarrative,
  contradictedClass,
  declarationIncomplete,
  derogationWithoutRecord,
  evidenceDigestMismatch,
  evidenceFileMissing,
  evidenceWithoutProvenance,
  exclusionWithoutJustification,
  expiredEvidence,
  expiredException,
  fundamentalRightsAssessmentMissing,
  headingStructure,
  highRiskSystemWithoutAssessment,
  imageWithoutAlternativeText,
  incidentReportLate,
  incidentWithoutFacts,
  incompleteApplicability,
  invalidBody,
  monitoringBreachWithoutAction,
  overdueReview,
  plannedControlOverdue,
  policyWithoutControl,
  postureOverstated,
  postureStale,
  prohibitedPracticeInUse,
  riskWithoutAcceptance,
  riskWithoutTreatment,
  undecidedClass,
  unknownCheck,
  unknownFramework,
  unknownName,
  unknownReference,
  unknownRequirement,
  unknownRole,
  unmappedControl,
  versionNotIncreased,
  visibilityEscalation,
];

/** Every check there is, reading included. Sorted. */
export const allChecks: readonly CheckInfo[] = [...readingChecks, ...checks].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Checks whose errors stop a build: broken documents, leaks, and claims that the facts do not support. */
export const buildStoppers: ReadonlySet<string> = new Set([
  ...readingChecks.map(({ id }) => id),
  ...['claim-not-allowed', 'claim-without-facts', 'invalid-body', 'posture-overstated', 'visibility-escalation'],
]);
