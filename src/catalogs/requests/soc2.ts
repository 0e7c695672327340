import type { Asked } from '../../model/asked.ts';

const tsc = (...ids: readonly string[]) => ids.map((id) => `soc2-tsc-2017:${id}`);

/** What a SOC 2 auditor asks for whether the report is of a day or of a period. */
export const soc2Design: readonly Asked[] = [
  { what: 'Assertion of management, signed', requirements: [], needs: ['people'] },
  {
    what: 'Description of the system along the nine description criteria',
    requirements: [],
    needs: ['system-description'],
  },
  { what: 'Control matrix: criteria, controls, owners, rhythm', requirements: [], needs: ['control-matrix'] },
  {
    what: 'Code of conduct and who accepted it',
    requirements: tsc('CC1.1'),
    needs: [['policy', 'control'], 'evidence'],
  },
  { what: 'Oversight: minutes of those who oversee management', requirements: tsc('CC1.2'), needs: ['evidence'] },
  { what: 'Organisation chart with roles and responsibilities', requirements: tsc('CC1.3'), needs: ['roles'] },
  { what: 'Hiring, screening and competence', requirements: tsc('CC1.4'), needs: [['policy', 'control'], 'evidence'] },
  { what: 'How people answer for controls', requirements: tsc('CC1.5'), needs: [['policy', 'control']] },
  {
    what: 'Policies, approved and made known to staff',
    requirements: tsc('CC2.2', 'CC5.3'),
    needs: ['policy', 'evidence'],
  },
  {
    what: 'What customers are told: commitments, changes, how to report',
    requirements: tsc('CC2.3'),
    needs: [['policy', 'control'], 'evidence'],
  },
  {
    what: 'Risk assessment, fraud and change included',
    requirements: tsc('CC3.1', 'CC3.2', 'CC3.3', 'CC3.4'),
    needs: ['policy', 'risks'],
  },
  {
    what: 'How controls are watched and weaknesses reported',
    requirements: tsc('CC4.1', 'CC4.2'),
    needs: [['policy', 'control'], 'evidence'],
  },
  {
    what: 'Subservice organisations: method, reports read, what they must do',
    requirements: tsc('CC9.2'),
    needs: ['vendors', 'evidence'],
  },
  { what: 'Diagrams of networks and data flows', requirements: tsc('CC2.1'), needs: ['people'] },
];

/** What an examination of a period asks for besides. */
export const soc2Period: readonly Asked[] = [
  { what: 'Exceptions of the last report, and what was done', requirements: tsc('CC4.2'), needs: ['findings'] },
  { what: 'Exceptions from policies in the period', requirements: tsc('CC5.3'), needs: ['exceptions'] },
  { what: 'Training of staff in the period', requirements: tsc('CC1.4', 'CC2.2'), needs: ['evidence'] },
  {
    what: 'Versions of policies in force in the period, and who approved them',
    requirements: tsc('CC5.3'),
    needs: ['approvals'],
  },
  { what: 'Letter of representation, signed at the end', requirements: [], needs: ['people'] },
];
