import type { CoverageStatus } from '../model/release.ts';

/** A status that can be drawn: as shown, lapsed by date, half-size where it does not bind yet, or not released. */
export type Sign = CoverageStatus | 'lapsed' | ReadySign | 'unknown';

/** What a duty that does not bind yet would be, did it bind today. */
export type ReadySign = `ready-${'covered' | 'partial' | 'planned' | 'gap'}`;

/** Every sign, in the order in which legends show them. */
export const signs: readonly Sign[] = [
  ...(['covered', 'partial', 'planned', 'gap', 'lapsed'] as const),
  ...(['ready-covered', 'ready-partial', 'ready-planned', 'ready-gap'] as const),
  ...(['excluded', 'not-triggered', 'unknown'] as const),
];

/** Letter that names a sign inside a picture. */
export const signLetters: Readonly<Record<Sign, string>> = {
  ...{ covered: 'c', partial: 'p', planned: 'd', gap: 'g', lapsed: 'l', excluded: 'x' },
  ...{ 'ready-covered': 'rc', 'ready-partial': 'rp', 'ready-planned': 'rd', 'ready-gap': 'rg' },
  ...{ 'not-triggered': 'n', unknown: 'u' },
};

/**
 * Draws a sign in a box of the given size. Form carries the meaning, so it reads without colour: covered is solid,
 * partial hatched, planned dotted, a gap empty with a heavy edge, excluded struck through, not triggered a dot,
 * lapsed crossed out; at half the size, it does not bind yet. Classes `k-f` (filled) and `k-s`, `k-t`
 * (stroked, faint) take the colour of ink, `k-a` that of the accent. One class each: a selector with more does not reach
 * into `<use>`.
 */
export function drawSign(sign: Sign, width: number, height: number): string {
  const box = (inset: number) => `M${inset} ${inset}h${width - 2 * inset}v${height - 2 * inset}h-${width - 2 * inset}z`;
  switch (sign) {
    case 'covered':
      return `<path class="k-f" d="M0 0h${width}v${height}h-${width}z"/>`;
    case 'partial':
      return `<path class="k-s" d="${box(0.5)}"/><path class="k-s" d="${hatch(width, height)}"/>`;
    case 'planned':
      return `<path class="k-s" stroke-dasharray="1.2 2.2" d="${box(0.5)}"/>`;
    case 'gap':
      return `<path class="k-s" stroke-width="${height < 12 ? 2 : 2.6}" d="${box(height < 12 ? 1 : 1.3)}"/>`;
    case 'lapsed':
      return `<path class="k-a" d="${box(0.5)}M0.5 0.5L${width - 0.5} ${height - 0.5}M${width - 0.5} 0.5L0.5 ${height - 0.5}"/>`;
    case 'excluded':
      return `<path class="k-t" d="${box(0.5)}"/><path class="k-s" d="M0 ${height / 2}h${width}"/>`;
    case 'not-triggered':
      return `<circle class="k-f" cx="${width / 2}" cy="${height / 2}" r="${height < 12 ? 1.2 : 1.8}"/>`;
    case 'unknown':
      return `<path class="k-t" d="${box(0.5)}"/>`;
    default: {
      const form = drawSign(sign.replace('ready-', '') as Sign, width / 2, height / 2);
      return `<g transform="translate(${width / 4} ${height / 4})">${form}</g>`;
    }
  }
}

/** The sign of a requirement: its status, or where it does not bind yet what it would be. */
export function signOf({
  status,
  prepared,
}: {
  readonly status?: CoverageStatus | 'lapsed' | undefined;
  readonly prepared?: CoverageStatus | undefined;
}): Sign {
  const ready = `ready-${prepared}` as Sign;
  return status === 'not-triggered' && signs.includes(ready) ? ready : (status ?? 'unknown');
}

/** Diagonals from lower left to upper right, cut at the edges of the box. */
function hatch(width: number, height: number): string {
  const step = height < 12 ? 3 : 5;
  const lines: string[] = [];
  for (let at = step; at < width + height; at += step) {
    const [x1, y1] = at <= height ? [0, at] : [at - height, height];
    const [x2, y2] = at <= width ? [at, 0] : [width, at - width];
    lines.push(`M${x1} ${y1}L${x2} ${y2}`);
  }
  return lines.join('');
}
