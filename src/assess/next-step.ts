import type { Contribution } from './contributions.ts';
import { lowerFirst } from './contributions.ts';
import { isFull } from './crosswalk.ts';
import type { Inherited } from './inheritance.ts';
import { compareStatus, type Ordered } from './status-order.ts';

/** What is missing for the next step up, in one sentence or two; nothing where it is covered. */
export function nextStep(
  status: Ordered,
  [direct]: readonly Contribution[],
  [inherited]: readonly Inherited[],
): string | undefined {
  if (status === 'covered') return undefined;
  if (direct && (!inherited || compareStatus(direct.status, inherited.status) <= 0)) {
    if (direct.status === 'planned') return `Put \`${direct.control}\` into practice.`;
    return `\`${direct.control}\`: ${lowerFirst(direct.because)}`;
  }
  if (inherited) return stepFrom(inherited);
  return 'No control implements it. Write one, or cite it from one that does.';
}

function stepFrom({ from, own, status, path }: Inherited): string {
  const partial = path.find((step) => !isFull(step));
  if (!partial || own === 'planned') return `Complete \`${from}\`, which is ${own}.`;
  const left = leftOver(partial);
  const rest = left === undefined ? '' : ` Left over: ${left}`;
  const also = own === status && own !== 'covered' ? ` \`${from}\` itself is ${own}.` : '';
  return `\`${from}\` answers a part.${also}${rest} Cite it from a control that does the rest.`;
}

/**
 * What a partial step leaves open on the side that it leads to, as the reviewers wrote it. A step may lead to a requirement
 * below a heading in which its edge ends, so the relationship tells the direction where it has one.
 */
export function leftOver({ to, relationship, edge }: Inherited['path'][number]): string | undefined {
  const isAlong = relationship === 'intersects-with' ? edge.target === to : relationship === edge.relationship;
  return isAlong ? edge.remainder?.target : edge.remainder?.source;
}
