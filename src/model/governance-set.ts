/** Names of the parts of the governance set. */
export const governanceItemIds = [
  ...(['ai-policy', 'committee', 'inventory', 'impact-assessments'] as const),
  ...(['life-cycle-controls', 'monitoring-controls', 'transparency-documents'] as const),
];
export type GovernanceItemId = (typeof governanceItemIds)[number];

/** A part of what an organisation that makes or uses AI has to have in place. */
export interface GovernanceItem {
  readonly id: GovernanceItemId;
  readonly title: string;
  /** What has to be there, in one sentence. */
  readonly asks: string;
  /** Requirements that it answers, as `catalog:requirement`. */
  readonly answers: readonly string[];
}

/** Management systems and laws about AI: a committee that serves one of them is a committee for AI. */
export const aiFrameworks: ReadonlySet<string> = new Set(['iso42001-2023', 'eu-ai-act', 'nist-ai-rmf']);

/** The governance set, in the order in which it is built up. */
export const governanceItems: readonly GovernanceItem[] = [
  {
    id: 'ai-policy',
    title: 'AI policy',
    asks: 'A policy for AI that management approved and that those it concerns can read.',
    answers: ['iso42001-2023:5.2', 'iso42001-2023:A.2.2', 'iso42001-2023:A.2.4', 'nist-ai-rmf:GOVERN-1.2'],
  },
  {
    id: 'committee',
    title: 'Committee',
    asks: 'People with a mandate, named by role, who meet and leave minutes.',
    answers: ['iso42001-2023:5.3', 'iso42001-2023:A.3.2', 'nist-ai-rmf:GOVERN-2.1'],
  },
  {
    id: 'inventory',
    title: 'Inventory',
    asks: 'A file for every AI system, with its class, its owner and its resources.',
    answers: ['iso42001-2023:A.4.2', 'nist-ai-rmf:GOVERN-1.6'],
  },
  {
    id: 'impact-assessments',
    title: 'Impact assessments',
    asks: 'An assessment of every system in use, complete and of its present version.',
    answers: [
      ...['iso42001-2023:6.1.4', 'iso42001-2023:8.4', 'iso42001-2023:A.5.2', 'iso42001-2023:A.5.3'],
      ...['iso42001-2023:A.5.4', 'iso42001-2023:A.5.5', 'eu-ai-act:art-27'],
    ],
  },
  {
    id: 'life-cycle-controls',
    title: 'Life-cycle controls',
    asks: 'Controls from requirements and design to verification, deployment, documentation and event logs.',
    answers: [
      ...['iso42001-2023:A.6.1.2', 'iso42001-2023:A.6.1.3', 'iso42001-2023:A.6.2.2', 'iso42001-2023:A.6.2.3'],
      ...['iso42001-2023:A.6.2.4', 'iso42001-2023:A.6.2.5', 'iso42001-2023:A.6.2.7', 'iso42001-2023:A.6.2.8'],
      ...['eu-ai-act:art-17.1.b', 'eu-ai-act:art-17.1.c', 'eu-ai-act:art-17.1.d'],
    ],
  },
  {
    id: 'monitoring-controls',
    title: 'Monitoring controls',
    asks: 'Controls that watch systems in operation and act on what they see.',
    answers: [
      ...['iso42001-2023:A.6.2.6', 'eu-ai-act:art-72.1', 'eu-ai-act:art-72.2', 'eu-ai-act:art-72.3'],
      ...['nist-ai-rmf:MEASURE-2.4', 'nist-ai-rmf:MANAGE-4.1'],
    ],
  },
  {
    id: 'transparency-documents',
    title: 'Transparency documents',
    asks: 'A published card for every system that customers meet.',
    answers: ['iso42001-2023:A.8.2', 'iso42001-2023:A.8.5', 'eu-ai-act:art-13.2', 'eu-ai-act:art-50'],
  },
];
