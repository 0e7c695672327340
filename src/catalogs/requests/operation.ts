import type { Asked } from '../../model/asked.ts';

const tsc = (...ids: readonly string[]) => ids.map((id) => `soc2-tsc-2017:${id}`);
const iso = (...ids: readonly string[]) => ids.map((id) => `iso27001-2022:${id}`);

/** Whole lists of the period, from which the auditor picks. */
export const populations: readonly Asked[] = [
  {
    what: 'Everybody who joined in the period',
    requirements: [...tsc('CC1.4', 'CC6.2'), ...iso('A.6.1', 'A.5.16')],
    needs: ['population:joiners'],
  },
  {
    what: 'Everybody who left in the period',
    requirements: [...tsc('CC6.2', 'CC6.3'), ...iso('A.6.5', 'A.5.18')],
    needs: ['population:leavers'],
  },
  {
    what: 'Every request for access in the period',
    requirements: [...tsc('CC6.1', 'CC6.2'), ...iso('A.5.15', 'A.5.18')],
    needs: ['population:access-requests'],
  },
  {
    what: 'Every change to production in the period',
    requirements: [...tsc('CC8.1'), ...iso('A.8.32')],
    needs: ['population:changes'],
  },
  {
    what: 'Every incident of the period',
    requirements: [...tsc('CC7.3', 'CC7.4', 'CC7.5'), ...iso('A.5.25', 'A.5.26', 'A.5.27')],
    needs: [['incidents', 'population:incidents']],
  },
  {
    what: 'Every weakness that scans found in the period',
    requirements: [...tsc('CC7.1'), ...iso('A.8.8')],
    needs: [['population:vulnerabilities', 'evidence']],
  },
  {
    what: 'Every backup of the period, or the log of its jobs',
    requirements: [...tsc('A1.2'), ...iso('A.8.13')],
    needs: [['population:backups', 'evidence']],
  },
  {
    what: 'Every request of a person about their own data in the period',
    requirements: [...tsc('P5.1', 'P5.2'), ...iso('A.5.34')],
    needs: ['population:data-subject-requests'],
  },
  { what: 'Samples drawn, with how to draw them again', requirements: [], needs: ['samples'] },
];

/** Records of controls that recur. */
export const records: readonly Asked[] = [
  { what: 'Reviews of access rights', requirements: [...tsc('CC6.2', 'CC6.3'), ...iso('A.5.18')], needs: ['evidence'] },
  {
    what: 'Sign-in settings: second factor, passwords, exceptions',
    requirements: [...tsc('CC6.1'), ...iso('A.8.5')],
    needs: ['evidence'],
  },
  {
    what: 'Use of administrator rights',
    requirements: [...tsc('CC6.1', 'CC6.3'), ...iso('A.8.2')],
    needs: ['evidence'],
  },
  { what: 'Encryption at rest and in transit', requirements: [...tsc('CC6.7'), ...iso('A.8.24')], needs: ['evidence'] },
  {
    what: 'Rules of networks and their review',
    requirements: [...tsc('CC6.6'), ...iso('A.8.20', 'A.8.22')],
    needs: ['evidence'],
  },
  {
    what: 'Devices: protection, updates, what is out of line',
    requirements: [...tsc('CC6.8'), ...iso('A.8.1', 'A.8.7')],
    needs: ['evidence'],
  },
  { what: 'Offices: entry and visitors', requirements: [...tsc('CC6.4'), ...iso('A.7.2')], needs: ['evidence'] },
  { what: 'Disposal of equipment and media', requirements: [...tsc('CC6.5'), ...iso('A.7.14')], needs: ['evidence'] },
  {
    what: 'Scans for weaknesses and repairs in time',
    requirements: [...tsc('CC7.1'), ...iso('A.8.8')],
    needs: ['evidence'],
  },
  {
    what: 'Penetration test: report and what was done',
    requirements: [...tsc('CC4.1'), ...iso('A.8.29')],
    needs: ['evidence'],
  },
  {
    what: 'Monitoring: alerts and who answered them',
    requirements: [...tsc('CC7.2'), ...iso('A.8.16')],
    needs: ['evidence'],
  },
  { what: 'Exercise of incident response', requirements: [...tsc('CC7.4'), ...iso('A.5.24')], needs: ['evidence'] },
  { what: 'Tests of restoring', requirements: [...tsc('A1.2', 'A1.3'), ...iso('A.8.13')], needs: ['evidence'] },
  { what: 'Exercise of continuity', requirements: [...tsc('A1.3', 'CC7.5'), ...iso('A.5.30')], needs: ['evidence'] },
  { what: 'Capacity: figures and forecasts', requirements: [...tsc('A1.1'), ...iso('A.8.6')], needs: ['evidence'] },
  {
    what: 'Reviews of vendors and of their reports',
    requirements: [...tsc('CC9.2'), ...iso('A.5.22')],
    needs: ['vendors', 'evidence'],
  },
  { what: 'Deletion of customer data', requirements: [...tsc('C1.2'), ...iso('A.8.10')], needs: ['evidence'] },
];
