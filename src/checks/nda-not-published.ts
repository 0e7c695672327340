import { didYouMean } from '../model/nearest.ts';
import { isWritten } from '../model/program.ts';
import type { Check } from './check.ts';

/** An agreement that nobody can read before accepting it (ISO/IEC 27001 A.6.6). */
export const ndaNotPublished: Check = {
  id: 'nda-not-published',
  severity: 'error',
  summary: 'The settings name an agreement that is no public page.',
  run(program, { report }) {
    const { value, file, placeOf } = program.settings;
    const { nda } = value.access;
    if (nda === undefined) return;
    const page = program.pages.get(nda);
    if (page?.value.visibility === 'public' || (page === undefined && isWritten(program, 'pages', nda))) return;
    const guess = page ? '' : didYouMean(nda, program.pages.keys());
    const remedy = page ? ' Make the page public.' : guess || ' Write it: `trustwright new page`.';
    report({
      message: `Unexpected agreement \`${nda}\`, expected the identifier of a public page, so that people can read what they accept.${remedy}`,
      file,
      place: placeOf(['access', 'nda']),
      actual: nda,
      ...(page && { related: [{ message: 'The page', file: page.file, place: page.placeOf(['visibility']) }] }),
    });
  },
};
