import type { DocumentedItem } from './documented-item.ts';

/** What controls of Annex A of ISO/IEC 27001:2022 ask to be documented, or auditors ask to see in writing. */
export const iso27001Controls: readonly DocumentedItem[] = [
  { clauses: ['A.5.1'], what: 'Topic policies, approved and made known', needs: ['policy'] },
  { clauses: ['A.5.2'], what: 'Roles and responsibilities', needs: ['roles', ['policy', 'control']] },
  { clauses: ['A.5.9'], what: 'Inventory of assets with owners', needs: ['assets'] },
  { clauses: ['A.5.10'], what: 'Rules for acceptable use', needs: ['policy'] },
  { clauses: ['A.5.12', 'A.5.13'], what: 'Classes of information and their labels', needs: [['policy', 'control']] },
  { clauses: ['A.5.14'], what: 'Rules for the transfer of information', needs: [['policy', 'control']] },
  { clauses: ['A.5.15'], what: 'Rules for access', needs: ['policy'] },
  {
    clauses: ['A.5.19', 'A.5.20', 'A.5.21', 'A.5.22'],
    what: 'Suppliers: rules and register',
    needs: ['policy', 'vendors'],
  },
  { clauses: ['A.5.23'], what: 'Cloud services: choice, use and exit', needs: [['policy', 'control']] },
  { clauses: ['A.5.24', 'A.5.26'], what: 'How incidents are handled', needs: ['policy'] },
  { clauses: ['A.5.25', 'A.5.27'], what: 'Incidents and what was learned', needs: ['incidents'] },
  { clauses: ['A.5.29', 'A.5.30'], what: 'Continuity plans and their exercises', needs: ['policy', 'evidence'] },
  { clauses: ['A.5.31'], what: 'Register of law and contracts', needs: ['legal-register'] },
  { clauses: ['A.5.37'], what: 'Operating procedures', needs: [['policy', 'control']] },
  { clauses: ['A.6.2'], what: 'Terms of employment', needs: [['control', 'policy'], 'evidence'] },
  { clauses: ['A.6.6'], what: 'Confidentiality agreements', needs: [['control', 'policy'], 'evidence'] },
  { clauses: ['A.8.8'], what: 'Technical weaknesses: rules and results of scans', needs: ['policy', 'evidence'] },
  { clauses: ['A.8.9'], what: 'Secure configurations', needs: [['policy', 'control'], 'evidence'] },
  { clauses: ['A.8.13'], what: 'Backups: rules and tests of restoring', needs: ['policy', 'evidence'] },
  { clauses: ['A.8.15'], what: 'Logging: rules and records', needs: ['policy', 'evidence'] },
  { clauses: ['A.8.24'], what: 'Rules for cryptography', needs: ['policy'] },
  { clauses: ['A.8.25', 'A.8.27'], what: 'Secure development: rules and principles', needs: ['policy'] },
  { clauses: ['A.8.32'], what: 'Change management: rules and records', needs: ['policy', 'evidence'] },
];
