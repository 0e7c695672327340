import { besides } from '../model/relative-path.ts';
import type { Check } from './check.ts';

/** A record of evidence that is not the one that was looked at (ISO/IEC 27001 A.5.28; AICPA AT-C 205, reliability). */
export const evidenceDigestMismatch: Check = {
  id: 'evidence-digest-mismatch',
  severity: 'error',
  summary: 'A file of evidence does not have the digest that its document states.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.evidence.values()) {
      const path = value.file && besides(file, value.file.path);
      const found = path === undefined ? undefined : program.files.get(path)?.sha256;
      if (!value.file || found === undefined || found === value.file.sha256) continue;
      report({
        message: `Unexpected digest \`${found}\` of \`${path}\`, expected the stated one. Restore the file, or record the new one as new evidence.`,
        file,
        place: placeOf(['file', 'sha256']),
        actual: found,
        expected: [value.file.sha256],
      });
    }
  },
};
