import { hasEnded } from '../model/grant-life.ts';
import { sealedPath } from '../model/sealed-file.ts';
import type { Check } from './check.ts';

/** A grant whose last day has passed and whose encrypted files are still kept (ISO/IEC 27001 A.5.18, A.8.10). */
export const expiredGrant: Check = {
  id: 'expired-grant',
  severity: 'warning',
  summary: 'A grant has passed its last day, and its encrypted files are still here.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.grants.values()) {
      if (!hasEnded(value, asOf)) continue;
      for (const [index, { name }] of value.documents.entries()) {
        const path = sealedPath(name);
        if (!program.files.has(path)) continue;
        report({
          message: `Unexpected file \`${path}\` of a grant until \`${value.expires}\`, expected it to be gone on ${asOf}. Delete the file and keep this record, or grant access anew.`,
          file,
          place: placeOf(['documents', index, 'name']),
          actual: value.expires,
        });
      }
    }
  },
};
