/** A run of parts that two texts share, or that only the old or the new one has. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly parts: readonly string[];
}

/** Most differences that are looked for one by one; texts that differ in more are told as a whole. */
const patience = 600;

/** How one sequence becomes another with the fewest differences (Myers, 1986). */
export function diffParts(before: readonly string[], after: readonly string[]): readonly Run[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return joinRuns([
    { kind: 'same', parts: before.slice(0, head) },
    ...(shortest(a, b) ?? [
      { kind: 'removed', parts: a },
      { kind: 'added', parts: b },
    ]),
    { kind: 'same', parts: before.slice(before.length - tail) },
  ]);
}

/** The shortest script, or nothing where it would be longer than anybody reads. */
function shortest(a: readonly string[], b: readonly string[]): readonly Run[] | undefined {
  const reached: Map<number, number>[] = [];
  let frontier = new Map<number, number>([[1, 0]]);
  for (let distance = 0; distance <= Math.min(a.length + b.length, patience); distance++) {
    const next = new Map(frontier);
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const [down, right] = [next.get(diagonal + 1) ?? -1, next.get(diagonal - 1) ?? -1];
      let x = diagonal === -distance || (diagonal !== distance && right < down) ? down : right + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return backtrack(a, b, [...reached, frontier], distance);
    }
    reached.push(frontier);
    frontier = next;
  }
  return undefined;
}

function backtrack(
  a: readonly string[],
  b: readonly string[],
  reached: readonly Map<number, number>[],
  steps: number,
): Run[] {
  const runs: Run[] = [];
  let [x, y] = [a.length, b.length];
  for (let distance = steps; distance >= 0; distance--) {
    const frontier = reached[distance] as Map<number, number>;
    const diagonal = x - y;
    const [down, right] = [frontier.get(diagonal + 1) ?? -1, frontier.get(diagonal - 1) ?? -1];
    const fell = diagonal === -distance || (diagonal !== distance && right < down);
    const beforeX = fell ? down : right;
    const beforeY = beforeX - (fell ? diagonal + 1 : diagonal - 1);
    while (x > beforeX + (fell ? 0 : 1) && x > 0 && y > 0 && y > beforeY + (fell ? 1 : 0)) {
      runs.push({ kind: 'same', parts: [a[x - 1] as string] });
      x--;
      y--;
    }
    if (distance === 0) break;
    runs.push(fell ? { kind: 'added', parts: [b[y - 1] as string] } : { kind: 'removed', parts: [a[x - 1] as string] });
    [x, y] = [beforeX, beforeY];
  }
  return runs.reverse();
}

/** Neighbours of one kind become one run; of a change, what was removed stands first. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: { kind: Run['kind']; parts: string[] }[] = [];
  for (const { kind, parts } of runs) {
    if (parts.length === 0) continue;
    const [last, other] = [joined.at(-1), joined.at(-2)];
    if (last?.kind === kind) last.parts.push(...parts);
    else if (kind === 'removed' && last?.kind === 'added' && other?.kind === 'removed') other.parts.push(...parts);
    else if (kind === 'removed' && last?.kind === 'added') joined.splice(-1, 0, { kind, parts: [...parts] });
    else joined.push({ kind, parts: [...parts] });
  }
  return joined;
}
