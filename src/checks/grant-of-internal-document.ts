import { grantedNow } from '../model/gated.ts';
import { hasEnded } from '../model/grant-life.ts';
import type { Check } from './check.ts';

/** A grant that gives away what is internal (ISO/IEC 27001 A.5.12, A.5.14): of internal documents nothing leaves the house. */
export const grantOfInternalDocument: Check = {
  id: 'grant-of-internal-document',
  severity: 'error',
  summary: 'A grant gives a document that is internal.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.grants.values()) {
      if (hasEnded(value, asOf)) continue;
      for (const [index, granted] of value.documents.entries()) {
        const now = grantedNow(program, granted);
        if (now?.value.visibility !== 'internal') continue;
        report({
          message: `Unexpected grant of the internal ${granted.kind} \`${granted.document}\`, expected a gated document. End the grant by its \`expires\`, or set the document to \`request\` or \`nda\`.`,
          file,
          place: placeOf(['documents', index, 'document']),
          actual: granted.document,
          related: [{ message: 'Internal document', file: now.file, place: now.placeOf(['visibility']) }],
        });
      }
    }
  },
};
