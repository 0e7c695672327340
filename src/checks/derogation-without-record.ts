import { classifiedSystems } from '../assess/classified-systems.ts';
import type { AiSystem } from '../model/ai-system.ts';
import type { Day } from '../model/fields.ts';
import type { Check } from './check.ts';

/** A system in use that relies on Article 6(3) of the AI Act without the assessment that Article 6(4) asks for. */
export const derogationWithoutRecord: Check = {
  id: 'derogation-without-record',
  severity: 'error',
  summary: 'A system relies on the derogation of Article 6(3) without its documented assessment.',
  run(program, { asOf, report }) {
    for (const { document, found } of classifiedSystems(program, asOf)) {
      const { record } = found;
      if (record === undefined || record.isMade || !isInUse(document.value, asOf)) continue;
      const { flaw } = record;
      const when = record.isDue ? `since ${record.from}` : `from ${record.from} on`;
      report({
        message: `Unexpected derogation ${flaw === undefined ? 'without `record`' : 'with a late record'}, expected the assessment that Article 6(4) asks for ${when}. ${flaw ?? 'Add `record`.'}`,
        file: document.file,
        place: document.placeOf([
          'classification',
          'derogation',
          ...(flaw === undefined ? [] : ['record', 'assessed']),
        ]),
      });
    }
  },
};

/** Whether a system is in use: by its state, or because it was placed on the market or put into service. */
function isInUse({ state, placedOnMarket = '9999', putIntoService = '9999' }: AiSystem, asOf: Day): boolean {
  if (state === 'retired') return false;
  return state === 'deployment' || state === 'operation' || placedOnMarket <= asOf || putIntoService <= asOf;
}
