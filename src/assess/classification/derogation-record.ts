import type { AiSystem } from '../../model/ai-system.ts';
import { dayFor } from '../../model/catalog-index.ts';
import type { Day } from '../../model/fields.ts';
import type { Law } from '../law-on.ts';

/** The documented assessment that Article 6(4) asks of the provider of a system that Article 6(3) takes out. */
export interface DerogationRecord {
  /** Day from which the law asks for it. */
  readonly from?: Day;
  /** Whether the law asks for it on the day of the classification. */
  readonly isDue: boolean;
  /** Whether it is there and was made in time: before the system was placed on the market or put into service. */
  readonly isMade: boolean;
  /** Why an existing record does not do. */
  readonly flaw?: string;
}

/** What Article 6(4) asks; nothing where no point of Annex III is taken out, or where we are not provider. */
export function derogationRecord(
  { classification, roles, placedOnMarket, putIntoService }: AiSystem,
  exempted: readonly string[],
  law: Law,
): DerogationRecord | undefined {
  if (exempted.length === 0 || !roles.includes('provider')) return undefined;
  const from = dayFor(law.node('art-6.4')?.appliesFrom, 'annexIII');
  const record = classification.derogation?.record;
  const first = [placedOnMarket, putIntoService].filter((day) => day !== undefined).sort()[0];
  // A system that was there before the duty could not be assessed in time: its assessment is due when the duty begins.
  const last = [first, from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const isLate = record !== undefined && first !== undefined && last !== undefined && record.assessed > last;
  return {
    ...(from !== undefined && { from }),
    isDue: from !== undefined && from <= law.asOf,
    isMade: record !== undefined && !isLate,
    ...(isLate && {
      flaw: `It was made on ${record.assessed}, and had to be there by ${last}.`,
    }),
  };
}
