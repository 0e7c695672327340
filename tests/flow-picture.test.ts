import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawBars } from '../src/render/bars.ts';
import { carryOverFlow } from '../src/render/carry-over-flow.ts';
import { drawFlow } from '../src/render/flow.ts';
import { type Flow, fullHeight, layOutFlow, type Span } from '../src/render/flow-layout.ts';
import { type Browsing, launchBrowsing } from './support/browsing.ts';

/** Any flows whose shares add up to the counts, fractions and empty sources among them. */
const anyFlow: fc.Arbitrary<Flow> = fc
  .record({
    sources: fc.array(
      fc.record({ label: fc.string({ maxLength: 20 }), note: fc.string(), inherited: share(), partial: share() }),
      { maxLength: 5 },
    ),
    netNew: fc.nat(60),
    words: fc.tuple(fc.string(), fc.string(), fc.string()),
  })
  .map(({ sources, netNew, words: [title, description, label] }) => ({
    ...{ id: 'any', title, description, sources },
    target: {
      label,
      counts: { inherited: sum(sources, 'inherited'), partial: sum(sources, 'partial'), 'net-new': netNew },
    },
  }));

function share(): fc.Arbitrary<number> {
  return fc.tuple(fc.nat(30), fc.constantFrom(1, 2, 3)).map(([number, parts]) => number / parts);
}

function sum(sources: Flow['sources'], kind: 'inherited' | 'partial'): number {
  return sources.reduce((total, source) => total + source[kind], 0);
}

const heightOf = (spans: readonly Span[]) => spans.reduce((total, { height }) => total + height, 0);
const endOf = ({ y, height }: Span) => y + height;

describe('bands', () => {
  it('are as wide at both ends, and together as wide as what they leave and where they end', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { sources, parts, bands } = layOutFlow(flow);
        for (const { from, to } of bands) expect(from.height).toBe(to.height);
        for (const part of parts.filter(({ kind }) => kind !== 'net-new')) {
          const into = bands.filter(({ kind }) => kind === part.kind).map(({ to }) => to);
          expect(heightOf(into)).toBeCloseTo(part.height, 6);
          expectSideBySide(into, part);
        }
        for (const source of sources) {
          const out = bands.map(({ from }) => from).filter(({ y }) => y >= source.y - 1e-6 && y < endOf(source) - 1e-6);
          expect(heightOf(out)).toBeCloseTo(source.height, 6);
          expectSideBySide(out, source);
        }
      }),
    );
  });

  it('and parts stand in proportion to the requirements, one below the other', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { counts } = flow.target;
        const total = counts.inherited + counts.partial + counts['net-new'];
        const { sources, parts, height } = layOutFlow(flow);
        for (const part of parts) expect(part.height).toBeCloseTo((counts[part.kind] / total) * fullHeight, 6);
        expect(heightOf(parts)).toBeCloseTo(total === 0 ? 0 : fullHeight, 6);
        for (const column of [sources, parts]) {
          expect(column.every((span, at) => at === 0 || span.y >= endOf(column[at - 1]!))).toBe(true);
          expect(column.every((span) => span.y >= 0 && endOf(span) <= height + 1e-6)).toBe(true);
        }
      }),
    );
  });

  function expectSideBySide(spans: readonly Span[], whole: Span): void {
    let at = whole.y;
    for (const span of spans) {
      expect(span.y).toBeCloseTo(at, 6);
      at = endOf(span);
    }
  }
});

describe('the drawn picture', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await launchBrowsing();
  });
  afterAll(() => browsing?.close());

  const bars = (flow: Flow) =>
    drawBars({ ...flow, rows: flow.sources.map(({ label }) => ({ label, counts: flow.target.counts })) });

  it('is well-formed XML whatever its words, has no style of its own, and one band for each share', async () => {
    const flows = fc.sample(anyFlow, { numRuns: 200, seed: 7 });
    const drawn = flows.flatMap((flow) => [drawFlow(flow), bars(flow)]);
    expect(await browsing.malformed(drawn.map((svg) => svg.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '')))).toEqual(
      [],
    );
    for (const svg of drawn) expect(svg).not.toMatch(/ style=|<style|<script/);
    for (const flow of flows) {
      const shares = flow.sources.flatMap(({ inherited, partial }) => [inherited, partial]).filter((each) => each > 0);
      expect(drawFlow(flow).match(/class="band /g) ?? []).toHaveLength(shares.length);
    }
  });

  it('has a name and says its numbers', () => {
    const share = { title: 'ISO 27001', inherited: 1, partial: 4, brings: 5, alone: 2 };
    const counts = { inherited: 1, partial: 4, 'net-new': 3 };
    const svg = drawFlow(carryOverFlow('one', { add: 'A & B', counts, shares: [share] }));
    expect(svg).toContain('role="img" aria-labelledby="one-t" aria-describedby="one-d"');
    expect(svg).toContain('<title id="one-t">From ISO 27001 to A &#38; B</title>');
    expect(svg).toContain(
      '<desc id="one-d">Of 8 requirements of A &#38; B that apply: 1 inherited, 4 partial, 3 net-new. ISO 27001 gives the best start to 5, alone to 2.</desc>',
    );
    for (const [kind, number] of Object.entries(counts))
      expect(svg).toContain(`<tspan class="number">${number}</tspan> ${kind}</text>`);
  });
});
