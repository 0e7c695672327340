import type { Day } from '../model/fields.ts';
import type { AiLawView, ClassDay } from '../publish/ai-law-view.ts';
import type { Surface } from '../publish/surface.ts';
import { drawTimeline } from '../render/timeline.ts';
import type { CardSheet } from './card-sheet.ts';
import { type ClassWord, classWords } from './class-words.ts';
import { type Shortened, shorten } from './shorten.ts';

/** A day of a class, with its number on the timeline. */
export interface NumberedDay extends ClassDay {
  readonly number: number;
  readonly isPast: boolean;
}

/** A class with its days and with those of our systems that are in it. */
export interface ClassSection {
  readonly word: ClassWord;
  readonly days: readonly NumberedDay[];
  readonly systems: Shortened<Pick<CardSheet['view'], 'title' | 'address'> & { readonly because: string }>;
}

/** The page that explains the classes. */
export interface ClassesPage {
  /** Absent where the program has no catalog of the law: then no class has days. */
  readonly law?: AiLawView;
  readonly sections: readonly ClassSection[];
  /** The days of all classes on one axis, as SVG. */
  readonly timeline?: string;
}

/** Systems that a class names; a page must not grow with their number. */
const most = 5;

/** Prepares the page of the classes. */
export function classesPage({ aiLaw: law, asOf }: Surface, sheets: readonly CardSheet[]): ClassesPage {
  const all = law?.days ?? [];
  const days = [...new Set(all.map(({ day }) => day))].sort();
  const numbered = all.map((each) => ({ ...each, number: days.indexOf(each.day) + 1, isPast: each.day <= asOf }));
  return {
    ...(law && { law, timeline: timelineOf(days, law, asOf) }),
    sections: classWords.map((word) => ({
      word,
      days: numbered.filter((each) => each.class === word.name),
      systems: shorten(
        sheets
          .filter((sheet) => isIn(sheet, word))
          .map(({ view: { title, address, data } }) => ({ title, address, because: data.riskClass })),
        most,
      ),
    })),
  };
}

/** Transparency duties stack on any class: a system with a notice under Article 50 is named there as well. */
function isIn({ class: found, notices }: CardSheet, { name }: ClassWord): boolean {
  return found?.name === name || (name === 'transparency' && notices.length > 0);
}

function timelineOf(days: readonly Day[], { days: all }: AiLawView, asOf: Day): string {
  const entries = days.map((date) => ({
    date,
    what: all.flatMap(({ day, says }) => (day === date ? says : [])).join(' '),
  }));
  return drawTimeline('classes', 'Days from which the law asks something of a class', entries, asOf);
}
