import type { DocumentedItem } from './documented-item.ts';

/** What clauses 4 to 10 ask for in the same way in ISO/IEC 27001 and ISO/IEC 42001. Titles and clauses only: the text is ISO's. */
export const managementClauses: readonly DocumentedItem[] = [
  { clauses: ['4.3'], what: 'Scope of the management system', needs: ['scope', ['policy', 'control']] },
  { clauses: ['5.2'], what: 'Policy of top management', needs: ['policy'] },
  { clauses: ['6.1.2'], what: 'How risks are assessed: method, scale, criteria', needs: ['policy', 'risk-scale'] },
  { clauses: ['6.1.3'], what: 'How risks are treated', needs: ['policy'] },
  { clauses: ['6.1.3'], what: 'Statement of Applicability', needs: ['statement'] },
  { clauses: ['6.1.3'], what: 'Risk treatment plan', needs: ['treatment-plan'] },
  { clauses: ['6.1.3'], what: 'Acceptance of what remains, by the owners of risks', needs: ['acceptance'] },
  { clauses: ['6.2'], what: 'Objectives, with measure, owner and day', needs: ['objectives'] },
  { clauses: ['7.2'], what: 'Evidence of competence', needs: ['evidence'] },
  { clauses: ['7.5.2', '7.5.3'], what: 'How documents are approved and controlled', needs: ['policy', 'approvals'] },
  { clauses: ['8.1'], what: 'Evidence that processes run as planned', needs: [['policy', 'control'], 'evidence'] },
  { clauses: ['8.2'], what: 'Results of risk assessments', needs: ['risks'] },
  { clauses: ['8.3'], what: 'Results of risk treatment', needs: ['treatment-plan'] },
  { clauses: ['9.1'], what: 'Results of monitoring and measurement', needs: [['evidence', 'objectives']] },
  { clauses: ['9.2.2'], what: 'Programme of internal audits', needs: [['policy', 'control']] },
  { clauses: ['9.2.1', '9.2.2'], what: 'Results of internal audits', needs: ['internal-audits'] },
  { clauses: ['9.3.3'], what: 'Results of management reviews', needs: ['management-reviews'] },
  { clauses: ['10.2'], what: 'Nonconformities, corrective actions and their results', needs: ['nonconformities'] },
];
