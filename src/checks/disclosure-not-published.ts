import { didYouMean } from '../model/nearest.ts';
import { isWritten } from '../model/program.ts';
import type { Check } from './check.ts';

/** A policy for reporters of vulnerabilities that `security.txt` cannot name (RFC 9116, 2.5.7). */
export const disclosureNotPublished: Check = {
  id: 'disclosure-not-published',
  severity: 'error',
  summary: 'The settings name a policy for reporters of vulnerabilities that is no public page.',
  run(program, { report }) {
    const { value, file, placeOf } = program.settings;
    const { disclosure } = value.site;
    if (disclosure === undefined) return;
    const page = program.pages.get(disclosure);
    if (page?.value.visibility === 'public' || (page === undefined && isWritten(program, 'pages', disclosure))) return;
    const guess = page ? '' : didYouMean(disclosure, program.pages.keys());
    const remedy = page ? ' Make the page public.' : guess || ' Write it: `trustwright new page`.';
    report({
      message: `Unexpected policy \`${disclosure}\`, expected the identifier of a public page, since \`security.txt\` leads to it.${remedy}`,
      file,
      place: placeOf(['site', 'disclosure']),
      actual: disclosure,
      ...(page && { related: [{ message: 'The page', file: page.file, place: page.placeOf(['visibility']) }] }),
    });
  },
};
