import { escapeText } from './escape.ts';
import { drawTimeline, type TimelineEntry } from './timeline.ts';

const width = 900;
const axisHeight = 98;
const lineHeight = 15;
/** Characters that fit a line of the list. */
const measure = 118;

/** Colours for a picture that stands alone, in light and in dark. On a page, the page's style sheet speaks. */
const style = [
  'text{font:12px sans-serif;fill:#1f2328}',
  '.timeline text{font-size:11px;text-anchor:middle}.timeline .axis{stroke:#8c959f}',
  '.timeline circle{stroke:#1f2328;fill:#fff}.timeline circle.past{fill:#1f2328}.timeline text.past{fill:#fff}',
  '.timeline .today{stroke:#0969da}.timeline text.today{stroke:none;fill:#0969da}',
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.timeline circle{stroke:#e6edf3;fill:#0d1117}',
  '.timeline circle.past{fill:#e6edf3}.timeline text.past{fill:#0d1117}}',
].join('');

/** A timeline that stands alone: the axis of `drawTimeline` with what each number means in a list below it. */
export function drawTimelineSheet(id: string, title: string, entries: readonly TimelineEntry[], today: string): string {
  const lines = entries.flatMap(({ date, what }, at) =>
    wrap(what).map((text, row) => ({ text, lead: row === 0 ? `${at + 1}.  ${date}` : '' })),
  );
  const rows = lines.map(({ text, lead }, at) => {
    const y = axisHeight + 32 + at * lineHeight;
    const label = lead === '' ? '' : `<text x="18" y="${y}">${escapeText(lead)}</text>`;
    return `${label}<text x="120" y="${y}">${escapeText(text)}</text>`;
  });
  const height = axisHeight + 32 + lines.length * lineHeight + 8;
  const picture = drawTimeline(id, title, entries, today).replace('<svg ', '<svg y="18" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${style}</style><text x="18" y="14">${escapeText(title)}</text>${picture}${rows.join('')}</svg>\n`;
}

/** A text as lines of no more than the measure, broken between words. */
function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= measure) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
