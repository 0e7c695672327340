import { escapeText } from './escape.ts';
import type { FlowKind } from './flow-layout.ts';

/** One bar: a name, and how many things of each kind it consists of. */
export interface Bar {
  readonly label: string;
  readonly counts: Readonly<Record<FlowKind, number>>;
}

/** What a picture of bars shows. */
export interface Bars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly Bar[];
}

const width = 600;
const start = 130;
const end = 548;
const row = 36;
const thick = 22;

/** Bars of one length, each cut into its parts, in the forms of the flows: plain, hatched, solid. The solid number stands behind. */
export function drawBars({ id, title, description, rows }: Bars): string {
  const bars = rows.map(({ label, counts }, at) => {
    const total = counts.inherited + counts.partial + counts['net-new'];
    const y = at * row + (row - thick) / 2;
    let x = start;
    const parts = (['inherited', 'partial', 'net-new'] as const).map((kind) => {
      const length = total === 0 ? 0 : (counts[kind] / total) * (end - start);
      const from = round(x);
      x += length;
      const fill = kind === 'partial' ? ` fill="url(#${id}-h)"` : '';
      return length === 0 ? '' : `<path class="${kind}"${fill} d="M${from} ${y}H${round(x)}v${thick}H${from}z"/>`;
    });
    const middle = y + thick / 2 + 6;
    return `<text class="name" x="0" y="${middle}">${escapeText(label)}</text>${parts.join('')}<text class="name" x="${end + 10}" y="${middle}">${counts['net-new']}</text>`;
  });
  const height = rows.length * row;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="flow" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(description)}</desc><defs><pattern id="${id}-h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V5"/></pattern></defs>${bars.join('')}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
