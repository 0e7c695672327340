import { describe, expect, it } from 'vitest';
import type { Catalog, Requirement } from '../src/model/catalog.ts';
import { catalogOn, dayFor, indexCatalog, leavesOf } from '../src/model/catalog-index.ts';
import { riskClass } from '../src/model/risk-class.ts';
import { aiLawView } from '../src/publish/ai-law.ts';
import { classMarks } from '../src/publish/class-marks.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { requirementNames } from '../src/publish/requirement-names.ts';
import { classesPage } from '../src/site/class-pages.ts';
import { classWords } from '../src/site/class-words.ts';
import { act, days } from './support/ai-systems.ts';
import { exampleProgram } from './support/example.ts';
import { programOf } from './support/program.ts';

const { byId } = indexCatalog(act);
const name = requirementNames(programOf({}), new Map([[act.id, act]]));
const lawOf = (catalog: Catalog) => aiLawView(catalog, name).days;
const dayOf = (catalog: Catalog, about: string, nth = 0) =>
  lawOf(catalog).filter((each) => each.class === about)[nth]?.day;

describe('the marks of the classes', () => {
  it('speak of every class', () => {
    expect([...new Set(classMarks.map((mark) => mark.class))].sort()).toEqual([...riskClass.options].sort());
  });

  it('rest on provisions that the catalog has, and name no day of their own', () => {
    for (const { provisions, says } of classMarks) {
      for (const id of provisions) expect(byId.has(id), id).toBe(true);
      expect(says).not.toMatch(/\d{4}|January|February|July|August|December/);
      expect(says).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('give the provisions behind one sentence one day', () => {
    const applies = (id: string, route: 'annexIII' | 'annexI') => dayFor(byId.get(id)?.appliesFrom, route);
    for (const { which, provisions } of classMarks) {
      if (which === 'complyBy') continue;
      const route = which === 'annexI' ? 'annexI' : 'annexIII';
      expect(new Set(provisions.map((id) => applies(id, route))).size, provisions.join()).toBe(1);
    }
  });

  it('count the practices of Article 5 as the catalog does', () => {
    const first = leavesOf(act, 'art-5.1').filter(
      ({ appliesFrom }) => appliesFrom === byId.get('art-5.1')?.appliesFrom,
    );
    const later = leavesOf(act, 'art-5.1').filter((leaf) => !first.includes(leaf));
    expect(first).toHaveLength(8);
    expect(later.map(({ id }) => id)).toEqual(['art-5.1.ba', 'art-5.1.bb']);
  });
});

describe('the days of the classes', () => {
  it('are those of the amended law', () => {
    const found = Object.fromEntries(
      riskClass.options.map((each) => [
        each,
        lawOf(act)
          .filter((day) => day.class === each)
          .map(({ day }) => day),
      ]),
    );
    expect(found).toEqual({
      prohibited: ['2025-02-02', '2026-12-02'],
      'high-risk': ['2026-08-02', '2027-12-02', '2028-08-02', '2030-08-02'],
      transparency: ['2026-08-02', '2026-08-02', '2026-12-02'],
      minimal: ['2025-02-02'],
      gpai: ['2025-08-02', '2027-08-02'],
      'gpai-systemic': ['2025-08-02'],
    });
  });

  it('before the amendment they are those of the law as first published', () => {
    const former = catalogOn(act, days.before);
    expect(lawOf(former).filter((each) => each.class === 'prohibited')).toHaveLength(1);
    expect(lawOf(former).filter((each) => each.class === 'transparency')).toHaveLength(2);
    expect(dayOf(former, 'high-risk')).toBe('2026-08-02');
    expect(lawOf(former).map(({ day }) => day)).not.toContain('2027-12-02');
  });

  it('move with the catalog: no day is written in the code', () => {
    const move = (node: Requirement) => (node.id === 'art-6.2' ? { ...node, appliesFrom: '2035-01-01' } : node);
    const moved = { ...act, requirements: act.requirements.map(move) };
    expect(lawOf(moved).at(-1)).toMatchObject({ class: 'high-risk', day: '2035-01-01' });
    expect(lawOf(moved).map(({ day }) => day)).not.toContain('2027-12-02');
  });
});

describe('the page of the classes', () => {
  it('explains every class once, and numbers the days as the timeline does', () => {
    expect(classWords.map((word) => word.name).sort()).toEqual([...riskClass.options].sort());
    const { sections, timeline = '' } = classesPage(toTrustCenter(exampleProgram(), days.facts), []);
    const numbers = new Map(
      sections.flatMap((section) => section.days.map(({ number, day }) => [number, day] as const)),
    );
    expect([...numbers.keys()].sort((a, b) => a - b)).toEqual(Array.from(numbers, (_, at) => at + 1));
    expect([...numbers].sort(([a], [b]) => a - b).map(([, day]) => day)).toEqual([...numbers.values()].sort());
    expect(timeline.match(/<circle /g)).toHaveLength(numbers.size);
  });

  it('tells the past from what is to come by the day of the site', () => {
    const past = (asOf: string) =>
      classesPage(toTrustCenter(exampleProgram(), asOf), []).sections.flatMap((section) =>
        section.days.filter(({ isPast }) => isPast),
      ).length;
    expect([past('2026-12-01'), past('2026-12-02')]).toEqual([past('2026-11-21'), past('2026-11-21') + 2]);
  });
});
