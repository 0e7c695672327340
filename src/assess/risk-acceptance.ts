import type { Day } from '../model/fields.ts';
import type { Risk } from '../model/risk.ts';
import type { RiskScale } from '../model/risk-scale.ts';
import { residualRating } from './risk-rating.ts';

/**
 * Where the acceptance of a risk stands at a date (ISO/IEC 27001 and 42001, 6.1.3 f). `without-authority`: the band of
 * what remains is not for that role to accept. `future`: it bears a later day.
 */
export type AcceptanceState = 'in-force' | 'none' | 'future' | 'lapsed' | 'without-authority';

/** The acceptance of what remains of a risk, at a date. */
export interface Acceptance {
  readonly state: AcceptanceState;
  /** Roles that may accept what remains; absent where the scale does not say. Empty: nobody may. */
  readonly may?: readonly string[];
}

/** Judges the acceptance of a risk. Where several things are wrong, the role comes first: a new day would not mend it. */
export function acceptanceAt(scale: RiskScale, risk: Risk, asOf: Day): Acceptance {
  const { acceptance } = risk;
  const rating = residualRating(scale, risk);
  const may = scale.bands.find(({ id }) => id === rating?.band)?.acceptedBy;
  const state = (): AcceptanceState => {
    if (!acceptance) return 'none';
    if (may && !may.includes(acceptance.by)) return 'without-authority';
    if (acceptance.on > asOf) return 'future';
    return acceptance.until !== undefined && acceptance.until < asOf ? 'lapsed' : 'in-force';
  };
  return { state: state(), ...(may && { may }) };
}
