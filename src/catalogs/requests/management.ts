import type { Asked } from '../../model/asked.ts';

const both = (...clauses: readonly string[]) =>
  clauses.flatMap((clause) => [`iso27001-2022:${clause}`, `iso42001-2023:${clause}`]);

/** What a certification auditor asks for before the first day on site, besides what the standard wants in writing. */
export const preparation: readonly Asked[] = [
  {
    what: 'Context, interested parties and what they want, climate change included',
    requirements: both('4.1', '4.2'),
    needs: [['policy', 'control']],
  },
  { what: 'Roles of the management system and their responsibilities', requirements: both('5.3'), needs: ['roles'] },
  { what: 'Means and people for the management system', requirements: both('7.1'), needs: [['policy', 'control']] },
  { what: 'Who tells whom what, and when', requirements: both('7.4'), needs: [['policy', 'control']] },
  {
    what: 'Internal audit finished before the audit, or its day',
    requirements: both('9.2.1'),
    needs: ['internal-audits'],
  },
  {
    what: 'Management review finished before the audit, or its day',
    requirements: both('9.3.1'),
    needs: ['management-reviews'],
  },
  {
    what: 'Sites, number of people in scope, shifts and languages for the audit plan',
    requirements: both('4.3'),
    needs: ['people'],
  },
];

/** What shows that a management system has run. */
export const results: readonly Asked[] = [
  { what: 'Awareness: who was trained, in what, when', requirements: both('7.3'), needs: ['evidence'] },
  { what: 'Objectives: values reached and what follows', requirements: both('6.2'), needs: ['objectives', 'evidence'] },
  {
    what: 'Changes to the management system, planned and carried out',
    requirements: both('6.3'),
    needs: [['policy', 'control']],
  },
  {
    what: 'Improvement: what was chosen and done',
    requirements: both('10.1'),
    needs: [['management-reviews', 'nonconformities']],
  },
  {
    what: 'Exceptions from policies with what stands in for the rule',
    requirements: both('6.1.3'),
    needs: ['exceptions'],
  },
];

/** What an auditor asks first who comes again. */
export const sinceLastAudit: readonly Asked[] = [
  {
    what: 'Findings of the last audit: cause, correction, proof that it works',
    requirements: both('10.2'),
    needs: ['findings'],
  },
  { what: 'What has changed since the last audit', requirements: both('4.4'), needs: ['changes-since'] },
  { what: 'How the certificate and the mark are used in public', requirements: [], needs: ['people'] },
];

/** What an internal auditor asks for besides. */
export const internalAudit: readonly Asked[] = [
  {
    what: 'Programme, criteria and independence of the auditor',
    requirements: both('9.2.2'),
    needs: [['policy', 'control']],
  },
  {
    what: 'Earlier findings and nonconformities, with what became of them',
    requirements: both('10.2'),
    needs: ['findings', 'nonconformities'],
  },
  {
    what: 'Control matrix: who does what, how often, with which proof',
    requirements: both('8.1'),
    needs: ['control-matrix'],
  },
];
