import type { Law } from '../law-on.ts';
import type { EnterpriseSize } from './fines.ts';

/** A simplification that the law of a day offers enterprises of a size. */
export interface Relief {
  /** As `catalog:requirement`. */
  readonly provision: string;
  readonly what: string;
  /** What must hold besides the size. */
  readonly condition?: string;
}

interface Offer extends Relief {
  /** Requirement that it makes lighter, as a local identifier. */
  readonly about: string;
  readonly before: readonly EnterpriseSize[];
  readonly since: readonly EnterpriseSize[];
}

const smallAndMedium = ['micro', 'small', 'medium'] as const;

/** Simplifications by size: for whom they were open before the amendment of 2026 and for whom they are since. */
const offers: readonly Offer[] = [
  {
    ...{ provision: 'eu-ai-act:art-11.1', about: 'art-11.1', before: smallAndMedium },
    what: 'Technical documentation in the simplified form of the Commission, and only in that form.',
    since: [...smallAndMedium, 'small-mid-cap'],
  },
  {
    ...{ provision: 'eu-ai-act:art-63', about: 'art-17.1.a', before: ['micro'], since: smallAndMedium },
    what: 'Certain elements of the quality management system in a simplified manner.',
    condition: 'No partner or linked enterprises.',
  },
];

/** Simplifications open to an enterprise of a size under the law of a day, for the duties that it has. */
export function reliefsOn(law: Law, size: EnterpriseSize, duties: ReadonlySet<string>): readonly Relief[] {
  return offers
    .filter(({ about, before, since }) => duties.has(about) && (law.isAmended ? since : before).includes(size))
    .map(({ provision, what, condition }) => ({ provision, what, ...(condition !== undefined && { condition }) }));
}
