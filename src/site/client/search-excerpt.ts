import { type FoundSection, isMark, sectionAt } from '../search-sections.ts';
import { create } from './elements.ts';
import type { Shown } from './search-ranking.ts';

/** Words of an excerpt, and how many of them stand before the first that was looked for. */
const length = 30;
const before = 5;

/** Why a page was found, and where on it. */
export interface Excerpt {
  readonly title: readonly (Node | string)[];
  readonly text: readonly (Node | string)[];
  readonly section?: FoundSection | undefined;
}

/** The part of a page in which most of the words stand that were looked for, with these words marked; else its beginning. */
export function excerptOf({ content, meta, places }: Shown): Excerpt {
  const words = content.split(/\s+/);
  const titled = (meta.title ?? '').split(/\s+/).length;
  const inText = [...places].filter((place) => place >= titled).sort((a, b) => a - b);
  const counts = inText.map((place, at) => inText.filter((other, from) => from >= at && other < place + length).length);
  const densest = inText[counts.indexOf(Math.max(...counts))] ?? titled;
  const section = inText.length > 0 ? sectionAt(words, densest) : undefined;
  // The heading is shown as the place; the excerpt begins below it, and never above the section.
  const start = Math.max(titled, densest - before, section?.begins ?? 0);
  const part = marked(words, start, Math.min(words.length, start + length), places);
  return {
    title: marked(words, 0, titled, places),
    text: [start > titled ? '… ' : '', ...part, start + length < words.length ? '…' : ''],
    section,
  };
}

/** Words as text, those that were looked for as `mark`. Text stays text, whatever it looks like. */
function marked(words: readonly string[], start: number, end: number, places: ReadonlySet<number>): (Node | string)[] {
  return words.slice(start, end).flatMap((word, at) => {
    if (isMark(word)) return ['— '];
    return places.has(start + at) ? [create('mark', {}, word), ' '] : [`${word} `];
  });
}
