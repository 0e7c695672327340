import { guesser } from '../model/nearest.ts';
import type { Check } from './check.ts';

/** Settings name a check that there is none of, so the gate would never close and the severity never change (Trustwright's rule). */
export const unknownCheck: Check = {
  id: 'unknown-check',
  severity: 'error',
  summary: 'A gate or a severity names a check that does not exist.',
  run({ settings }, { checks, report }) {
    const didYouMean = guesser();
    const known = checks.map(({ id }) => id);
    const look = (id: string, path: readonly PropertyKey[]) => {
      if (known.includes(id)) return;
      const guess = didYouMean(id, known) || ' Correct it, or remove the entry.';
      const message = `Unexpected check \`${id}\`, expected the identifier of a check.${guess}`;
      report({ message, file: settings.file, place: settings.placeOf(path), actual: id, expected: known });
    };
    for (const [index, gate] of settings.value.gates.entries()) {
      if ('check' in gate && gate.check !== undefined) look(gate.check, ['gates', index, 'check']);
    }
    for (const [index, { check }] of settings.value.severities.entries()) look(check, ['severities', index, 'check']);
  },
};
