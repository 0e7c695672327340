import type { MaturityState } from '../assess/maturity.ts';
import type { AcceptanceState } from '../assess/risk-acceptance.ts';
import type { ActionState } from '../assess/treatment-actions.ts';
import type { ApplicabilityDecision } from '../model/applicability.ts';
import type { ImplementationStatus } from '../model/control.ts';
import type { Risk } from '../model/risk.ts';
import type { VerdictState } from '../publish/verdict-views.ts';
import type { Word } from './words.ts';

/** The states of maturity, each with as many ticks as it has come. */
export const maturityWords: Readonly<Record<MaturityState, Word & { readonly ticks: number }>> = {
  'not-in-place': { label: 'Not in place', meaning: 'It is written down, and nothing is implemented yet.', ticks: 1 },
  'in-place': { label: 'In place', meaning: 'It is implemented; no passing result shows that it works.', ticks: 2 },
  effective: {
    label: 'Effective',
    meaning: 'Its latest result passes; the proof is out of date or incomplete.',
    ticks: 3,
  },
  provable: { label: 'Provable', meaning: 'It passes, with evidence in date, whole and of known origin.', ticks: 4 },
};

/** How far a control of a standard is implemented. */
export const implementationWords: Readonly<Record<ImplementationStatus | 'none', string>> = {
  implemented: 'Implemented',
  alternative: 'Implemented in another way',
  partial: 'Implemented in part',
  planned: 'Planned',
  'not-applicable': 'Not applicable',
  none: 'Without a control',
};

/** Why a control was selected (ISO/IEC 27001 and 42001, 6.1.3). */
export const basisWords: Readonly<Record<ApplicabilityDecision['basis'][number], Word>> = {
  risk: { label: 'Risk', meaning: 'A risk of the register asks for it.' },
  law: { label: 'Law', meaning: 'A law or regulation asks for it.' },
  contract: { label: 'Contract', meaning: 'Customers or suppliers were promised it.' },
  baseline: { label: 'Baseline', meaning: 'We do it in any case, as good practice.' },
};

/** Whether a part of a framework applies. */
export const verdictWords: Readonly<Record<VerdictState, Word>> = {
  applies: { label: 'Applies', meaning: 'It binds us today.' },
  later: { label: 'Applies later', meaning: 'It will bind us from the day shown.' },
  'not-triggered': { label: 'Does not apply', meaning: 'Role, class, situation or category is not ours.' },
  excluded: { label: 'Excluded', meaning: 'Left out of scope, with a written reason.' },
};

/** Areas that a risk may belong to. */
export const categoryWords: Readonly<Record<Risk['category'], string>> = {
  security: 'Security',
  ai: 'AI',
  privacy: 'Privacy',
  continuity: 'Continuity',
  legal: 'Legal',
  supplier: 'Supplier',
  people: 'People',
};

/** Where an acceptance stands, after the role and the day. */
export const acceptanceWords: Readonly<Record<AcceptanceState, string>> = {
  'in-force': 'Accepted',
  none: 'Not accepted',
  future: 'Not accepted yet',
  lapsed: 'Acceptance has lapsed',
  'without-authority': 'Accepted by a role that may not',
};

/** Where a step of a treatment stands. */
export const actionWords: Readonly<Record<ActionState, string>> = { overdue: 'Overdue', open: 'Open', done: 'Done' };
