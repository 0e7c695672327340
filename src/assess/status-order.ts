import type { CoverageStatus } from '../model/release.ts';

/** Statuses that say how much is done, in the order of the algebra: gap < planned < partial < covered. */
export const statusOrder = ['gap', 'planned', 'partial', 'covered'] as const satisfies readonly CoverageStatus[];

/** A status that takes part in the algebra; `excluded` and `not-triggered` stand outside it. */
export type Ordered = (typeof statusOrder)[number];

/** Whether a status takes part in the algebra. */
export function isOrdered(status: CoverageStatus): status is Ordered {
  return (statusOrder as readonly CoverageStatus[]).includes(status);
}

/** The better of two statuses. */
export function join(a: Ordered, b: Ordered): Ordered {
  return statusOrder.indexOf(a) >= statusOrder.indexOf(b) ? a : b;
}

/** The lesser of two statuses. */
export function meet(a: Ordered, b: Ordered): Ordered {
  return statusOrder.indexOf(a) <= statusOrder.indexOf(b) ? a : b;
}

/** Sorts better statuses before lesser ones. */
export function compareStatus(a: Ordered, b: Ordered): number {
  return statusOrder.indexOf(b) - statusOrder.indexOf(a);
}
