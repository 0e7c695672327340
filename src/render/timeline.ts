import type { Day } from '../model/fields.ts';
import { escapeText } from './escape.ts';

/** A day on a timeline. */
export interface TimelineEntry {
  readonly date: Day;
  readonly what: string;
}

const width = 900;
const margin = 18;
const height = 98;

/**
 * Days of a law on one axis with today on it. The marks are numbered as the entries are; the list beside the picture
 * says what each means. Classes: `axis`, `past`, `future`, `today`.
 */
export function drawTimeline(id: string, title: string, entries: readonly TimelineEntry[], today: Day): string {
  const days = [...entries.map(({ date }) => date), today].sort();
  const firstYear = Number(days[0]?.slice(0, 4));
  const lastYear = Number(days.at(-1)?.slice(0, 4)) + 1;
  const from = dayNumber(`${firstYear}-01-01`);
  const to = dayNumber(`${lastYear}-01-01`);
  const place = (day: Day) => round(margin + ((dayNumber(day) - from) / (to - from)) * (width - 2 * margin));
  const axis = 70;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at).map((year) => {
    const x = place(`${year}-01-01`);
    return { tick: `M${x} ${axis - 4}v8`, label: `<text class="year" x="${x}" y="${axis + 20}">${year}</text>` };
  });
  // Marks too near to one another climb, so that every number can be read.
  let lastX = Number.NEGATIVE_INFINITY;
  let level = 0;
  const drawn = entries.map(({ date }, at) => {
    const x = place(date);
    level = x - lastX < 17 ? (level + 1) % 3 : 0;
    lastX = x;
    const y = axis - 14 - level * 16;
    const state = date <= today ? 'past' : 'future';
    return {
      stem: `M${x} ${axis}V${y}`,
      mark: `<circle class="${state}" cx="${x}" cy="${y}" r="7.5"/><text class="${state}" x="${x}" y="${y + 3.5}">${at + 1}</text>`,
    };
  });
  const lines = [
    `M${margin} ${axis}H${width - margin}`,
    ...years.map(({ tick }) => tick),
    ...drawn.map(({ stem }) => stem),
  ].join('');
  const now = place(today);
  const description = `${entries.filter(({ date }) => date <= today).length} of ${entries.length} days have passed. The list that follows says what each number means.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="timeline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(description)}</desc><path class="axis" d="${lines}"/>${years.map(({ label }) => label).join('')}<path class="today" d="M${now} 14V${axis + 6}"/><text class="today" x="${now}" y="10">today</text>${drawn.map(({ mark }) => mark).join('')}</svg>`;
}

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
