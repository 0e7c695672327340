import type { AuditKind } from '../model/audit.ts';
import { aiGovernance } from './ai/ai-governance.ts';
import { applicability } from './applicability.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';
import { documentedInformation } from './asked/documented-information.ts';
import { requests } from './asked/requests.ts';
import { bridgeLetter } from './bridge/bridge-letter.ts';
import { carryOvers } from './carry-over.ts';
import { checkReport } from './check-report.ts';
import { controlMatrix } from './control-matrix.ts';
import { coverage } from './coverage.ts';
import { crosswalk } from './crosswalk.ts';
import { cyclonedx } from './cyclonedx.ts';
import { delta } from './delta/delta.ts';
import { systemDescription } from './description/system-description.ts';
import { assessments, narratives, policies, systems } from './documents.ts';
import { evidenceRegister } from './evidence-register.ts';
import { gaps } from './gaps.ts';
import { history } from './history/history.ts';
import { images } from './images.ts';
import { matrix } from './matrix.ts';
import { organisation } from './organisation.ts';
import { oscal } from './oscal/oscal.ts';
import { provenance } from './provenance.ts';
import { internalAudits, legalRegister, nonconformities, objectives } from './registers/management.ts';
import { managementReviews } from './registers/management-reviews.ts';
import { aiResources, assets, incidents, vendors } from './registers/operation.ts';
import { responses } from './responses/responses.ts';
import { riskRegister } from './risk-register.ts';
import { rotation } from './rotation.ts';
import { samples } from './samples.ts';
import { statementOfApplicability } from './statement-of-applicability.ts';
import { technicalDocumentation } from './technical-documentation.ts';
import { treatmentPlan } from './treatment-plan.ts';
import { verifyGuide } from './verify-guide.ts';

type Writers = readonly ArtefactWriter[];

const applies: Writers = [statementOfApplicability, applicability];
const risks: Writers = [riskRegister, treatmentPlan];
const management: Writers = [internalAudits, managementReviews, objectives, nonconformities, legalRegister];
const status: Writers = [gaps, coverage, matrix, crosswalk];
const registers: Writers = [vendors, incidents, assets];
const aiSystems: Writers = [systems, aiResources, assessments];
/** What is known of AI systems and of how they are governed, and the systems themselves. */
const ai: Writers = [...aiGovernance, ...aiSystems];
const proofs: Writers = [evidenceRegister, samples];
/** What every pack ends with. */
const papers: Writers = [images, history, checkReport, oscal, cyclonedx, provenance, verifyGuide];

/** What the pack of each kind of audit holds, in the order in which its auditor reads. What a kind does not name, it leaves out. */
const byKind: Readonly<Record<AuditKind, Writers>> = {
  // Is the system documented, and ready for stage 2? Nothing is sampled yet.
  'iso-stage-1': [
    ...[documentedInformation, requests, organisation, ...applies, ...risks, ...management, policies, ...ai],
    ...[responses, controlMatrix, ...status, ...registers, narratives, evidenceRegister, ...papers],
  ],
  // Does it run as documented?
  'iso-stage-2': [
    ...[requests, documentedInformation, organisation, ...applies, controlMatrix, ...risks, ...ai, ...proofs],
    ...[responses, ...management, ...status, ...registers, policies, narratives, ...papers],
  ],
  // What changed since the last visit, and what became of the findings?
  'iso-surveillance': [
    ...[delta, responses, requests, rotation, documentedInformation, ...management, ...applies, ...risks],
    ...[controlMatrix, ...proofs, ...ai, ...status, ...registers, organisation, policies, narratives, ...papers],
  ],
  'iso-recertification': [
    ...[delta, rotation, responses, requests, documentedInformation, organisation, ...management, ...applies],
    ...[...risks, controlMatrix, ...proofs, ...ai, ...status, ...registers, policies, narratives, ...papers],
  ],
  // The description first, then the design of controls on one day.
  'soc2-type-1': [
    ...[systemDescription, requests, controlMatrix, ...status, ...applies, ...risks, policies, narratives],
    ...[evidenceRegister, ...registers, responses, organisation, ...papers],
  ],
  // The description, then populations and what went wrong in the period.
  'soc2-type-2': [
    ...[systemDescription, requests, controlMatrix, ...proofs, responses, bridgeLetter, ...status, carryOvers],
    ...[...applies, ...risks, policies, narratives, ...registers, organisation, ...papers],
  ],
  'soc2-with-iso42001': [
    ...[systemDescription, requests, documentedInformation, ...applies, controlMatrix, ...proofs, ...ai],
    ...[responses, bridgeLetter, ...status, carryOvers, ...risks, ...management, ...registers, policies, narratives],
    ...[organisation, ...papers],
  ],
  // The three steps of Annex VI: quality management, technical documentation, and whether practice matches it.
  'ai-act-internal-control': [
    ...[...technicalDocumentation, ...ai, requests, ...applies, ...status, carryOvers, controlMatrix, ...risks],
    ...[evidenceRegister, responses, incidents, policies, narratives, organisation, ...papers],
  ],
  // Everything that an internal auditor may want, and what to do next.
  internal: [
    ...[requests, documentedInformation, responses, ...management, ...applies, controlMatrix, ...risks, ...proofs],
    ...[...ai, ...status, carryOvers, ...registers, organisation, policies, narratives, ...papers],
  ],
};

/** What a pack holds that is about changes alone. */
const changesAlone: Writers = [
  ...[delta, responses, gaps, coverage, ...applies, ...risks, evidenceRegister, ...aiSystems, policies, narratives],
  ...[vendors, images, history, checkReport, provenance, verifyGuide],
];

/** The writers of a pack, in the order of its index. */
export function writersFor({ audit, whole }: Pick<PackInput, 'audit' | 'whole'>): Writers {
  return whole ? changesAlone : byKind[audit.kind];
}

/** Every writer of some kind of pack. */
export const writers: Writers = [...new Set(Object.values(byKind).flat())];
