import type { PlacedGroup, SheetMeasures } from './sheet-layout.ts';
import { textWidth } from './text-width.ts';

/** Height of one more line of a heading. */
export const headingStep = 14;

const size = 12;

/** What stands above a group after its label, in at most two lines; words that find no room are left out, with an ellipsis. */
export function headingLines({ group, columns }: PlacedGroup, { cell, space }: SheetMeasures): readonly string[] {
  const { label, title } = group;
  const room = columns * cell + space / 2;
  const repeats = title.toLowerCase().startsWith(label.toLowerCase());
  const words = (repeats ? title.slice(label.length) : ` ${title}`).split(/(?= )/);
  const first = fitting(words, room - textWidth(label, size, true));
  const rest = words.slice(first);
  if (rest.length === 0) return [words.join('')];
  const second = fitting(rest, room + textWidth(' ', size));
  const whole = second === rest.length;
  const shown = rest
    .slice(0, whole ? second : Math.max(1, second))
    .join('')
    .trim();
  return [words.slice(0, first).join(''), whole ? shown : `${shown}…`];
}

/** How many words have room in a line. */
function fitting(words: readonly string[], room: number): number {
  const tooLong = words.findIndex((_, at) => textWidth(words.slice(0, at + 1).join(''), size) > room);
  return tooLong === -1 ? words.length : tooLong;
}
