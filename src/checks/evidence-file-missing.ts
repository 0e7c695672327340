import { besides } from '../model/relative-path.ts';
import type { Check } from './check.ts';

/** Evidence that names a file which is not there, or not below the root (ISO/IEC 27001 and 42001, 7.5.3). */
export const evidenceFileMissing: Check = {
  id: 'evidence-file-missing',
  severity: 'error',
  summary: 'Evidence names a file that is not in the repository.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.evidence.values()) {
      if (!value.file) continue;
      const path = besides(file, value.file.path);
      if (path !== undefined && program.files.has(path)) continue;
      const message =
        path === undefined
          ? `Unexpected path \`${value.file.path}\`, expected a file below the root. Put the file into \`files/\` beside this document.`
          : `Unexpected absence of \`${path}\`, expected the record behind this evidence. Add the file, or correct the path.`;
      report({ message, file, place: placeOf(['file', 'path']), actual: value.file.path });
    }
  },
};
