import { type CheckInfo, readingChecks } from '../model/reading-checks.ts';
import { acceptanceBeforeTreatment } from './acceptance-before-treatment.ts';
import { approvalAfterReview } from './approval-after-review.ts';
import { assessmentPartMissing } from './assessment-part-missing.ts';
import { assessmentStale } from './assessment-stale.ts';
import { brokenLink } from './broken-link.ts';
import { cardContradictsSystem } from './card-contradicts-system.ts';
import { cardIncomplete } from './card-incomplete.ts';
import type { Check } from './check.ts';
import { claimNotAllowed } from './claim-not-allowed.ts';
import { claimWithoutFacts } from './claim-without-facts.ts';
import { codeInNarrative } from './code-in-narrative.ts';
import { committeeWithoutMeeting } from './committee-without-meeting.ts';
import { contradictedClass } from './contradicted-class.ts';
import { decisionWithoutQuorum } from './decision-without-quorum.ts';
import { declarationIncomplete } from './declaration-incomplete.ts';
import { derogationWithoutRecord } from './derogation-without-record.ts';
import { disclosureNotPublished } from './disclosure-not-published.ts';
import { edgeToHeading } from './edge-to-heading.ts';
import { evidenceDigestMismatch } from './evidence-digest-mismatch.ts';
import { evidenceFileMissing } from './evidence-file-missing.ts';
import { evidenceWithoutProvenance } from './evidence-without-provenance.ts';
import { exclusionWithoutJustification } from './exclusion-without-justification.ts';
import { expiredEvidence } from './expired-evidence.ts';
import { expiredException } from './expired-exception.ts';
import { expiredGrant } from './expired-grant.ts';
import { forbiddenClaimWording } from './forbidden-claim-wording.ts';
import { fundamentalRightsAssessmentMissing } from './fundamental-rights-assessment-missing.ts';
import { grantDigestMismatch } from './grant-digest-mismatch.ts';
import { grantOfInternalDocument } from './grant-of-internal-document.ts';
import { headingStructure } from './heading-structure.ts';
import { highRiskSystemWithoutAssessment } from './high-risk-system-without-assessment.ts';
import { imageWithoutAlternativeText } from './image-without-alternative-text.ts';
import { incidentReportLate } from './incident-report-late.ts';
import { incidentWithoutFacts } from './incident-without-facts.ts';
import { inclusionWithoutBasis } from './inclusion-without-basis.ts';
import { incompleteApplicability } from './incomplete-applicability.ts';
import { invalidBody } from './invalid-body.ts';
import { mappingEditionChanged } from './mapping-edition-changed.ts';
import { misplacedEdge } from './misplaced-edge.ts';
import { missingApplicability } from './missing-applicability.ts';
import { monitoringBreachWithoutAction } from './monitoring-breach-without-action.ts';
import { ndaNotPublished } from './nda-not-published.ts';
import { outdatedGrant } from './outdated-grant.ts';
import { overdueMappingReview } from './overdue-mapping-review.ts';
import { overdueReview } from './overdue-review.ts';
import { overdueTreatment } from './overdue-treatment.ts';
import { plannedControlOverdue } from './planned-control-overdue.ts';
import { policyWithoutControl } from './policy-without-control.ts';
import { postureOverstated } from './posture-overstated.ts';
import { postureStale } from './posture-stale.ts';
import { prohibitedPracticeInUse } from './prohibited-practice-in-use.ts';
import { repeatedEdge } from './repeated-edge.ts';
import { riskAboveAppetite } from './risk-above-appetite.ts';
import { riskOutsideScale } from './risk-outside-scale.ts';
import { riskWithoutAcceptance } from './risk-without-acceptance.ts';
import { riskWithoutTreatment } from './risk-without-treatment.ts';
import { securityContactExpired } from './security-contact-expired.ts';
import { securityContactMissing } from './security-contact-missing.ts';
import { shortSubProcessorNotice } from './short-sub-processor-notice.ts';
import { staleTranslation } from './stale-translation.ts';
import { standardDocumentNotGiven } from './standard-document-not-given.ts';
import { translationIncomplete } from './translation-incomplete.ts';
import { translationMismatch } from './translation-mismatch.ts';
import { undecidedClass } from './undecided-class.ts';
import { undecidedRequirement } from './undecided-requirement.ts';
import { unknownCheck } from './unknown-check.ts';
import { unknownFramework } from './unknown-framework.ts';
import { unknownName } from './unknown-name.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownRequirement } from './unknown-requirement.ts';
import { unknownRole } from './unknown-role.ts';
import { unmappedControl } from './unmapped-control.ts';
import { unsignedNda } from './unsigned-nda.ts';
import { versionNotIncreased } from './version-not-increased.ts';
import { visibilityEscalation } from './visibility-escalation.ts';

/** Every check that looks at the program as a whole. Sorted; a test proves the list complete. */
export const checks: readonly Check[] = [
  acceptanceBeforeTreatment,
  approvalAfterReview,
  assessmentPartMissing,
  assessmentStale,
  brokenLink,
  cardContradictsSystem,
  cardIncomplete,
  claimNotAllowed,
  claimWithoutFacts,
  codeInNarrative,
  committeeWithoutMeeting,
  contradictedClass,
  decisionWithoutQuorum,
  declarationIncomplete,
  derogationWithoutRecord,
  disclosureNotPublished,
  edgeToHeading,
  evidenceDigestMismatch,
  evidenceFileMissing,
  evidenceWithoutProvenance,
  exclusionWithoutJustification,
  expiredEvidence,
  expiredException,
  expiredGrant,
  forbiddenClaimWording,
  fundamentalRightsAssessmentMissing,
  grantDigestMismatch,
  grantOfInternalDocument,
  headingStructure,
  highRiskSystemWithoutAssessment,
  imageWithoutAlternativeText,
  incidentReportLate,
  incidentWithoutFacts,
  inclusionWithoutBasis,
  incompleteApplicability,
  invalidBody,
  mappingEditionChanged,
  misplacedEdge,
  missingApplicability,
  monitoringBreachWithoutAction,
  ndaNotPublished,
  outdatedGrant,
  overdueMappingReview,
  overdueReview,
  overdueTreatment,
  plannedControlOverdue,
  policyWithoutControl,
  postureOverstated,
  postureStale,
  prohibitedPracticeInUse,
  repeatedEdge,
  riskAboveAppetite,
  riskOutsideScale,
  riskWithoutAcceptance,
  riskWithoutTreatment,
  securityContactExpired,
  securityContactMissing,
  shortSubProcessorNotice,
  staleTranslation,
  standardDocumentNotGiven,
  translationIncomplete,
  translationMismatch,
  undecidedClass,
  undecidedRequirement,
  unknownCheck,
  unknownFramework,
  unknownName,
  unknownReference,
  unknownRequirement,
  unknownRole,
  unmappedControl,
  unsignedNda,
  versionNotIncreased,
  visibilityEscalation,
];

/** Every check there is, reading included. Sorted. */
export const allChecks: readonly CheckInfo[] = [...readingChecks, ...checks].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Checks whose errors stop a build: broken documents, leaks, claims that the facts do not support, a Statement of
 * Applicability that leaves something open, and access that was not properly granted.
 */
export const buildStoppers: ReadonlySet<string> = new Set([
  ...readingChecks.map(({ id }) => id),
  ...['claim-not-allowed', 'claim-without-facts', 'forbidden-claim-wording', 'posture-overstated'],
  ...['invalid-body', 'visibility-escalation'],
  ...['exclusion-without-justification', 'inclusion-without-basis', 'incomplete-applicability'],
  ...['grant-digest-mismatch', 'grant-of-internal-document', 'nda-not-published', 'unsigned-nda'],
]);
