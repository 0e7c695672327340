import { escapeText } from './escape.ts';
import { type Band, type Flow, layOutFlow, type Span } from './flow-layout.ts';

export type { Flow, FlowKind } from './flow-layout.ts';

const width = 600;
/** Edges of the two columns. */
const left = { start: 130, end: 140 };
const right = { start: 424, end: 460 };
/** Room above for the names of the columns, and around. */
const top = 34;
const margin = 6;

/**
 * What frameworks in place bring to one that is switched on: bands from left to right, as wide as the requirements that
 * they carry; what is new stands dark at the end. Form carries the meaning: inherited is plain, partial hatched, net-new
 * solid. Classes `inherited`, `partial`, `net-new` take the colours; `hatch` is the pattern.
 */
export function drawFlow(flow: Flow): string {
  const { id, title, description, sources, target } = flow;
  const { sources: places, parts, bands, height } = layOutFlow(flow);
  const hatch = `<pattern id="${id}-h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V5"/></pattern>`;
  const names = sources.map(({ label, note }, at) => {
    const y = middle(places[at]);
    return `<text class="name" x="0" y="${y - 3}">${escapeText(cut(label))}</text><text class="note" x="0" y="${y + 16}">${escapeText(note)}</text>`;
  });
  const bars = places.map((span) => bar('bar', left.start, left.end, span));
  const ends = parts.map((part) => {
    const from = part.kind === 'net-new' ? right.start - 26 : right.start;
    const word = `<tspan class="number">${target.counts[part.kind]}</tspan> ${part.kind}`;
    return `${bar(part.kind, from, right.end, part, fillOf(part.kind, id))}<text x="${right.end + 10}" y="${middle(part) + 6}">${word}</text>`;
  });
  const heads = `<text x="0" y="18">in place</text><text class="name" x="${right.start}" y="18">${escapeText(cut(target.label))}</text>`;
  const total = round(height + top + margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="flow" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(description)}</desc><defs>${hatch}</defs>${bands.map((each) => drawBand(each, id)).join('')}${bars.join('')}${ends.join('')}${heads}${names.join('')}</svg>`;
}

/** A band between the columns, bent so that it leaves and arrives level. */
function drawBand({ kind, from, to }: Band, id: string): string {
  const [x1, x2, bend] = [left.end, right.start, round((left.end + right.start) / 2)];
  const [a, b, c, d] = [from.y, to.y, to.y + to.height, from.y + from.height].map((y) => round(y + top));
  return `<path class="band ${kind}"${fillOf(kind, id)} d="M${x1} ${a}C${bend} ${a} ${bend} ${b} ${x2} ${b}V${c}C${bend} ${c} ${bend} ${d} ${x1} ${d}z"/>`;
}

function bar(kind: string, from: number, to: number, { y, height }: Span, fill = ''): string {
  return `<path class="${kind}"${fill} d="M${from} ${round(y + top)}H${to}v${round(Math.max(height, 0.5))}H${from}z"/>`;
}

/** A hatched form names the pattern of its own picture; every other takes the colour of its class. */
function fillOf(kind: string, id: string): string {
  return kind === 'partial' ? ` fill="url(#${id}-h)"` : '';
}

function middle(span: Span = { y: 0, height: 0 }): number {
  return round(span.y + span.height / 2 + top);
}

/** The beginning of a name that is too long for its column. */
function cut(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
