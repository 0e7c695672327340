import * as z from 'zod';
import { catalogText } from './catalog-fields.ts';

/** Whom a duty binds. The first seven are operators; only their duties count in coverage. */
export const actor = z
  .enum([
    ...['provider', 'deployer', 'importer', 'distributor', 'authorised-representative', 'product-manufacturer'],
    ...['gpai-provider', 'authority', 'commission', 'notified-body'],
  ] as const)
  .describe('Whom the duty binds.');
export type Actor = z.infer<typeof actor>;

/** The class of system or model that must exist before a duty binds. `institutional`: binds a public body, not us. */
export const dutyCondition = z
  .enum([
    ...['any-ai-system', 'high-risk', 'high-risk-annex-iii', 'high-risk-annex-i', 'annex-iii-not-high-risk'],
    ...['transparency', 'gpai', 'gpai-systemic', 'real-world-test', 'institutional'],
  ] as const)
  .describe('Class of system or model that must exist before the duty binds.');
export type DutyCondition = z.infer<typeof dutyCondition>;

/**
 * A finer fact that must hold as well; absent means that the condition alone suffices. From `change-of-role` on, the
 * triggers are events: the duty is to be ready for them, and to act when they happen.
 */
export const dutyTrigger = z
  .enum([
    ...['annex-iii-1', 'annex-iii-1-a', 'annex-iii-2', 'annex-iii-2-to-8', 'annex-i-section-a', 'other-union-law'],
    ...['interaction-with-persons', 'synthetic-content', 'emotion-recognition-or-biometric-categorisation'],
    ...['deep-fake-or-public-interest-text', 'personal-data', 'special-categories-for-bias', 'trains-models'],
    ...['established-outside-union', 'financial-institution', 'public-authority-deployer', 'bodies-under-article-27'],
    ...['law-enforcement', 'post-remote-biometric-identification', 'workplace', 'decisions-about-persons'],
    ...['data-protection-assessment', 'logs-under-control', 'digital-product', 'notified-body-involved'],
    ...['component-supply', 'no-code-or-standard', 'change-of-role', 'substantial-modification', 'serious-incident'],
    ...['non-conformity', 'presents-a-risk', 'reasoned-request', 'authority-order', 'mandate-breach'],
  ] as const)
  .describe('Finer fact that must hold as well.');
export type DutyTrigger = z.infer<typeof dutyTrigger>;

/** Who must do something, and when it binds. */
export const duty = z
  .strictObject({
    actors: z.array(actor).min(1).describe('Whom the duty binds.'),
    condition: dutyCondition,
    trigger: dutyTrigger.optional(),
    note: catalogText.optional().describe('What the condition cannot say.'),
  })
  .describe('Who must do something, and when it binds.');
export type Duty = Readonly<z.infer<typeof duty>>;
