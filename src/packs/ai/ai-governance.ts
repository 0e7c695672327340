import type { ArtefactWriter } from '../artefact.ts';
import { classification } from './classification.ts';
import { monitoringPlans } from './monitoring-plans.ts';
import { obligations } from './obligations.ts';

/** Writers of what is known of AI systems besides their own files, for every audit that is about AI. */
export const aiGovernance: readonly ArtefactWriter[] = [classification, obligations, monitoringPlans];
