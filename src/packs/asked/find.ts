import type { Asked, AskedRegister, AskedSource } from '../../model/asked.ts';
import type { Population } from '../../model/evidence.ts';
import type { PackInput } from '../artefact.ts';
import { findControls, findPolicies } from './find-documents.ts';
import { findEvidence, populationFinder } from './find-evidence.ts';
import * as management from './find-management.ts';
import * as registers from './find-registers.ts';
import * as risks from './find-risks.ts';
import * as systems from './find-systems.ts';
import { allOf, anyOf, type Finder, type Found, missing } from './found.ts';

const inRegisters: Readonly<Record<AskedRegister, Finder>> = {
  acceptance: risks.findAcceptance,
  'ai-systems': systems.findSystems,
  approvals: registers.findApprovals,
  assets: registers.findAssets,
  'changes-since': registers.findChangesSince,
  'control-matrix': registers.findControlMatrix,
  exceptions: registers.findExceptions,
  findings: registers.findFindings,
  'impact-assessments': systems.findAssessments,
  incidents: registers.findIncidents,
  'internal-audits': management.findInternalAudits,
  'legal-register': registers.findLegalRegister,
  'management-reviews': management.findManagementReviews,
  nonconformities: management.findNonconformities,
  objectives: management.findObjectives,
  'risk-scale': risks.findRiskScale,
  risks: risks.findRisks,
  roles: registers.findRoles,
  samples: registers.findSamples,
  scope: registers.findScope,
  statement: management.findStatement,
  'system-data': systems.findSystemData,
  'system-description': registers.findSystemDescription,
  'system-people': systems.findSystemPeople,
  'system-tools': systems.findSystemTools,
  'technical-documentation': registers.findTechnicalDocumentation,
  'treatment-plan': risks.findTreatmentPlan,
  vendors: registers.findVendors,
};

/** An item as an audit asks it; `hints` are all requirements that it names, in scope or not. */
export type Question = Pick<Asked, 'needs' | 'requirements'> & { readonly hints?: readonly string[] };

/** Finds what answers an item that an auditor asks for, and says how it stands. Computed from the program alone. */
export function findAnswer(input: PackInput, { needs, requirements, hints = requirements }: Question): Found {
  const find = (source: AskedSource) => finderOf(source)(input, requirements, hints);
  return allOf(needs.map((need) => (typeof need === 'string' ? find(need) : anyOf(need.map(find)))));
}

function finderOf(source: AskedSource): Finder {
  if (source === 'policy') return findPolicies;
  if (source === 'control') return findControls;
  if (source === 'evidence') return findEvidence;
  if (source === 'people') return () => missing('Somebody has to give it: nothing in the repository can.');
  if (isPopulation(source)) return populationFinder(source.slice('population:'.length) as Population);
  return inRegisters[source];
}

function isPopulation(source: AskedSource): source is `population:${Population}` {
  return source.startsWith('population:');
}
