import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogSchema } from '../src/model/catalog.ts';
import {
  formatForPeople,
  formatRequirementId,
  parseRequirementId,
  suggestRequirementId,
  toAddress,
  toOscalToken,
} from '../src/model/requirement-id.ts';

const catalogs = ['iso27001-2022', 'iso42001-2023', 'soc2-tsc-2017', 'eu-ai-act', 'nist-ai-rmf'].map((id) =>
  catalogSchema.parse(JSON.parse(readFileSync(new URL(`../src/catalogs/${id}.json`, import.meta.url), 'utf8'))),
);
const ids = catalogs.flatMap(({ id, requirements }) => requirements.map((one) => `${id}:${one.id}`));
const anyId = fc.constantFrom(...ids);
const shortTitleOf = (id: string) => catalogs.find((catalog) => id.startsWith(`${catalog.id}:`))?.shortTitle ?? '';

describe('canonical identifiers', () => {
  it('parse and format back, all of them', () => {
    for (const id of ids) {
      const parsed = parseRequirementId(id);
      expect(parsed, id).toBeDefined();
      if (parsed !== undefined) expect(formatRequirementId(parsed)).toBe(id);
    }
  });

  it.each([
    ...['A.5.15', 'iso27001-2022 A.5.15', 'ISO27001-2022:A.5.15', 'iso27001-2022:a.5.15', 'iso27001-2022:A.5.', ''],
    ...[
      'eu-ai-act:Article 73(4)',
      'eu-ai-act:73.4',
      'soc2-tsc-2017:CC 6.1',
      'nist-ai-rmf:GOVERN 1.1',
      'iso27001-2022:',
    ],
  ])('%j is not canonical', (text) => expect(parseRequirementId(text)).toBeUndefined());

  it('of an adopter’s own catalog are any parts', () => {
    expect(parseRequirementId('house-rules:R-1.2')).toEqual({ catalog: 'house-rules', local: 'R-1.2' });
  });

  it('reading never throws, and what it accepts it writes back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(anyId, fc.string()).map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseRequirementId(text);
          if (parsed !== undefined) expect(formatRequirementId(parsed)).toBe(text);
        },
      ),
    );
  });
});

describe('what people read', () => {
  it.each([
    ['iso27001-2022:A.5.15', 'A.5.15'],
    ['iso27001-2022:A', 'Annex A'],
    ['iso42001-2023:6.1.4', '6.1.4'],
    ['soc2-tsc-2017:CC6.1', 'CC6.1'],
    ['soc2-tsc-2017:processing-integrity', 'Processing integrity'],
    ['nist-ai-rmf:GOVERN-1.1', 'GOVERN 1.1'],
    ['nist-ai-rmf:MAP', 'MAP'],
    ['eu-ai-act:art-73.4', 'Article 73(4)'],
    ['eu-ai-act:art-5.1.ba', 'Article 5(1)(ba)'],
    ['eu-ai-act:art-5.1b', 'Article 5(1b)'],
    ['eu-ai-act:art-4a', 'Article 4a'],
    ['eu-ai-act:art-16.l', 'Article 16(l)'],
    ['eu-ai-act:art-6.3.profiling', 'Article 6(3), profiling'],
    ['eu-ai-act:annex-iv', 'Annex IV'],
    ['eu-ai-act:annex-iv.2.f', 'Annex IV, point 2(f)'],
    ['eu-ai-act:annex-viii.b.3', 'Annex VIII, Section B, point 3'],
    ['eu-ai-act:annex-xi.s1.2.d', 'Annex XI, Section 1, point 2(d)'],
    ['eu-ai-act:chapter-iii.2', 'Chapter III, Section 2'],
  ])('%s is read as %s', (id, text) => {
    expect(ids).toContain(id);
    expect(formatForPeople(id)).toBe(text);
  });

  it('is unique inside a catalog, and leaves strange text alone', () => {
    const read = ids.map((id) => `${shortTitleOf(id)} ${formatForPeople(id)}`);
    expect(new Set(read).size).toBe(ids.length);
    expect(formatForPeople('no identifier')).toBe('no identifier');
  });
});

describe('addresses and tokens', () => {
  it('look like this', () => {
    expect(toAddress('iso27001-2022:A.5.15')).toBe('/frameworks/iso27001-2022/a.5.15');
    expect(toAddress('eu-ai-act:annex-iv.2.f')).toBe('/frameworks/eu-ai-act/annex-iv.2.f');
    expect(toOscalToken('iso27001-2022:A.5.15')).toBe('iso27001-2022_a.5.15');
    expect(toOscalToken('nist-ai-rmf:GOVERN-1.1')).toBe('nist-ai-rmf_govern-1.1');
  });

  it('are unique, and tokens satisfy the OSCAL TokenDatatype', () => {
    expect(new Set(ids.map(toAddress)).size).toBe(ids.length);
    expect(new Set(ids.map(toOscalToken)).size).toBe(ids.length);
    for (const id of ids) {
      expect(toOscalToken(id)).toMatch(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
      expect(toAddress(id)).toMatch(/^\/frameworks\/[a-z0-9-]+\/[a-z0-9.-]+$/);
    }
  });
});

describe('suggestions', () => {
  it.each([
    ['Art. 73(4)', ['eu-ai-act:art-73.4']],
    ['Article 73(4)', ['eu-ai-act:art-73.4']],
    ['Art 73 para 4', ['eu-ai-act:art-73.4']],
    ['AIA-73.4', ['eu-ai-act:art-73.4']],
    ['eu-ai-act:73.4', ['eu-ai-act:art-73.4']],
    ['AI Act Article 5(1)(ba)', ['eu-ai-act:art-5.1.ba']],
    ['27001 A.5.15', ['iso27001-2022:A.5.15']],
    ['ISO/IEC 27001:2022, A.5.15', ['iso27001-2022:A.5.15']],
    ['ISO 27001 Annex A 5.15', ['iso27001-2022:A.5.15']],
    ['iso27001-2022:a.5.15', ['iso27001-2022:A.5.15']],
    ['iso27001:A.5.15', ['iso27001-2022:A.5.15']],
    ['CC 6.1', ['soc2-tsc-2017:CC6.1']],
    ['SOC 2 CC6.1', ['soc2-tsc-2017:CC6.1']],
    ['ISO 42001 6.1.4', ['iso42001-2023:6.1.4']],
    ['Annex IV, point 2(f)', ['eu-ai-act:annex-iv.2.f']],
    ['Annex 4, point 2(f)', ['eu-ai-act:annex-iv.2.f']],
    ['Annex VIII, Section B, point 3', ['eu-ai-act:annex-viii.b.3']],
    ['GOVERN 1.1', ['nist-ai-rmf:GOVERN-1.1']],
    ['govern1.1', ['nist-ai-rmf:GOVERN-1.1']],
    ['A.5.4', ['iso27001-2022:A.5.4', 'iso42001-2023:A.5.4']],
    ['A.5.15', ['iso27001-2022:A.5.15']],
    ['', []],
    ['the moon', []],
  ])('%j may mean %j', (text, expected) => expect(suggestRequirementId(text, catalogs)).toEqual(expected));

  it('offer the nearest for a typo', () => {
    expect(suggestRequirementId('iso27001-2022:A.5.155', catalogs)[0]).toBe('iso27001-2022:A.5.15');
    expect(suggestRequirementId('GOVRN 1.1', catalogs)).toContain('nist-ai-rmf:GOVERN-1.1');
    expect(suggestRequirementId('soc2-tsc-2017:CC6.9', catalogs).every((id) => id.startsWith('soc2-tsc-2017:CC'))).toBe(
      true,
    );
    expect(suggestRequirementId('soc2-tsc-2017:CC6.9', catalogs).length).toBeLessThanOrEqual(5);
  });

  it('find every identifier again, canonical or as people read it', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(suggestRequirementId(id, catalogs)).toEqual([id]);
        expect(suggestRequirementId(`${shortTitleOf(id)} ${formatForPeople(id)}`, catalogs)).toEqual([id]);
      }),
      { numRuns: 2000 },
    );
  });
});
