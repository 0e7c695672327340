import { narrativesOf } from '../model/documents.ts';
import type { Heading } from '../model/program.ts';
import type { Check } from './check.ts';

/** Headings that do not form an outline (WCAG 2.2, 1.3.1 and 2.4.6): the title is the first level, sections begin at `##`. */
export const headingStructure: Check = {
  id: 'heading-structure',
  severity: 'error',
  summary: 'The headings of a body do not form an outline.',
  run(program, { report }) {
    for (const { file, facts } of narrativesOf(program)) {
      let above = 1;
      for (const heading of facts().headings) {
        const message = problemOf(heading, above);
        if (message) report({ message, file, place: heading.place, actual: '#'.repeat(heading.depth) });
        above = heading.depth;
      }
    }
  },
};

function problemOf({ depth, text }: Heading, above: number): string | undefined {
  if (depth === 1)
    return 'Unexpected heading of level 1, expected level 2: the title is in the frontmatter. Write `##`.';
  if (text.trim() === '') return 'Unexpected empty heading, expected a few words. Write them, or remove it.';
  if (depth <= above + 1) return undefined;
  return `Unexpected heading of level ${depth}, expected level ${above + 1} at most. Write \`${'#'.repeat(above + 1)}\`.`;
}
