import type { Place } from '../model/diagnostic.ts';
import { collections } from '../model/kinds.ts';
import { guesser } from '../model/nearest.ts';
import { settingsReferencesOf } from '../model/settings-references.ts';
import type { Check } from './check.ts';

/** Settings or a document name a framework of which there is no catalog (ISO/IEC 27001 and 42001, 4.3: the scope is known). */
export const unknownFramework: Check = {
  id: 'unknown-framework',
  severity: 'error',
  summary: 'Settings or a document name a framework of which there is no catalog.',
  run(program, { report }) {
    const didYouMean = guesser();
    const { catalogs, settings } = program;
    const check = (id: string, file: string, place: () => Place) => {
      if (catalogs.has(id)) return;
      const guess = didYouMean(id, catalogs.keys()) || ' Run `trustwright catalogs` for the list.';
      const message = `Unexpected framework \`${id}\`, expected the identifier of a catalog.${guess}`;
      report({ message, file, place: place(), actual: id, expected: [...catalogs.keys()] });
    };
    for (const [index, { id }] of settings.value.frameworks.entries()) {
      check(id, settings.file, () => settings.placeOf(['frameworks', index, 'id']));
    }
    for (const [index, gate] of settings.value.gates.entries()) {
      if ('framework' in gate && gate.framework !== undefined)
        check(gate.framework, settings.file, () => settings.placeOf(['gates', index, 'framework']));
    }
    for (const collection of collections) {
      for (const { value, file, placeOf } of program[collection].values()) {
        for (const { path, text } of settingsReferencesOf('catalog', collection, value)) {
          check(text, file, () => placeOf(path));
        }
      }
    }
  },
};
