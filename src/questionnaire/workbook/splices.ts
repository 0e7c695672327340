/** A stretch of a text that is replaced; where it is empty, text is put in. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies splices to a text; those at one place stay in their order. Every other byte stays as it was. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text: piece } of splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) throw new Error('Two changes of a part lie over each other.');
    pieces.push(text.slice(at, from), piece);
    at = to;
  }
  return pieces.join('') + text.slice(at);
}

/** A splice that puts text in at a place. */
export function insertion(at: number, text: string): Splice {
  return { from: at, to: at, text };
}
