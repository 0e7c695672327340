import type { Grant } from './grant.ts';

/** Whether a grant gives access on a day, its first and last day included. */
export function isLive({ approved, expires }: Pick<Grant, 'approved' | 'expires'>, asOf: string): boolean {
  return approved <= asOf && asOf <= expires;
}

/** Whether the last day of a grant is over. */
export function hasEnded({ expires }: Pick<Grant, 'expires'>, asOf: string): boolean {
  return expires < asOf;
}
