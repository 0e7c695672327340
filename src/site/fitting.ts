/** Room between two labels of a line, in letters. */
const gap = 2.5;

/** As many entries as a line has room for, in letters, and the others; what is kept is room for a word that leads to them. */
export function fitting<T>(
  entries: readonly T[],
  room: number,
  lettersOf: (entry: T) => number,
  kept: number,
): readonly [readonly T[], readonly T[]] {
  const widths = entries.map((entry) => lettersOf(entry) + gap);
  const all = widths.reduce((sum, width) => sum + width, 0);
  if (all <= room) return [entries, []];
  let used = kept + gap;
  const first = widths.findIndex((width) => {
    used += width;
    return used > room;
  });
  return [entries.slice(0, first), entries.slice(first)];
}
