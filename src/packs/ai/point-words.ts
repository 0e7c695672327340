import { aiAct } from '../../assess/law-on.ts';
import type { PointState } from '../../assess/technical/technical-documentation.ts';
import { formatForPeople } from '../../model/requirement-id.ts';

/** How a point stands, in words alone, which every font has. */
export const stateNames: Readonly<Record<PointState, string>> = {
  present: 'Present',
  partial: 'Partial',
  missing: 'Missing',
  'not-applicable': 'Not applicable',
};

/** A provision of the AI Act as people read it, from its local identifier. */
export function ofAct(id: string): string {
  return formatForPeople(`${aiAct}:${id}`);
}

/** How many points stand in each way. */
export function pointSums(points: readonly { readonly state: PointState }[]): string {
  const count = (state: PointState) => points.filter((point) => point.state === state).length;
  return `${count('present')} present, ${count('partial')} partial, ${count('missing')} missing, ${count('not-applicable')} not applicable`;
}
