import { grantedNow } from '../model/gated.ts';
import { hasEnded } from '../model/grant-life.ts';
import type { Check } from './check.ts';

/** A granted document that has changed since (ISO/IEC 27001 and 42001, 7.5.3): the customer reads an earlier state of it. */
export const outdatedGrant: Check = {
  id: 'outdated-grant',
  severity: 'warning',
  summary: 'A document has changed since it was granted.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.grants.values()) {
      if (hasEnded(value, asOf)) continue;
      for (const [index, granted] of value.documents.entries()) {
        const now = grantedNow(program, granted);
        if (now === undefined || now.digest === granted.source) continue;
        const versions =
          now.value.version === granted.version
            ? `version \`${granted.version}\`, which was edited since`
            : `version \`${granted.version}\``;
        report({
          message: `Unexpected ${versions}, expected version \`${now.value.version}\` of \`${granted.document}\` as it is now. Grant it anew if the customer should know of the change.`,
          file,
          place: placeOf(['documents', index, 'source']),
          actual: granted.source,
          expected: [now.digest],
          related: [{ message: 'The document as it is now', file: now.file, place: now.placeOf(['version']) }],
        });
      }
    }
  },
};
