import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawHeatMap, type HeatCell, type HeatMap, describe as say } from '../src/render/heat-map.ts';
import { drawField, drawSwatch, type Tone, toneOf } from '../src/render/heat-patterns.ts';

const bands = ['low', 'moderate', 'high', 'critical'];
const names = (count: number) => Array.from({ length: count }, (_, at) => `Name <${at + 1}>`);

/** Any map of three by four levels. */
const anyMap: fc.Arbitrary<HeatMap> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 })), {
    ...{ minLength: 12, maxLength: 12 },
  })
  .map((numbers) => ({
    ...{ id: 'test', title: 'Risks & levels', likelihood: names(3), impact: names(4), bands },
    cells: numbers.map(
      ([before, after, rank], at): HeatCell => ({
        ...{ likelihood: 1 + Math.floor(at / 4), impact: 1 + (at % 4), before, after },
        ...{ band: bands[rank] ?? '', rank, aboveAppetite: rank > 1 },
      }),
    ),
  }));

const href = ({ likelihood, impact }: HeatCell) => `#l${likelihood}-i${impact}`;
const numbersIn = (drawn: string, kind: string) =>
  [...drawn.matchAll(new RegExp(`<text class="heat-${kind}"[^>]*>(\\d+)</text>`, 'g'))].map(([, number]) =>
    Number(number),
  );
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('a heat map', () => {
  it('draws every risk once before and once after treatment, and says the same numbers in words', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const drawn = drawHeatMap(map, href);
        for (const when of ['before', 'after'] as const) {
          const all = sum(map.cells.map((cell) => cell[when]));
          expect(sum(numbersIn(drawn, when))).toBe(all);
          const told = new RegExp(`${when} treatment (\\d+|no)`, 'i').exec(say(map))?.[1];
          expect(told).toBe(all === 0 ? 'no' : String(all));
        }
        const above = sum(map.cells.filter(({ aboveAppetite }) => aboveAppetite).map(({ after }) => after));
        expect(say(map)).toContain(`Above the appetite after treatment: ${above}.`);
        expect(drawn).toContain(say(map));
      }),
    );
  });

  it('links each cell that holds a risk to its risks, with a name that states the numbers', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const links = [...drawHeatMap(map, href).matchAll(/<a href="([^"]+)"><title>([^<]+)<\/title>/g)];
        const held = map.cells.filter(({ before, after }) => before + after > 0);
        expect(links.map(([, address]) => address)).toEqual(held.map(href));
        for (const [at, [, , name = '']] of links.entries()) {
          const told = [...name.matchAll(/(\d+) risks?|no risk/g)].map(([, number = '0']) => Number(number));
          expect(told.length > 0).toBe(true);
          const { before = 0, after = 0 } = held[at] ?? {};
          expect(name).toContain(`${before === 0 ? 'no risk' : before === 1 ? '1 risk' : `${before} risks`} before`);
          expect(name).toMatch(
            new RegExp(`${after === 0 ? 'no risk' : after === 1 ? '1 risk' : `${after} risks`} after$`),
          );
        }
      }),
    );
  });

  it('has a title, a description, no style attribute, and escapes what it shows', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const drawn = drawHeatMap(map, href);
        expect(drawn).toMatch(/<title id="test-t">.+<\/title><desc id="test-d">.+<\/desc>/);
        expect(drawn).not.toMatch(/ style=|Name <|Risks & /);
      }),
    );
  });

  it('draws the end of the appetite along the cells that it parts', () => {
    const cell = (impact: number, rank: number): HeatCell => ({
      ...{ likelihood: 1, impact, band: bands[rank] ?? '', rank, aboveAppetite: rank > 1, before: 0, after: 0 },
    });
    const map = { id: 't', title: 'T', likelihood: names(1), impact: names(3), bands };
    const line = (cells: readonly HeatCell[]) =>
      /class="heat-appetite" d="([^"]+)"/.exec(drawHeatMap({ ...map, cells }, href))?.[1];
    expect(line([cell(1, 0), cell(2, 2), cell(3, 3)])).toMatch(/^M\d+ \d+v\d+$/);
    expect(line([cell(1, 0), cell(2, 0), cell(3, 1)])).toBeUndefined();
  });
});

describe('the bands', () => {
  it('have a pattern of their own, whatever the colour', () => {
    const tones: readonly Tone[] = [0, 1, 2, 3, 4, 5];
    const drawn = tones.map((tone) => drawSwatch('x', tone).replaceAll(/class="[^"]*"|x-\d/g, ''));
    expect(new Set(drawn).size).toBe(tones.length);
  });

  it.each([
    [2, [0, 5]],
    [3, [0, 3, 5]],
    [4, [0, 2, 3, 5]],
    [6, [0, 1, 2, 3, 4, 5]],
  ])('are spread over the tones, %i of them', (many, tones) => {
    expect(Array.from({ length: many }, (_, rank) => toneOf(rank, many))).toEqual(tones);
  });

  it('are drawn where they are put', () => {
    expect(drawField('x', 0, [1, 2, 3, 4])).toBe('<rect class="heat-field heat-0" x="1" y="2" width="3" height="4"/>');
  });
});
