import type { ImpactAssessment } from '../../model/assessment.ts';
import { type AssessmentPart, assessmentParts } from '../../model/assessment-parts.ts';
import type { Document } from '../../model/program.ts';
import { slugOf } from '../../model/slug.ts';
import { type Section, sectionsOf } from '../sections.ts';
import { type Substance, substanceOf } from '../substance.ts';

/** How a part of an assessment stands: written; absent; empty or too thin to say anything; or still the template's prompt. */
export type PartState = Substance['state'] | 'absent';

/** A part that an assessment has to have, and how it stands. */
export interface PartFinding {
  readonly part: AssessmentPart;
  readonly state: PartState;
  /** Heading under which it is written, and the line of the file on which that stands. */
  readonly heading?: string;
  readonly line?: number;
  /** Words beyond the prompt. */
  readonly words: number;
}

/** The parts that an assessment needs for what it serves as, in order, each with how it stands. */
export function partFindings(document: Document<ImpactAssessment>): readonly PartFinding[] {
  const { kinds, answers, headings } = document.value;
  const sections = sectionsOf(document);
  return assessmentParts
    .filter((part) => part.kinds.some((kind) => kinds.includes(kind)))
    .map((part) => {
      const answer = answers.find((each) => each.part === part.id);
      if (answer) return { part, ...substanceOf(answer.text, part.prompt) };
      const named = headings.find((each) => each.part === part.id)?.heading;
      const section = sectionOf(sections, named === undefined ? [part.title, ...part.alsoCalled] : [named]);
      if (!section) return { part, state: 'absent', words: 0 };
      return { part, heading: section.title, line: section.line, ...substanceOf(section.text, part.prompt) };
    });
}

function sectionOf(sections: readonly Section[], titles: readonly string[]): Section | undefined {
  const wanted = new Set(titles.map(slugOf));
  return sections.find(({ title }) => wanted.has(slugOf(title)));
}
