import { narrativesOf } from '../model/documents.ts';
import type { Check } from './check.ts';

/** An image that says nothing to somebody who cannot see it (WCAG 2.2, 1.1.1). */
export const imageWithoutAlternativeText: Check = {
  id: 'image-without-alternative-text',
  severity: 'error',
  summary: 'An image has no alternative text.',
  run(program, { report }) {
    for (const { file, facts } of narrativesOf(program)) {
      for (const { url, alt, place } of facts().images) {
        if (alt.trim() !== '') continue;
        const message = `Unexpected image \`${url}\` without alternative text, expected what it shows. Write it between the brackets.`;
        report({ message, file, place, actual: url });
      }
    }
  },
};
