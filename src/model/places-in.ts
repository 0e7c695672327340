import type { Place } from './diagnostic.ts';

/** Tells the line and column of places in a text that are asked for in order: one pass over the lines, however many there are. */
export function placesIn(text: string, firstLine = 1): (index: number) => Place {
  let line = firstLine;
  let lineStart = 0;
  return (index) => {
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < index; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    return { line, column: index - lineStart + 1 };
  };
}
