import type { BodySection } from '../render/html.ts';

/** Begins a word of a record that is no word of the page: it says where a section begins. */
const sign = '§';

/** A section of a page: its anchor, the words of its heading, and the place of the first word below that. */
export interface FoundSection {
  readonly slug: string;
  readonly title: string;
  readonly begins: number;
}

/**
 * Sections as one text for the search index, each heading after a word that names its anchor and says how many words the
 * heading has. The engine counts words, so this survives it, whatever it leaves out of its own index.
 */
export function writeSections(sections: readonly BodySection[]): string {
  return sections
    .flatMap(({ heading, text }) => [
      ...(heading ? [`${sign}${heading.slug}${sign}${heading.title.split(' ').length}`, heading.title] : []),
      ...(text === '' ? [] : [text]),
    ])
    .join(' ');
}

/** Whether a word of a record is a mark, not a word of the page. */
export function isMark(word: string): boolean {
  return word.startsWith(sign) && word.lastIndexOf(sign) > 0;
}

/** The section that a word of a record stands in; nothing above the first heading. */
export function sectionAt(words: readonly string[], at: number): FoundSection | undefined {
  for (let place = at; place >= 0; place -= 1) {
    const word = words[place];
    if (word === undefined || !isMark(word)) continue;
    const [, slug = '', count] = word.split(sign);
    const begins = place + 1 + Number(count);
    return { slug, title: words.slice(place + 1, begins).join(' '), begins };
  }
  return undefined;
}
