/** Tones of a band, from the slightest to the gravest: each has a pattern of its own, so that colour never carries meaning. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** The tone of a band: the tones are spread over as many bands as there are. */
export function toneOf(rank: number, bands: number): Tone {
  return Math.round((rank * 5) / Math.max(1, bands - 1)) as Tone;
}

/** What is drawn in each tile of a pattern, 8 units wide and high; nothing for the slightest. */
const tiles: readonly string[] = [
  '',
  '<circle class="heat-dot" cx="4" cy="4" r="0.7"/>',
  '<circle class="heat-dot" cx="2" cy="2" r="0.8"/><circle class="heat-dot" cx="6" cy="6" r="0.8"/>',
  '<path class="heat-line" d="M-1 1L1 -1M-1 9L9 -1M7 9L9 7"/>',
  '<path class="heat-line" d="M-1 1L1 -1M-1 5L5 -1M-1 9L9 -1M3 9L9 3M7 9L9 7"/>',
  '<path class="heat-line" d="M-1 1L1 -1M-1 9L9 -1M7 9L9 7M-1 7L1 9M-1 -1L9 9M7 -1L9 1"/>',
];

/** Definitions of the patterns of some tones, for the `defs` of a picture. */
export function drawPatterns(id: string, tones: readonly Tone[]): string {
  return [...new Set(tones)]
    .sort()
    .filter((tone) => tone > 0)
    .map(
      (tone) =>
        `<pattern id="${id}-${tone}" width="8" height="8" patternUnits="userSpaceOnUse">${tiles[tone]}</pattern>`,
    )
    .join('');
}

/** A field in the tone of a band: a tint, and its pattern over it. */
export function drawField(id: string, tone: Tone, box: readonly [x: number, y: number, w: number, h: number]): string {
  const [x, y, width, height] = box;
  const measures = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  const pattern = tone === 0 ? '' : `<rect ${measures} fill="url(#${id}-${tone})"/>`;
  return `<rect class="heat-field heat-${tone}" ${measures}/>${pattern}`;
}

/** The sign of a band in a legend. */
export function drawSwatch(id: string, tone: Tone): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="heat-swatch" viewBox="0 0 22 16" width="22" height="16" aria-hidden="true"><defs>${drawPatterns(id, [tone])}</defs>${drawField(id, tone, [0.5, 0.5, 21, 15])}</svg>`;
}
