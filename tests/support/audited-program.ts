import type { AuditKind } from '../../src/model/audit.ts';
import type { Program } from '../../src/model/program.ts';
import {
  aiSystem,
  applicability,
  audit,
  control,
  type Fields,
  impactAssessment,
  implementing,
  policy,
  risk,
  settings,
  vendor,
} from './documents.ts';
import { type Drafts, programOf, provenEvidence } from './program.ts';

/** The period that reports and surveillance of the small program look at. */
export const auditedPeriod = { from: '2026-01-01', to: '2026-12-31' };

const dated = { owner: 'ciso', version: '1.0', approved: '2026-01-10', nextReview: '2027-01-10' };
const both = ['iso27001-2022', 'iso42001-2023'];

/** Documents that answer what auditors ask for, one of each kind. A test adds, replaces or takes away. */
export const answering = {
  policies: [
    policy('security-policy', { requirements: ['iso27001-2022:5.2', 'iso27001-2022:6.1.2', 'soc2-tsc-2017:CC5.3'] }),
    policy('ai-policy', { requirements: ['iso42001-2023:5.2', 'iso42001-2023:6.1.4'] }),
  ],
  controls: [
    control('access-review', {
      policies: ['security-policy'],
      implements: [implementing('iso27001-2022:A.5.18'), implementing('soc2-tsc-2017:CC6.2')],
    }),
    control('restoring', { implements: [implementing('soc2-tsc-2017:A1.2'), implementing('iso27001-2022:A.8.13')] }),
    control('quality', { implements: [implementing('eu-ai-act:art-17')] }),
    control('competence', { implements: [implementing('iso27001-2022:7.2')] }),
  ],
  evidence: [
    provenEvidence('reviewed', { title: 'Access reviewed' }),
    provenEvidence('joined', {
      ...{ title: 'Everybody who joined', controls: ['access-review'], population: 'joiners', rowCount: 3 },
      period: { from: '2026-01-01', to: '2026-06-30' },
    }),
  ],
  aiSystems: [
    aiSystem('screening', {
      classification: { declared: 'high-risk', reason: 'It orders people.', annexIII: ['eu-ai-act:annex-iii.4.a'] },
    }),
  ],
  assessments: [impactAssessment('screening-impact')],
  applicability: [applicability('soa-27001'), applicability('soa-42001', { catalog: 'iso42001-2023' })],
  risks: [
    risk('outage', {
      treatment: {
        ...{ option: 'mitigate', decided: '2026-01-05', controls: ['restoring'] },
        ...{ residualLikelihood: 1, residualImpact: 2 },
      },
      acceptance: { by: 'ciso', on: '2026-01-10' },
    }),
  ],
  vendors: [vendor('host', { subservice: { method: 'carve-out', services: 'Runs the machines.', controls: [] } })],
  internalAudits: [
    {
      ...{ id: 'internal-1', title: 'Internal audit', owner: 'ciso', frameworks: both, auditor: 'ciso' },
      ...{ scope: 'All.', performed: '2026-03-01', result: 'It works.' },
    },
  ],
  managementReviews: [
    [
      {
        ...dated,
        id: 'review-1',
        title: 'Management review',
        frameworks: both,
        held: '2026-04-01',
        attendees: ['ciso'],
      },
      'What was discussed.\n',
    ] as const,
  ],
  legalRequirements: [
    {
      ...{ ...dated, id: 'gdpr', title: 'GDPR', jurisdiction: 'EU', citation: 'Article 32' },
      ...{ obligation: 'To be secure.', met: 'We are.' },
    },
  ],
} satisfies Drafts;

/** Settings of the small program: every framework is in scope, and it says what it promises. */
export const auditedSettings = (more: Fields = {}) =>
  settings({
    frameworks: [
      { id: 'iso27001-2022' },
      { id: 'iso42001-2023' },
      { id: 'soc2-tsc-2017', categories: ['security', 'availability'] },
      { id: 'eu-ai-act', roles: ['provider'] },
    ],
    products: [{ id: 'desk', title: 'Desk', summary: 'Answers questions.' }],
    ...more,
  });

const frameworksOf: Readonly<Record<AuditKind, readonly string[]>> = {
  'iso-stage-1': ['iso27001-2022'],
  'iso-stage-2': ['iso42001-2023'],
  'iso-surveillance': ['iso27001-2022'],
  'iso-recertification': both,
  'soc2-type-1': ['soc2-tsc-2017'],
  'soc2-type-2': ['soc2-tsc-2017'],
  'soc2-with-iso42001': ['soc2-tsc-2017', 'iso42001-2023'],
  'ai-act-internal-control': ['eu-ai-act'],
  internal: both,
};

/** A small program with one audit, `one`, of a kind. */
export function auditedProgram(kind: AuditKind, drafts: Drafts = {}, more: Fields = {}): Program {
  const about = { kind, frameworks: frameworksOf[kind], period: auditedPeriod, on: '2026-12-31', products: ['desk'] };
  return programOf({
    settings: auditedSettings(),
    ...answering,
    ...drafts,
    audits: [audit('one', { ...about, ...more })],
  });
}
