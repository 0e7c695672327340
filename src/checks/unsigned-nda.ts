import { grantedNow } from '../model/gated.ts';
import { hasEnded } from '../model/grant-life.ts';
import type { Check } from './check.ts';

/** A document under `nda` that was granted without an agreement (ISO/IEC 27001 A.6.6; SOC 2 C1.1). */
export const unsignedNda: Check = {
  id: 'unsigned-nda',
  severity: 'error',
  summary: 'A grant gives a document under `nda` without an agreement.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.grants.values()) {
      if (value.nda !== undefined || hasEnded(value, asOf)) continue;
      for (const [index, granted] of value.documents.entries()) {
        if (grantedNow(program, granted)?.value.visibility !== 'nda') continue;
        report({
          message: `Unexpected grant of \`${granted.document}\` without \`nda\`, expected version and digest of the agreement that was concluded. Record it, or end the grant by its \`expires\`.`,
          file,
          place: placeOf(['documents', index, 'document']),
          actual: granted.document,
        });
      }
    }
  },
};
