import { shortened, textWidth } from './text-width.ts';
import { xmlText } from './xml-text.ts';

/** How the bar of a badge is drawn; each says by its form how well a claim is proven. */
export type BadgeBar = 'solid' | 'double' | 'dotted' | 'thin' | 'lapsed';

/** What a badge says. */
export interface Badge {
  /** Who claims it, of what. */
  readonly heading: string;
  readonly state: string;
  /** Days, in words. */
  readonly dates: string;
  readonly bar: BadgeBar;
  /** The same as a sentence, for those who do not see it, and what it is about. */
  readonly title: string;
  readonly description: string;
}

/** Height in pixels. */
export const badgeHeight = 64;

const [left, longest] = [22, 46];
const lines = [
  { key: 'heading', size: 11.5, weight: 400, y: 19 },
  { key: 'state', size: 15, weight: 700, y: 37 },
  { key: 'dates', size: 11, weight: 400, y: 54 },
] as const;

/** Width in pixels of a badge: that of its longest line, cut where a line is longer than people read. */
export function badgeWidth(badge: Badge): number {
  const widths = lines.map(({ key, size, weight }) => textWidth(shortened(badge[key], longest), size, weight > 500));
  return Math.max(150, Math.ceil(Math.max(...widths)) + left + 14);
}

/**
 * A badge as a picture that stands alone. Attributes carry the colours of paper and ink, so that it is legible where no style
 * is applied; in the dark the style turns them round. Each line is given its width, so that no font overflows.
 */
export function drawBadge(badge: Badge): string {
  const width = badgeWidth(badge);
  const texts = lines.map(({ key, size, weight, y }) => {
    const text = shortened(badge[key], longest);
    const room = Math.round(textWidth(text, size, weight > 500) * 10) / 10;
    const [fill, ink] =
      key === 'state' ? (badge.bar === 'lapsed' ? ['#a8330f', 'a'] : ['#1b1a17', 'i']) : ['#5a554b', 's'];
    return `<text class="${ink}" x="${left}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" textLength="${room}" lengthAdjust="spacingAndGlyphs">${xmlText(text)}</text>`;
  });
  const frame = `<rect class="p" x=".5" y=".5" width="${width - 1}" height="${badgeHeight - 1}" rx="3" fill="#fbfaf6" stroke="#8b8474"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${badgeHeight}" width="${width}" height="${badgeHeight}" role="img" aria-labelledby="t d" font-family="system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif">`,
    `<title id="t">${xmlText(badge.title)}</title><desc id="d">${xmlText(badge.description)}</desc>${style}`,
    `${frame}${bars[badge.bar]}${texts.join('')}</svg>\n`,
  ].join('');
}

const bars: Readonly<Record<BadgeBar, string>> = {
  solid: '<path class="l" d="M11 10v44" stroke="#1b1a17" stroke-width="5"/>',
  double: '<path class="l" d="M9.25 10v44M12.75 10v44" stroke="#1b1a17" stroke-width="1.5"/>',
  dotted: '<path class="l" d="M11 12v42" stroke="#1b1a17" stroke-width="4" stroke-dasharray="4 4"/>',
  thin: '<path class="l" d="M11 10v44" stroke="#1b1a17"/>',
  lapsed: '<path class="x" d="M7.5 26l7 12M14.5 26l-7 12" stroke="#a8330f" stroke-width="2"/>',
};

const style =
  '<style>@media(prefers-color-scheme:dark){.p{fill:#151411;stroke:#6f6a5f}.i{fill:#ece6d8}.s{fill:#aea798}.a{fill:#ff9169}.l{stroke:#ece6d8}.x{stroke:#ff9169}}</style>';
