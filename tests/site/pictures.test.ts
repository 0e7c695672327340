import { expect, it } from 'vitest';
import { drawMark, drawSheet, drawSheetImage, type Sheet } from '../../src/render/sheet.ts';
import { drawSign, signs } from '../../src/render/signs.ts';
import { drawTimeline } from '../../src/render/timeline.ts';

const cells = signs.map((sign, at) => ({ label: `A.${at}`, title: 'Less & more <than>', sign, address: `/a.${at}` }));
const sheet: Sheet = {
  id: 'test',
  title: 'A & B',
  description: 'All signs.',
  groups: [{ label: 'A', title: 'Group', cells }],
};

it('every sign has a form of its own, whatever its colour', () => {
  for (const [width, height] of [
    [8, 8],
    [22, 22],
    [42, 22],
  ] as const) {
    const forms = signs.map((sign) => drawSign(sign, width, height).replaceAll(/class="[^"]*"/g, ''));
    // Not released and struck through both have a faint frame; the stroke tells them apart, so no two are equal.
    expect(new Set(forms).size).toBe(signs.length);
  }
});

it('the sheet has one linked cell for each requirement', () => {
  const drawn = drawSheet(sheet, (address) => address);
  expect(drawn.match(/<a href="\/a\.\d+">/g)).toHaveLength(cells.length);
  expect(drawn.match(/<use /g)).toHaveLength(cells.length);
});

it('pictures have a title and a description, no style attribute, and escape what they show', () => {
  const timeline = drawTimeline('days', 'Days', [{ date: '2026-01-01', what: 'x' }], '2026-11-21');
  for (const drawn of [drawSheet(sheet, String), drawSheetImage(sheet), timeline]) {
    expect(drawn).toMatch(/<title id="[^"]+">.+<\/title><desc id="[^"]+">.+<\/desc>/);
    expect(drawn).not.toMatch(/ style=|<than>/);
  }
});

it('pictures that stand alone bring colours for light and dark', () => {
  for (const drawn of [drawSheetImage(sheet), drawMark()]) expect(drawn).toContain('prefers-color-scheme:dark');
});

it('a heading without room takes a second line, and says where words were left out', () => {
  const heading = (title: string, size: number) => {
    const groups = [{ label: 'P1', title, cells: cells.slice(0, size) }];
    return drawSheet({ ...sheet, groups }, String)
      .match(/<text class="h".*?<\/text>/)?.[0]
      .replaceAll(/<[^>]+>/g, '|');
  };
  expect(heading('Privacy', 1)).toBe('||P1| Privacy|');
  expect(heading('Privacy: choice and consent', 8)).toBe('||P1| Privacy: choice and consent|');
  expect(heading('Privacy: choice and consent', 1)).toBe('||P1| Privacy: choice and|consent||');
  expect(heading('Privacy: notice and communication of objectives', 1)).toMatch(/…\|\|$/);
});
