import type { Place } from '../model/diagnostic.ts';
import { collections } from '../model/kinds.ts';
import { guesser } from '../model/nearest.ts';
import { settingsReferencesOf } from '../model/settings-references.ts';
import type { Check } from './check.ts';

/** A document or the risk scale names a role that the settings do not list (ISO/IEC 27001 and 42001, 5.3; ISO/IEC 42001 A.3.2). */
export const unknownRole: Check = {
  id: 'unknown-role',
  severity: 'error',
  summary: 'A document or the risk scale names a role that the program does not have.',
  run(program, { report }) {
    const didYouMean = guesser();
    const { settings } = program;
    const roles = new Set(settings.value.roles.map(({ id }) => id));
    const check = (text: string, file: string, place: () => Place) => {
      if (roles.has(text)) return;
      const guess = didYouMean(text, roles) || ` Correct it, or add the role to \`${settings.file}\`.`;
      const message = `Unexpected role \`${text}\`, expected one that \`${settings.file}\` lists.${guess}`;
      report({ message, file, place: place(), actual: text, expected: [...roles] });
    };
    for (const [band, { acceptedBy = [] }] of (settings.value.riskScale?.bands ?? []).entries()) {
      for (const [index, role] of acceptedBy.entries())
        check(role, settings.file, () => settings.placeOf(['riskScale', 'bands', band, 'acceptedBy', index]));
    }
    for (const collection of collections) {
      for (const { value, file, placeOf } of program[collection].values()) {
        for (const { path, text } of settingsReferencesOf('role', collection, value)) {
          check(text, file, () => placeOf(path));
        }
      }
    }
  },
};
