import { dayFor } from '../../model/catalog-index.ts';
import type { Day } from '../../model/fields.ts';
import type { ProgramSettings } from '../../model/program-settings.ts';
import type { Law } from '../law-on.ts';

/** Size of an enterprise under Union law. */
export type EnterpriseSize = ProgramSettings['organisation']['size'];

/** The ceiling of a fine for an enterprise of a size at a date (Articles 99 and 101). */
export interface Fine {
  /** As `catalog:requirement`. */
  readonly provision: string;
  readonly what: string;
  /** Ceiling in euro. */
  readonly amount: number;
  /** Ceiling in per cent of the worldwide turnover of the year before. */
  readonly percent: number;
  /** Which of the two ceilings counts. */
  readonly counts: 'higher' | 'lower';
  /** Provision by which the lower one counts, as `catalog:requirement`. */
  readonly by?: string;
  /** First day of the rule. */
  readonly from: Day;
}

const million = 1_000_000;

/** Ceilings as the Act states them; the catalog names the paragraphs, a test holds both against each other. */
const ceilings = [
  { id: 'art-99.3', what: 'Prohibited practices (Article 5)', amount: 35 * million, percent: 7 },
  { id: 'art-99.4', what: 'Duties of operators, and Article 50', amount: 15 * million, percent: 3 },
  { id: 'art-99.5', what: 'Incorrect or misleading information', amount: 7.5 * million, percent: 1 },
  { id: 'art-101.1', what: 'Duties of providers of general-purpose models', amount: 15 * million, percent: 3 },
] as const;

/** Fines that the law of a day provides for, the paragraphs of Article 101 only for providers of general-purpose models. */
export function finesOn(law: Law, size: EnterpriseSize, hasModel: boolean): readonly Fine[] {
  return ceilings.flatMap(({ id, what, amount, percent }) => {
    const from = dayFor(law.node(id)?.appliesFrom, 'annexIII');
    if (from === undefined || (id === 'art-101.1' && !hasModel)) return [];
    const by = lowerBy(id, size, law);
    const counts = by === undefined ? ('higher' as const) : ('lower' as const);
    return [
      { provision: `eu-ai-act:${id}`, what, amount, percent, counts, ...(by && { by: `eu-ai-act:${by}` }), from },
    ];
  });
}

/** Article 99(6): the lower ceiling for small and medium-sized enterprises; (6a): for small mid-caps, not for Article 5. */
function lowerBy(id: string, size: EnterpriseSize, law: Law): string | undefined {
  const applies = (rule: string) => (dayFor(law.node(rule)?.appliesFrom, 'annexIII') ?? '9999') <= law.asOf;
  if (id === 'art-101.1' || size === 'large') return undefined;
  if (size !== 'small-mid-cap') return applies('art-99.6') ? 'art-99.6' : undefined;
  return id !== 'art-99.3' && law.node('art-99.6a') !== undefined && applies('art-99.6a') ? 'art-99.6a' : undefined;
}
