import { hasEnded } from '../model/grant-life.ts';
import { sealedPath } from '../model/sealed-file.ts';
import type { Check } from './check.ts';

/** The encrypted file of a grant that is missing or is not the one that was made (ISO/IEC 27001 A.5.14, A.5.33). */
export const grantDigestMismatch: Check = {
  id: 'grant-digest-mismatch',
  severity: 'error',
  summary: 'An encrypted file of a grant is missing or was changed.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.grants.values()) {
      if (hasEnded(value, asOf)) continue;
      for (const [index, { name, sealed }] of value.documents.entries()) {
        const path = sealedPath(name);
        const found = program.files.get(path)?.sha256;
        if (found === sealed) continue;
        const place = placeOf(['documents', index, found === undefined ? 'name' : 'sealed']);
        if (found === undefined) {
          const message = `Unexpected absence of \`${path}\`, expected a file that age encrypted. Restore it, or grant access anew with \`trustwright grant\`.`;
          report({ message, file, place, actual: name });
        } else {
          const message = `Unexpected digest \`${found}\` of \`${path}\`, expected the one recorded. Restore the file, or grant access anew with \`trustwright grant\`.`;
          report({ message, file, place, actual: found, expected: [sealed] });
        }
      }
    }
  },
};
