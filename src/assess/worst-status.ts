import type { ReleasedRequirement } from '../model/release.ts';
import type { ShownStatus } from './release.ts';

/** Where a requirement stands, as a reader is shown it. */
export interface ShownStanding {
  readonly status?: ShownStatus;
  readonly prepared?: ReleasedRequirement['prepared'];
}

/** From the worst to the best; what does not apply comes last, because it takes nothing away from what does. */
const worstFirst: readonly ShownStatus[] = [
  ...(['gap', 'lapsed', 'planned', 'partial', 'covered'] as const),
  ...(['not-triggered', 'excluded'] as const),
];

/** Where a heading stands: as its worst part does. Nothing where nothing is known of one of its parts. */
export function worstStanding(parts: readonly (ShownStanding | undefined)[]): ShownStanding {
  const known = parts.flatMap((part) => (part?.status ? [{ status: part.status, prepared: part.prepared }] : []));
  if (known.length < parts.length) return {};
  const rank = (status: ShownStatus | undefined) => (status ? worstFirst.indexOf(status) : worstFirst.length);
  const [worst] = known.sort((a, b) => rank(a.status) - rank(b.status) || rank(a.prepared) - rank(b.prepared));
  return worst ? { status: worst.status, ...(worst.prepared && { prepared: worst.prepared }) } : {};
}
