import { escapeText } from './escape.ts';

/** What a chart shows: values over time, in one or more segments, against a threshold. */
export interface MonitoringChart {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Values in order of time. */
  readonly points: readonly {
    readonly on: string;
    readonly value: number;
    readonly segment?: string;
    readonly state: 'within' | 'warning' | 'breach';
  }[];
  readonly threshold: { readonly bound: 'at-least' | 'at-most'; readonly value: number; readonly warning?: number };
}

const width = 640;
const plotHeight = 200;
const legendRow = 18;
const area = { left: 56, right: 56, top: 34, bottom: 34 };

/** Dashes that tell segments apart without colour; the first is solid. */
const dashes = ['', '6 3', '2 3', '8 3 2 3', '1 2', '10 4'] as const;

/** Colours of a chart that stands alone, for light and dark. Beyond the threshold is a shape of its own, not a colour alone. */
const ownColours =
  '<style>text{font:11px sans-serif;fill:#1b1a17}.axis,.line{fill:none;stroke:#1b1a17}.axis{stroke:#a8a294}.limit{stroke:#a8330f;fill:none}.warning{stroke:#a8330f;fill:none;stroke-dasharray:2 4}.point{fill:#1b1a17}.breach{fill:#fff;stroke:#a8330f;stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#ece6d8}.line{stroke:#ece6d8}.axis{stroke:#6f6a5f}.limit,.warning{stroke:#ff9169}.point{fill:#ece6d8}.breach{fill:#1b1a17;stroke:#ff9169}}</style>';

/**
 * Values of a measure over time as a static picture, with the threshold and the warning as lines. A value beyond the
 * threshold is an open square, every other one a dot. The description says in words what the picture shows; the table of
 * values belongs beside it. A picture that stands alone brings its colours along; on a page the style sheet speaks.
 */
export function drawMonitoringChart(
  { id, title, unit, points, threshold }: MonitoringChart,
  colours: 'own' | 'page' = 'own',
): string {
  const marks = [threshold.value, ...(threshold.warning === undefined ? [] : [threshold.warning])];
  const scale = scaleOf([...points.map(({ value }) => value), ...marks]);
  const days = points.map(({ on }) => dayNumber(on));
  const [first = 0, last = 0] = [Math.min(...days), Math.max(...days)];
  const right = width - area.right;
  const floor = plotHeight - area.bottom;
  const x = (on: string) => round(area.left + ((dayNumber(on) - first) / (last - first || 1)) * (right - area.left));
  const y = (value: number) => round(area.top + ((scale.to - value) / (scale.to - scale.from)) * (floor - area.top));
  const segments = [...new Set(points.map(({ segment = '' }) => segment))].sort();
  const legend = segments[0] === '' && segments.length === 1 ? [] : segments;
  const height = plotHeight + legend.length * legendRow;
  const lines = segments.map((segment, at) => {
    const own = points.filter((point) => (point.segment ?? '') === segment);
    const path = own.map(({ on, value }, index) => `${index === 0 ? 'M' : 'L'}${x(on)} ${y(value)}`).join('');
    return `<path class="line" d="${path}"${dashOf(at)}/>`;
  });
  const names = legend.map((segment, at) => {
    const row = plotHeight + at * legendRow + 6;
    return `<path class="line" d="M${area.left} ${row}h30"${dashOf(at)}/><text x="${area.left + 38}" y="${row + 4}">${escapeText(segment)}</text>`;
  });
  const dots = points.map(({ on, value, state }) =>
    state === 'breach'
      ? `<rect class="breach" x="${x(on) - 4}" y="${y(value) - 4}" width="8" height="8"/>`
      : `<circle class="point" cx="${x(on)}" cy="${y(value)}" r="2.5"/>`,
  );
  const limits = marks.map((mark, at) => {
    const side = at === 0 ? `x="${area.left - 6}" text-anchor="end"` : `x="${right + 6}"`;
    return `<path class="${at === 0 ? 'limit' : 'warning'}" d="M${area.left} ${y(mark)}H${right}"/><text ${side} y="${y(mark) + 4}">${mark}</text>`;
  });
  const ends = [...new Set([points[0]?.on, points.at(-1)?.on])].flatMap((on, at) =>
    on === undefined
      ? []
      : [`<text x="${x(on)}" y="${plotHeight - 14}" text-anchor="${at === 0 ? 'start' : 'end'}">${on}</text>`],
  );
  const axis = `<path class="axis" d="M${area.left} ${area.top}V${floor}H${right}"/>`;
  const words = `<title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(describe({ unit, points, threshold }))}</desc>`;
  const head = `<text x="${area.left}" y="16">${escapeText(`${title}, ${unit}`)}</text>`;
  const parts = [head, axis, ...limits, ...lines, ...dots, ...ends, ...names].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d">${words}${colours === 'own' ? ownColours : ''}${parts}</svg>`;
}

function dashOf(at: number): string {
  const dash = dashes[at % dashes.length];
  return dash === '' ? '' : ` stroke-dasharray="${dash}"`;
}

/** The range of the vertical axis: all values and marks, with a little room. */
function scaleOf(values: readonly number[]): { readonly from: number; readonly to: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  return { from: low - room, to: high + room };
}

function describe({ unit, points, threshold }: Pick<MonitoringChart, 'unit' | 'points' | 'threshold'>): string {
  const values = points.map(({ value }) => value);
  if (values.length === 0) return 'No values yet.';
  const beyond = points.filter(({ state }) => state === 'breach').length;
  const range = `from ${Math.min(...values)} to ${Math.max(...values)} ${unit}`;
  const bound = threshold.bound.replace('-', ' ');
  return `${values.length} values between ${points[0]?.on} and ${points.at(-1)?.on}, ${range}. Expected: ${bound} ${threshold.value}. Beyond it: ${beyond}.`;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
