import type { PartState } from '../assess/impact/part-findings.ts';
import type { ValueState } from '../assess/monitoring/monitoring-standing.ts';
import type { RouteName } from '../assess/technical/conformity-route.ts';
import type { DeclarationItem } from '../assess/technical/declaration.ts';
import type { RegistrationField } from '../assess/technical/registration.ts';
import type { PointState } from '../assess/technical/technical-documentation.ts';
import type { AiSystem } from '../model/ai-system.ts';
import type { AssessmentKind } from '../model/assessment-parts.ts';
import type { Evidence } from '../model/evidence.ts';
import type { BindingState } from '../publish/obligation-views.ts';
import { type Standing, standing } from './standing.ts';
import type { Word } from './words.ts';

/** Whether a duty binds. */
export const bindingWords: Readonly<Record<BindingState, Word>> = {
  'in-practice': { label: 'Bind in practice', meaning: 'They bind us today, and nothing else has to come first.' },
  formally: {
    label: 'Bind formally alone',
    meaning:
      'Two readings: Article 113(c) defers only Sections 1 to 3 of Chapter III, so that these apply formally already; but they presuppose a system that is high-risk under Article 6, which applies later. Have counsel choose.',
  },
  'not-yet': {
    label: 'Do not bind yet',
    meaning: 'They bind from the day shown, or a transitional rule leaves them out.',
  },
};

/** Points of Annex IV. */
export const pointStandings: Readonly<Record<PointState, Standing>> = {
  present: standing('covered', 'Present'),
  partial: standing('partial', 'In part'),
  missing: standing('gap', 'Missing', true),
  'not-applicable': standing('excluded', 'Not applicable'),
};

/** Items of a declaration, and fields of a registration. */
export const itemStandings: Readonly<Record<DeclarationItem['state'] | RegistrationField['state'], Standing>> = {
  present: standing('covered', 'Present'),
  missing: standing('gap', 'Missing', true),
  'not-applicable': standing('excluded', 'Not applicable'),
  optional: standing('not-triggered', 'Left out, optional'),
};

/** Parts of an impact assessment. */
export const partStandings: Readonly<Record<PartState, Standing>> = {
  present: standing('covered', 'Written'),
  thin: standing('partial', 'Too thin to say anything', true),
  prompt: standing('gap', 'Still the prompt of the template', true),
  absent: standing('gap', 'Absent', true),
};

/** Values of monitoring. */
export const valueStandings: Readonly<Record<ValueState | 'none', Standing>> = {
  within: standing('covered', 'Within'),
  warning: standing('partial', 'To be looked into'),
  breach: standing('gap', 'Beyond the threshold', true),
  none: standing('unknown', 'No results yet'),
};

/** Results of evidence. */
export const resultStandings: Readonly<Record<Evidence['result'], Standing>> = {
  pass: standing('covered', 'Pass'),
  informational: standing('not-triggered', 'For information'),
  fail: standing('gap', 'Fail', true),
};

/** The ways through Article 43. */
export const routeWords: Readonly<Record<RouteName, string>> = {
  'annex-vi': 'Internal control (Annex VI)',
  'annex-vii': 'A notified body (Annex VII)',
  'annex-vi-or-vii': 'Internal control or a notified body, by choice',
  sectoral: 'The procedure of the product’s own law',
  none: 'No conformity assessment by us',
};

/** What an assessment serves as. */
export const assessmentKindWords: Readonly<Record<AssessmentKind, string>> = {
  'ai-system-impact': 'AI system impact assessment (ISO/IEC 42001)',
  'fundamental-rights': 'fundamental rights impact assessment (AI Act, Article 27)',
  'data-protection': 'data protection impact assessment (GDPR, Article 35)',
};

/** What data serves for. */
export const dataPurposeWords: Readonly<Record<AiSystem['data'][number]['purpose'], string>> = {
  training: 'Training',
  validation: 'Validation',
  testing: 'Testing',
  input: 'Input in operation',
  retrieval: 'Retrieval in operation',
  output: 'Output',
  monitoring: 'Monitoring',
};

/** What has changed since an assessment. */
export const triggerWords: Readonly<Record<'version' | 'purpose' | 'deployment' | 'serious-incident', string>> = {
  version: 'Another version',
  purpose: 'Another purpose',
  deployment: 'Another deployment',
  'serious-incident': 'A serious incident',
};
