/** The words of a text in rows of at most so many characters; a longer word has a row of its own. */
export function wrap(text: string, width: number): readonly string[] {
  return fillRows(text.split(/\s+/), width);
}

/** Pieces that stay whole in rows of at most so many characters, a space between two. */
export function fillRows(pieces: readonly string[], width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const piece of pieces) {
    if (row !== '' && row.length + 1 + piece.length > width) {
      rows.push(row);
      row = piece;
    } else row = row === '' ? piece : `${row} ${piece}`;
  }
  return [...rows, row];
}
