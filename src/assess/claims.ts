import type { Claim, ClaimState } from '../model/claim.ts';
import type { Day } from '../model/fields.ts';

/** A state as customers see it: what is written, or lapsed by date. */
export type ShownClaimState = ClaimState | 'lapsed';

/** State of a claim at a date: a claim lapses by itself on the day after its last. */
export function claimStateAt(claim: Pick<Claim, 'state' | 'until'>, asOf: Day): ShownClaimState {
  return claim.until !== undefined && claim.until < asOf ? 'lapsed' : claim.state;
}
