import type { ArtefactWriter } from '../artefact.ts';
import { aiIncidents } from './ai-incidents.ts';
import { classification } from './classification.ts';
import { governance } from './governance.ts';
import { impactAssessments } from './impact-assessments.ts';
import { monitoring } from './monitoring.ts';
import { monitoringPlans } from './monitoring-plans.ts';
import { obligations } from './obligations.ts';

/** Writers of what is known of AI systems besides their own files, for every audit that is about AI. */
export const aiGovernance: readonly ArtefactWriter[] = [
  ...[classification, obligations, impactAssessments, monitoring, monitoringPlans, aiIncidents, governance],
];
