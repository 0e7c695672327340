import type { Document } from '../model/program.ts';

/** A section of a body: a heading and the text below it up to the next heading of its depth or above. */
export interface Section {
  readonly title: string;
  readonly slug: string;
  readonly depth: number;
  /** As it was written, sections further down included. */
  readonly text: string;
  /** Line of the file on which the heading stands. */
  readonly line: number;
}

/** The sections of a body, in order. A section holds those below it. */
export function sectionsOf(document: Pick<Document<unknown>, 'body' | 'bodyLine' | 'facts'>): readonly Section[] {
  const { headings } = document.facts();
  if (headings.length === 0) return [];
  const lines = document.body.split(/\r?\n/);
  return headings.map(({ depth, text, slug, place }, index) => {
    const next = headings.slice(index + 1).find((heading) => heading.depth <= depth);
    const from = place.line - document.bodyLine + 1;
    const to = next ? next.place.line - document.bodyLine : lines.length;
    return { title: text, slug, depth, text: lines.slice(from, to).join('\n').trim(), line: place.line };
  });
}

/** Words of a text as prose: comments, marks of Markdown and rules of tables are no words. */
export function wordsOf(text: string): readonly string[] {
  return (text.replace(/\{\/\*.*?\*\/\}/gs, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%/-]*/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
