import { collections } from '../model/kinds.ts';
import { guesser } from '../model/nearest.ts';
import { settingsReferencesOf } from '../model/settings-references.ts';
import type { Check } from './check.ts';

/** A document names a role that the settings do not list (ISO/IEC 27001 and 42001, 5.3; ISO/IEC 42001 A.3.2). */
export const unknownRole: Check = {
  id: 'unknown-role',
  severity: 'error',
  summary: 'A document names a role that the program does not have.',
  run(program, { report }) {
    const didYouMean = guesser();
    const roles = new Set(program.settings.value.roles.map(({ id }) => id));
    for (const collection of collections) {
      for (const { value, file, placeOf } of program[collection].values()) {
        for (const { path, text } of settingsReferencesOf('role', collection, value)) {
          if (roles.has(text)) continue;
          const guess = didYouMean(text, roles) || ` Correct it, or add the role to \`${program.settings.file}\`.`;
          const message = `Unexpected role \`${text}\`, expected one that \`${program.settings.file}\` lists.${guess}`;
          report({ message, file, place: placeOf(path), actual: text, expected: [...roles] });
        }
      }
    }
  },
};
