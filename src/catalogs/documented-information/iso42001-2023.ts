import type { DocumentedItem } from './documented-item.ts';

/** What clauses and controls that only ISO/IEC 42001:2023 has ask to be documented. Annex A controls follow its order. */
export const iso42001Items: readonly DocumentedItem[] = [
  { clauses: ['6.1.1'], what: 'Actions on risks and opportunities', needs: ['policy', 'treatment-plan'] },
  { clauses: ['6.1.4'], what: 'How impacts of AI systems are assessed', needs: ['policy'] },
  {
    clauses: ['8.4', 'A.5.3'],
    what: 'Results of impact assessments, one for each AI system',
    needs: ['impact-assessments'],
  },
  {
    clauses: ['A.2.2', 'A.2.3', 'A.2.4'],
    what: 'AI policy, in line with other policies and reviewed',
    needs: ['policy'],
  },
  { clauses: ['A.3.2'], what: 'AI roles and responsibilities', needs: ['roles', ['policy', 'control']] },
  { clauses: ['A.3.3'], what: 'How concerns are reported', needs: [['policy', 'control']] },
  { clauses: ['A.4.2'], what: 'Inventory of AI systems with their resources', needs: ['ai-systems'] },
  { clauses: ['A.4.3'], what: 'Data resources', needs: ['system-data'] },
  { clauses: ['A.4.4', 'A.4.5'], what: 'Tooling, system and computing resources', needs: ['system-tools'] },
  { clauses: ['A.4.6'], what: 'People and their competence', needs: ['system-people'] },
  { clauses: ['A.5.2'], what: 'Process of impact assessment', needs: [['policy', 'control']] },
  { clauses: ['A.5.4', 'A.5.5'], what: 'Impacts on people, groups and society', needs: ['impact-assessments'] },
  { clauses: ['A.6.1.2'], what: 'Objectives for responsible development', needs: [['policy', 'control']] },
  { clauses: ['A.6.1.3'], what: 'Processes of responsible design and development', needs: [['policy', 'control']] },
  { clauses: ['A.6.2.2', 'A.6.2.3'], what: 'Requirements and design of each AI system', needs: ['evidence'] },
  { clauses: ['A.6.2.4'], what: 'Verification and validation', needs: ['evidence'] },
  { clauses: ['A.6.2.5'], what: 'Deployment plans and approvals', needs: ['evidence'] },
  { clauses: ['A.6.2.6'], what: 'Operation and monitoring', needs: [['policy', 'control'], 'evidence'] },
  { clauses: ['A.6.2.7'], what: 'Technical documentation', needs: ['ai-systems', 'evidence'] },
  { clauses: ['A.6.2.8'], what: 'Event logs', needs: [['policy', 'control'], 'evidence'] },
  { clauses: ['A.7.2', 'A.7.3'], what: 'Data for development: management and acquisition', needs: ['policy'] },
  {
    clauses: ['A.7.4', 'A.7.5', 'A.7.6'],
    what: 'Data: quality, provenance and preparation',
    needs: ['policy', 'evidence'],
  },
  { clauses: ['A.8.2'], what: 'Information for users', needs: ['control', 'evidence'] },
  {
    clauses: ['A.8.3', 'A.8.4'],
    what: 'Reports from outside, and how incidents are communicated',
    needs: [['policy', 'control']],
  },
  { clauses: ['A.8.5'], what: 'Information that interested parties are owed', needs: [['policy', 'control']] },
  {
    clauses: ['A.9.2', 'A.9.3', 'A.9.4'],
    what: 'Responsible use: processes, objectives, intended use',
    needs: ['policy'],
  },
  {
    clauses: ['A.10.2', 'A.10.3', 'A.10.4'],
    what: 'Duties of suppliers and customers',
    needs: [['policy', 'control'], 'vendors'],
  },
];
