import type { Asked } from '../../model/asked.ts';

const aims = (...ids: readonly string[]) => ids.map((id) => `iso42001-2023:${id}`);

/** What an auditor of an AI management system follows for one system, from inventory to monitoring. */
export const aiTrace: readonly Asked[] = [
  {
    what: 'Inventory of AI systems: purpose, state, roles, class',
    requirements: aims('A.4.2', '4.1'),
    needs: ['ai-systems'],
  },
  {
    what: 'Impact assessment of each AI system, of its present version',
    requirements: aims('6.1.4', '8.4'),
    needs: ['impact-assessments'],
  },
  {
    what: 'Risks of AI systems with treatment',
    requirements: aims('6.1.2', '8.2'),
    needs: ['risks', 'treatment-plan'],
  },
  {
    what: 'Tests before release: accuracy, robustness, unequal treatment',
    requirements: aims('A.6.2.4'),
    needs: ['evidence'],
  },
  { what: 'Approval of one release, from request to deployment', requirements: aims('A.6.2.5'), needs: ['evidence'] },
  { what: 'Monitoring of one AI system in operation', requirements: aims('A.6.2.6', '9.1'), needs: ['evidence'] },
  { what: 'Provenance and quality of training data', requirements: aims('A.7.4', 'A.7.5'), needs: ['evidence'] },
  {
    what: 'What users and affected people are told',
    requirements: aims('A.8.2', 'A.8.5'),
    needs: [['control', 'policy'], 'evidence'],
  },
  { what: 'AI incidents and how they were told', requirements: aims('A.8.4'), needs: ['incidents'] },
  { what: 'Suppliers of models: duties and review', requirements: aims('A.10.3'), needs: ['vendors', 'evidence'] },
];
