import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeJson } from '../src/model/badge-json.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { type Badge, badgeWidth, drawBadge } from '../src/render/badge.ts';
import { embeddedBadge } from '../src/site/badges.ts';
import { headersFile } from '../src/site/content-security-policy.ts';
import { wordsIn } from '../src/site/locales/words.ts';
import { parseMarkup } from '../src/site/markup-tree.ts';
import { claim, settings } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { fileIn, machineFilesOf } from './support/machine-site.ts';
import { programOf } from './support/program.ts';

const example = exampleProgram();
const badgesOn = (day: string) => {
  const files = machineFilesOf(example, day);
  return (id: string) => ({
    svg: fileIn(files, `badges/${id}.svg`),
    data: JSON.parse(fileIn(files, `badges/${id}.json`)),
  });
};

describe('a badge', () => {
  it('is there for every public claim, and carries title, state, expiry and day', () => {
    const badge = badgesOn(exampleDay);
    for (const { id, data, frameworkTitle } of toTrustCenter(example, exampleDay).claims) {
      const { svg, data: said } = badge(id);
      expect(said).toMatchObject({
        id,
        frameworkTitle,
        asOf: exampleDay,
        statement: data.statement,
        scope: data.scope,
      });
      expect(said.expires).toBe(data.until);
      expect(svg).toContain(`>${said.label}</text>`);
      expect(svg).toContain('as of 21 November 2026');
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="t d"[^>]*><title id="t">[^<]+<\/title><desc id="d">/);
    }
  });

  it('says after the last day of its claim that it has lapsed, and not before', () => {
    const lastDay = example.claims.get('iso27001-certified')?.value.until ?? '';
    const after = '2030-01-01';
    const [then, later] = [badgesOn(lastDay)('iso27001-certified'), badgesOn(after)('iso27001-certified')];
    expect([then.data.state, later.data.state]).toEqual(['certified', 'lapsed']);
    expect([then.data.expires, later.data.expires]).toEqual([lastDay, lastDay]);
    expect(then.svg).toContain('>Certified</text>');
    expect(later.svg).not.toContain('Certified');
    expect(later.svg).toMatch(/>Lapsed<\/text>.*held until/);
  });

  it('has data as its published schema says', () => {
    const files = machineFilesOf(example, exampleDay);
    const validate = new Ajv({ strict: true, validateFormats: false }).compile(
      JSON.parse(fileIn(files, 'schemas/badge-1.json')),
    );
    const found = [...files].filter(([path]) => /^badges\/.*\.json$/.test(path));
    expect(found.length).toBe([...example.claims.values()].filter(({ value }) => value.visibility === 'public').length);
    for (const [, text] of found) {
      expect(badgeJson.safeParse(JSON.parse(text)).error).toBeUndefined();
      expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
    }
  });

  it('is not made of a claim that is not public', () => {
    const files = machineFilesOf(
      programOf({ claims: [claim('hidden'), claim('open', { visibility: 'public' })] }),
      exampleDay,
    );
    expect([...files.keys()].filter((path) => path.startsWith('badges/'))).toEqual([
      'badges/open.svg',
      'badges/open.json',
    ]);
  });

  it('is well formed and holds its lines, whatever the words', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    const bar = fc.constantFrom('solid', 'double', 'dotted', 'thin', 'lapsed');
    fc.assert(
      fc.property(
        fc.record({ heading: text, state: text, dates: text, title: text, description: text, bar }),
        (words) => {
          const svg = drawBadge(words as Badge);
          expect(svg).not.toMatch(/style=|href|<script/);
          const widths = [...svg.matchAll(/textLength="([\d.]+)"/g)].map(([, width]) => Number(width));
          expect(widths.length).toBe(3);
          expect(Math.max(...widths) + 22).toBeLessThanOrEqual(badgeWidth(words as Badge));
          expect(parseMarkup(svg).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('is legible in the dark and in the light', () => {
    const svg = badgesOn(exampleDay)('iso42001-in-audit').svg;
    const light = [...svg.matchAll(/<text [^>]*fill="(#\w{6})"/g)].map(([, colour]) => colour ?? '');
    const dark = [...svg.matchAll(/\.[isa]\{fill:(#\w{6})\}/g)].map(([, colour]) => colour ?? '');
    expect([light.length, dark.length]).toEqual([3, 3]);
    for (const colour of light) expect(contrast(colour, '#fbfaf6')).toBeGreaterThan(4.5);
    for (const colour of dark) expect(contrast(colour, '#151411')).toBeGreaterThan(4.5);
  });

  it('comes with code for other sites where the site knows its address, and anybody may fetch it', () => {
    const surface = toTrustCenter(
      programOf({
        claims: [claim('open', { visibility: 'public' })],
        settings: settings({ site: { address: 'https://trust.small.example/' } }),
      }),
      exampleDay,
    );
    const { code } = embeddedBadge(surface, surface.claims[0]!, wordsIn('en'));
    expect(code).toContain(
      '<a href="https://trust.small.example/#open"><img src="https://trust.small.example/badges/open.svg"',
    );
    const { siteAddress: _, ...unknown } = surface;
    expect(embeddedBadge(unknown, surface.claims[0]!, wordsIn('en')).code).toBeUndefined();
    expect(headersFile()).toContain('/badges/*.svg\n  Access-Control-Allow-Origin: *\n');
  });
});

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
