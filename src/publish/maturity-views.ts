import type { Assessment } from '../assess/assess.ts';
import type { Maturity } from '../assess/maturity.ts';
import type { Program } from '../model/program.ts';
import type { Mention } from './surface.ts';
import { mention } from './views.ts';

/** The maturity of a control, with the reason and the next step. */
export interface MaturityView extends Pick<Maturity, 'state' | 'reason' | 'next' | 'until'> {
  /** The evidence that decided it. */
  readonly evidence?: Mention;
}

/** The maturity of every control. */
export function maturityViews(program: Program, { maturity }: Assessment): ReadonlyMap<string, MaturityView> {
  return new Map([...maturity].map(([id, found]) => [id, maturityView(program, found)]));
}

function maturityView(program: Program, { state, reason, next, until, evidence }: Maturity): MaturityView {
  const record = evidence === undefined ? undefined : program.evidence.get(evidence)?.value;
  return {
    ...{ state, reason },
    ...(next && { next }),
    ...(until && { until }),
    ...(record && { evidence: mention('evidence', record) }),
  };
}
