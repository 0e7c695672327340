import type { IncidentFact } from '../../model/incident-facts.ts';
import type { FactTest } from '../../model/regime.ts';
import type { FactValue } from './incident-facts.ts';

/** Whether tests hold: yes, no, or undecided for want of facts. */
export type Holds =
  | { readonly holds: true }
  | { readonly holds: false }
  | { readonly holds: 'undecided'; readonly asks: readonly IncidentFact[] };

/**
 * Whether all tests of a rule hold. One that fails decides the matter whatever is unknown; only where none fails do the
 * unknown facts leave it undecided.
 */
export function holdAll(tests: readonly FactTest[], facts: ReadonlyMap<IncidentFact, FactValue>): Holds {
  const asks: IncidentFact[] = [];
  for (const test of tests) {
    const value = facts.get(test.fact);
    if (value === undefined) asks.push(test.fact);
    else if (!passes(test, value)) return { holds: false };
  }
  return asks.length === 0 ? { holds: true } : { holds: 'undecided', asks: [...new Set(asks)] };
}

function passes({ is, has, not }: FactTest, value: FactValue): boolean {
  const list = typeof value === 'object' ? value : [String(value)];
  const found =
    (is === undefined || list.includes(String(is))) && (has === undefined || has.some((word) => list.includes(word)));
  return found !== not;
}
