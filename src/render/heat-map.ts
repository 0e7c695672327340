import { escapeText } from './escape.ts';
import { drawField, drawPatterns, toneOf } from './heat-patterns.ts';

/** A pair of levels on a heat map. */
export interface HeatCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly band: string;
  /** Place of the band, 0 for the slightest. */
  readonly rank: number;
  readonly aboveAppetite: boolean;
  /** How many risks stand there before and after treatment. */
  readonly before: number;
  readonly after: number;
}

/** What a heat map shows. */
export interface HeatMap {
  readonly id: string;
  readonly title: string;
  /** Names of the levels, from 1. */
  readonly likelihood: readonly string[];
  readonly impact: readonly string[];
  /** Bands, the slightest first. */
  readonly bands: readonly string[];
  readonly cells: readonly HeatCell[];
}

const cell = { width: 68, height: 54 } as const;
const left = 106;
const top = 26;
const below = 56;

/**
 * Risks by likelihood and impact: an open circle for those that stand there before treatment, a filled one for those that
 * do after it, each with their number; a heavy line where the appetite ends. `href` gives the address of a cell's risks.
 */
export function drawHeatMap(map: HeatMap, href: (cell: HeatCell) => string): string {
  const { id, title, likelihood, impact, bands, cells } = map;
  const width = left + impact.length * cell.width + 2;
  const height = top + likelihood.length * cell.height + below;
  const tones = cells.map(({ rank }) => toneOf(rank, bands.length));
  const description = describe(map);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="heat" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(description)}</desc><defs>${drawPatterns(id, tones)}</defs>${cells.map((each) => drawCell(map, each, href)).join('')}${appetiteLine(map)}${axes(map, width, height)}</svg>`;
}

/** What the picture shows, in words and numbers. */
export function describe({ bands, cells }: Pick<HeatMap, 'bands' | 'cells'>): string {
  const tell = (when: 'before' | 'after') => {
    const counts = bands.map(
      (band) =>
        [
          band,
          sum(
            cells.filter((each) => each.band === band),
            when,
          ),
        ] as const,
    );
    const held = counts.filter(([, number]) => number > 0).reverse();
    const all = sum(cells, when);
    const parts = held.map(([band, number]) => `${number} ${band}`).join(', ');
    return `${when === 'before' ? 'Before' : 'After'} treatment ${risks(all)}${all === 0 ? '' : `: ${parts}`}.`;
  };
  const above = cells.filter(({ aboveAppetite }) => aboveAppetite);
  return `${tell('before')} ${tell('after')} Above the appetite after treatment: ${sum(above, 'after')}.`;
}

function drawCell(map: HeatMap, each: HeatCell, href: (cell: HeatCell) => string): string {
  const { id, bands } = map;
  const [x, y] = placeOf(map, each);
  const field = drawField(id, toneOf(each.rank, bands.length), [x + 1, y + 1, cell.width - 2, cell.height - 2]);
  const band = `<text class="heat-band" x="${x + 5}" y="${y + 13}">${escapeText(each.band)}</text>`;
  const marks =
    drawMark('heat-before', each.before, x + 19, y + 34) + drawMark('heat-after', each.after, x + 49, y + 34);
  if (marks === '') return field + band;
  const name = `${nameOf(map, each)}: ${risks(each.before)} before treatment, ${risks(each.after)} after`;
  return `<a href="${escapeText(href(each))}"><title>${escapeText(name)}</title>${field}${band}${marks}</a>`;
}

function drawMark(kind: string, number: number, x: number, y: number): string {
  if (number === 0) return '';
  return `<circle class="${kind}" cx="${x}" cy="${y}" r="13"/><text class="${kind}" x="${x}" y="${y + 4.5}">${number}</text>`;
}

/** The line between what the organisation lives with and what it does not, along the edges of the cells. */
function appetiteLine(map: HeatMap): string {
  const above = (likelihood: number, impact: number) =>
    map.cells.find((each) => each.likelihood === likelihood && each.impact === impact)?.aboveAppetite;
  const steps = map.cells.map(({ likelihood, impact, aboveAppetite }) => {
    const [x, y] = placeOf(map, { likelihood, impact });
    const toLeft = above(likelihood, impact - 1);
    const beneath = above(likelihood - 1, impact);
    const upright = toLeft !== undefined && toLeft !== aboveAppetite ? `M${x} ${y}v${cell.height}` : '';
    const level = beneath !== undefined && beneath !== aboveAppetite ? `M${x} ${y + cell.height}h${cell.width}` : '';
    return upright + level;
  });
  const drawn = steps.join('');
  return drawn === '' ? '' : `<path class="heat-appetite" d="${drawn}"/>`;
}

function axes(map: HeatMap, width: number, height: number): string {
  const rows = map.likelihood.map((name, index) => {
    const y = placeOf(map, { likelihood: index + 1, impact: 1 })[1] + cell.height / 2;
    return `<text class="heat-row" x="${left - 10}" y="${y + 4}"><tspan class="heat-level">${index + 1}</tspan> ${escapeText(name)}</text>`;
  });
  const columns = map.impact.map((name, index) => {
    const x = placeOf(map, { likelihood: 1, impact: index + 1 })[0] + cell.width / 2;
    const y = height - below + 16;
    return `<text class="heat-column heat-level" x="${x}" y="${y}">${index + 1}</text><text class="heat-column" x="${x}" y="${y + 14}">${escapeText(name)}</text>`;
  });
  const titles = `<text class="heat-row heat-axis" x="${left - 10}" y="14">Likelihood ↑</text><text class="heat-row heat-axis" x="${width - 4}" y="${height - 6}">Impact →</text>`;
  return rows.join('') + columns.join('') + titles;
}

function placeOf({ likelihood }: HeatMap, at: Pick<HeatCell, 'likelihood' | 'impact'>): readonly [number, number] {
  return [left + (at.impact - 1) * cell.width, top + (likelihood.length - at.likelihood) * cell.height];
}

/** A pair of levels in words. */
export function nameOf(
  { likelihood, impact }: Pick<HeatMap, 'likelihood' | 'impact'>,
  at: Pick<HeatCell, 'likelihood' | 'impact' | 'band'>,
): string {
  return `${likelihood[at.likelihood - 1]} and ${impact[at.impact - 1]?.toLowerCase()}, ${at.band}`;
}

const sum = (cells: readonly HeatCell[], when: 'before' | 'after') =>
  cells.reduce((total, each) => total + each[when], 0);
const risks = (number: number) => (number === 1 ? '1 risk' : number === 0 ? 'no risk' : `${number} risks`);
