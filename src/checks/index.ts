import { type CheckInfo, readingChecks } from '../model/reading-checks.ts';
import type { Check } from './check.ts';
import { overdueReview } from './overdue-review.ts';
import { unknownRequirement } from './unknown-requirement.ts';

/** Every check that looks at the program as a whole. Sorted; a test proves the list complete. */
export const checks: readonly Check[] = [overdueReview, unknownRequirement];

/** Every check there is, reading included. Sorted. */
export const allChecks: readonly CheckInfo[] = [...readingChecks, ...checks].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Checks whose errors stop a build: broken documents, leaks, and claims that the facts do not support. */
export const buildStoppers: ReadonlySet<string> = new Set([
  ...readingChecks.map(({ id }) => id),
  ...['claim-not-allowed', 'claim-without-facts', 'posture-overstated', 'visibility-escalation'],
]);
