import { escapeText } from './escape.ts';
import { headingLines, headingStep } from './sheet-heading.ts';
import { layOut, type PlacedGroup, type SheetGroup, type SheetMeasures } from './sheet-layout.ts';
import { drawSign, type Sign, signLetters, signs } from './signs.ts';

export type { SheetCell, SheetGroup } from './sheet-layout.ts';

/** What a sheet shows. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly groups: readonly SheetGroup[];
}

const small: SheetMeasures = { cell: 10, sign: 8, row: 10, signHeight: 8, columns: 26, heading: 0, space: 6 };
const labelled: SheetMeasures = { cell: 46, sign: 42, row: 44, signHeight: 22, columns: 20, heading: 22, space: 16 };
const dense: SheetMeasures = { cell: 26, sign: 22, row: 26, signHeight: 22, columns: 36, heading: 22, space: 14 };

/** Cells beyond which a sheet shows them small and without labels; neighbours with one address then share a link. */
export const crowded = 150;

/** The sheet as a picture that stands alone, with colours of its own for light and dark: for `<img>`. */
export function drawSheetImage(sheet: Sheet): string {
  return draw(sheet, small, { style: ownColours, group: (placed) => cells(placed, small, sheet.id) });
}

/** The sheet as part of a page, whose style sheet colours it: each cell links to its requirement. */
export function drawSheet(sheet: Sheet, href: (address: string) => string): string {
  const total = sheet.groups.reduce((sum, { cells }) => sum + cells.length, 0);
  const usual = total > crowded ? dense : labelled;
  const wraps = layOut(sheet.groups, usual).placed.some((placed) => headingLines(placed, usual).length > 1);
  const measures = wraps ? { ...usual, heading: usual.heading + headingStep } : usual;
  return draw(sheet, measures, {
    style: '',
    group: (placed) => heading(placed, measures) + cells(placed, measures, sheet.id, href),
  });
}

/** The mark of the site: a very small sheet. */
export function drawMark(): string {
  const marks: readonly Sign[] = [
    'covered',
    'covered',
    'partial',
    'covered',
    'gap',
    'covered',
    'planned',
    'covered',
    'covered',
  ];
  const drawn = marks.map(
    (sign, at) => `<g transform="translate(${(at % 3) * 11} ${Math.floor(at / 3) * 11})">${drawSign(sign, 9, 9)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 31 31">${ownColours}${drawn.join('')}</svg>`;
}

/** One sign as a picture that stands alone, for legends. */
export function drawSignImage(sign: Sign): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 14 14" width="14" height="14">${ownColours}${drawSign(sign, 12, 12)}</svg>`;
}

interface Drawing {
  readonly style: string;
  group(placed: PlacedGroup): string;
}

function draw(sheet: Sheet, measures: SheetMeasures, { style, group }: Drawing): string {
  const { placed, width, height } = layOut(sheet.groups, measures);
  const used = new Set(sheet.groups.flatMap(({ cells }) => cells.map(({ sign }) => sign)));
  const shapes = signs
    .filter((sign) => used.has(sign))
    .map(
      (sign) => `<g id="${sheet.id}-${signLetters[sign]}">${drawSign(sign, measures.sign, measures.signHeight)}</g>`,
    );
  const names = `<title id="${sheet.id}-title">${escapeText(sheet.title)}</title><desc id="${sheet.id}-desc">${escapeText(sheet.description)}</desc>`;
  const role = style ? 'img' : 'group';
  return `<svg xmlns="http://www.w3.org/2000/svg" class="sheet" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${role}" aria-labelledby="${sheet.id}-title" aria-describedby="${sheet.id}-desc">${names}${style}<defs>${shapes.join('')}</defs>${placed
    .map((each) => `<g transform="translate(${each.x} ${each.y})">${group(each)}</g>`)
    .join('')}</svg>`;
}

function cells(
  { group, columns }: PlacedGroup,
  measures: SheetMeasures,
  id: string,
  href?: (address: string) => string,
): string {
  const { cell, row, signHeight, sign: signWidth, heading: top } = measures;
  const hasLabels = row >= signHeight + 16;
  return group.cells
    .map(({ label, title, sign, address }, at) => {
      const x = (at % columns) * cell;
      const y = top + Math.floor(at / columns) * row;
      const use = `<use href="#${id}-${signLetters[sign]}" x="${x}" y="${y}"/>`;
      if (!href) return use;
      const begins = group.cells[at - 1]?.address !== address;
      const ends = group.cells[at + 1]?.address !== address;
      const name = hasLabels ? `${label} ${title}: ${sign.replaceAll('-', ' ')}` : label;
      const open = begins ? `<a href="${escapeText(href(address))}"><title>${escapeText(name)}</title>` : '';
      const text = hasLabels
        ? `<text x="${x + signWidth / 2}" y="${y + signHeight + 13}">${escapeText(shorten(label, group.label))}</text>`
        : '';
      return `${open}${use}${text}${ends ? '</a>' : ''}`;
    })
    .join('');
}

function heading(placed: PlacedGroup, measures: SheetMeasures): string {
  const [first = '', second] = headingLines(placed, measures);
  const { label } = placed.group;
  const last = measures.heading - 9;
  const more = second === undefined ? '' : `<tspan x="0" y="${last}">${escapeText(second)}</tspan>`;
  const y = more ? last - headingStep : last;
  return `<text class="h" x="0" y="${y}"><tspan class="b">${escapeText(label)}</tspan>${escapeText(first)}${more}</text>`;
}

/** A label too long for a cell loses what the heading of its group says already. */
function shorten(label: string, group: string): string {
  if (label.length <= 7) return label;
  return label.startsWith(group) ? label.slice(group.length).replace(/^[.,\s-]+/, '') : label;
}

const ownColours = `<style>.k-f{fill:#1b1a17}.k-s,.k-t,.k-a{fill:none;stroke:#1b1a17}.k-t{stroke:#a8a294}.k-a{stroke:#a8330f}@media(prefers-color-scheme:dark){.k-f{fill:#ece6d8}.k-s{stroke:#ece6d8}.k-t{stroke:#6f6a5f}.k-a{stroke:#ff9169}}</style>`;
