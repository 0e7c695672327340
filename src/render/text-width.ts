/** Widths of characters of a usual sans-serif face, in hundredths of its size; letters that are not named are `usual`. */
const narrow = "ijl.,:;'|!·";
const slim = 'frt()[]-/ ';
const wide = 'mwMW%@…—';
const usual = 56;

/** About how wide a line of text is in a usual sans-serif face: no font is at hand where pictures are drawn. */
export function textWidth(text: string, size: number, isBold = false): number {
  const sum = [...text].reduce((total, character) => total + widthOf(character), 0);
  return (sum * size * (isBold ? 1.06 : 1)) / 100;
}

function widthOf(character: string): number {
  if (narrow.includes(character)) return 27;
  if (slim.includes(character)) return 34;
  if (wide.includes(character)) return 88;
  // Ideographs, syllables of Korean and signs beyond the basic plane are as wide as they are high.
  if ((character.codePointAt(0) ?? 0) >= 0x2e80) return 100;
  return /\p{Lu}/u.test(character) ? 67 : usual;
}

/** A text of at most so many characters; what is cut off is told by an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
