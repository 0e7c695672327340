import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Catalog, catalogSchema, type Requirement } from '../src/model/catalog.ts';
import { catalogOn, dayFor, indexCatalog, isOperator, leavesOf, transitionsOf } from '../src/model/catalog-index.ts';
import { dutyTrigger } from '../src/model/duty.ts';

const ids = ['iso27001-2022', 'iso42001-2023', 'soc2-tsc-2017', 'eu-ai-act', 'nist-ai-rmf'] as const;
const textOf = (id: string) => readFileSync(new URL(`../src/catalogs/${id}.json`, import.meta.url), 'utf8');
const catalogs = new Map(ids.map((id) => [id, catalogSchema.parse(JSON.parse(textOf(id)))]));
const catalog = (id: (typeof ids)[number]) => catalogs.get(id) as Catalog;
const act = catalog('eu-ai-act');
const node = (id: string, of: Catalog = act) => indexCatalog(of).byId.get(id) as Requirement;
const count = (of: Catalog, test: (requirement: Requirement) => boolean) => of.requirements.filter(test).length;
const leaves = act.requirements.filter(({ id }) => !indexCatalog(act).children.has(id));

describe.each(ids)('the catalog %s', (id) => {
  const { requirements } = catalog(id);

  it('names itself', () => expect(catalog(id).id).toBe(id));

  it('holds every requirement once, after its parent', () => {
    const seen = new Set<string>();
    for (const requirement of requirements) {
      expect(seen.has(requirement.id), requirement.id).toBe(false);
      if (requirement.parent !== undefined) expect(seen.has(requirement.parent), requirement.id).toBe(true);
      seen.add(requirement.id);
    }
  });

  it('writes one requirement per line', () => {
    const lines = textOf(id)
      .split('\n')
      .filter((line) => line.startsWith('    {"id": '));
    expect(lines.length).toBe(requirements.length + catalog(id).sources.length);
  });

  it('counts only leaves', () => {
    const { children } = indexCatalog(catalog(id));
    expect(requirements.filter((requirement) => requirement.assessable && children.has(requirement.id))).toEqual([]);
  });

  it('carries short titles, not requirement text', () => {
    for (const { id: local, title } of requirements) {
      expect(title, local).not.toMatch(/\bshall\b|\bThe (entity|organization)\b|’s objectives/);
      if (id.startsWith('iso') || id.startsWith('soc2')) expect(title.length, title).toBeLessThanOrEqual(80);
    }
  });
});

describe('the counts', () => {
  it.each([
    ['iso27001-2022', 30, { 'A.5': 37, 'A.6': 8, 'A.7': 14, 'A.8': 34 }],
    ['iso42001-2023', 32, { A: 38 }],
  ] as const)('%s', (id, clauses, controls) => {
    expect(count(catalog(id), ({ kind, assessable }) => kind === 'clause' && assessable)).toBe(clauses);
    for (const [group, total] of Object.entries(controls))
      expect(leavesOf(catalog(id), group).length, group).toBe(total);
    expect(count(catalog(id), ({ assessable }) => assessable)).toBe(clauses + leavesOf(catalog(id), 'A').length);
  });

  it('ISO 27001: eleven controls are new in 2022', () => {
    const fresh = catalog('iso27001-2022')
      .requirements.filter(({ newIn2022 }) => newIn2022)
      .map(({ id }) => id);
    expect(fresh).toHaveLength(11);
    expect(fresh).toEqual(expect.arrayContaining(['A.5.7', 'A.5.23', 'A.5.30', 'A.7.4', 'A.8.9', 'A.8.23', 'A.8.28']));
  });

  it('ISO 42001 has no objectives among its controls', () => {
    expect(count(catalog('iso42001-2023'), ({ id }) => /^A\.(\d+|6\.[12])\.1$/.test(id) && id !== 'A.6.1')).toBe(0);
  });

  it('SOC 2: 61 criteria in five categories', () => {
    const of = (category: string) =>
      count(catalog('soc2-tsc-2017'), (one) => one.assessable && one.category === category);
    const categories = ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'];
    expect(categories.map(of)).toEqual([33, 3, 5, 2, 18]);
  });

  it('NIST AI RMF: 4 functions, 19 categories, 72 subcategories', () => {
    const kinds = ['function', 'category', 'subcategory'];
    expect(kinds.map((kind) => count(catalog('nist-ai-rmf'), (one) => one.kind === kind))).toEqual([4, 19, 72]);
  });

  it('AI Act: 113 articles and 6 inserted ones, 14 annexes, 25 points of Annex III', () => {
    const articles = act.requirements.filter(({ kind }) => kind === 'article');
    expect(articles).toHaveLength(119);
    expect(articles.filter(({ status }) => status === 'inserted').map(({ id }) => id)).toEqual(
      ['4a', '60a', '75a', '75b', '75c', '75d'].map((number) => `art-${number}`),
    );
    expect(count(act, ({ kind }) => kind === 'annex')).toBe(14);
    expect(leaves.filter(({ id }) => id.startsWith('annex-iii.'))).toHaveLength(25);
  });
});

describe('duties of the AI Act', () => {
  it('are exactly what counts, when they bind an operator', () => {
    for (const { id, assessable, duty } of act.requirements) {
      expect(assessable, id).toBe(duty?.actors.some(isOperator) ?? false);
    }
  });

  it('have an actor, a condition, a day and a basis, and are in force', () => {
    for (const one of act.requirements.filter(({ duty }) => duty !== undefined)) {
      expect(one.appliesFrom, one.id).toBeDefined();
      expect(one.basis, one.id).toBeDefined();
      expect(one.confidence, one.id).toBeDefined();
      expect(one.status, one.id).not.toBe('deleted');
      expect(leaves, one.id).toContain(one);
    }
  });

  it('of public bodies are institutional, and no others are', () => {
    for (const { id, duty } of act.requirements) {
      if (duty !== undefined) expect(duty.condition === 'institutional', id).toBe(!duty.actors.some(isOperator));
    }
  });

  it('use every trigger of the closed list', () => {
    const used = new Set(act.requirements.map(({ duty }) => duty?.trigger));
    expect(dutyTrigger.options.filter((trigger) => !used.has(trigger))).toEqual([]);
  });

  it.each([
    'art-10.5',
    'art-6.1',
    'art-6.3.profiling',
    'annex-iii.4.a',
    'art-99.4',
    'art-99.6a',
    'art-111.2',
    'art-101.1',
  ])('%s is none', (id) => expect(node(id).duty).toBeUndefined());

  it.each([
    ...[
      '8.1',
      '8.2',
      '9.3',
      '9.4',
      '9.7',
      '9.10',
      '11.3',
      '15.2',
      '17.4',
      '18.2',
      '18.3',
      '19.2',
      '21.3',
      '22.2',
      '22.4',
    ],
    ...[
      '23.1.a',
      '23.2',
      '23.3',
      '23.4',
      '23.5',
      '23.6',
      '23.7',
      '24.1',
      '24.2',
      '24.3',
      '24.4',
      '24.5',
      '24.6',
      '25.3',
    ],
    ...[
      '25.5',
      '43.5',
      '43.6',
      '47.5',
      '53.2',
      '53.3',
      '53.4',
      '53.5',
      '53.6',
      '53.7',
      '54.1',
      '54.2',
      '54.3.a',
      '54.4',
    ],
    ...['54.5', '54.6', '55.2', '55.3', '86.2', '86.3'],
  ])('the gap at Article %s is closed', (id) => expect(node(`art-${id}`)).toBeDefined());

  it.each([
    ['art-23.5', ['importer'], 'P10Y'],
    ['art-54.3.b', ['authorised-representative'], 'P10Y'],
    ['art-19.1', ['provider'], 'P6M'],
    ['art-26.6', ['deployer'], 'P6M'],
  ])('%s binds %s to keep records', (id, actors, retention) => {
    expect(node(id).duty?.actors).toEqual(actors);
    expect(node(id).retention).toBe(retention);
  });

  it.each([
    ['art-73.2', 'P15D'],
    ['art-73.3', 'P2D'],
    ['art-73.4', 'P10D'],
    ['art-52.1', 'P2W'],
  ])('%s must be done within %s', (id, deadline) => expect(node(id).deadline).toBe(deadline));
});

describe('the days of the AI Act', () => {
  const before = catalogOn(act, '2026-07-26');

  it.each([
    ['art-4.1', '2025-02-02'],
    ['art-5.1.a', '2025-02-02'],
    ['art-5.1.ba', '2026-12-02'],
    ['art-5.1b', '2026-12-02'],
    ['art-4a.1', '2026-07-27'],
    ['art-99.6a', '2026-07-27'],
    ['art-108', '2026-07-27'],
    ['art-6.5', '2026-08-02'],
    ['art-50.2', '2026-08-02'],
    ['art-53.1.a', '2025-08-02'],
    ['art-101', '2026-08-02'],
    ['art-73.4', '2026-08-02'],
    ['annex-iii.4.a', '2027-12-02'],
    ['art-6.1', '2028-08-02'],
  ])('%s applies from %s', (id, day) => expect(node(id).appliesFrom).toBe(day));

  it.each(['art-9.1', 'art-17.1.a', 'art-26.5', 'art-27.3', 'annex-iv.2.f'])('%s was deferred by route', (id) => {
    expect(node(id).appliesFrom).toEqual({ annexIII: '2027-12-02', annexI: '2028-08-02' });
    expect(node(id, before).appliesFrom).toEqual({ annexIII: '2026-08-02', annexI: '2027-08-02' });
  });

  it('tells the formal day from the practical day', () => {
    expect(dayFor(node('art-73.4').practicalFrom, 'annexIII')).toBe('2027-12-02');
    expect(dayFor(node('art-73.4', before).practicalFrom, 'annexIII')).toBe('2026-08-02');
    expect(dayFor(node('art-73.4', before).appliesFrom, 'annexI')).toBe('2026-08-02');
  });

  it('answers a day before 2026-07-27 with the law of that day', () => {
    expect(indexCatalog(before).byId.has('art-4a')).toBe(false);
    expect(indexCatalog(before).byId.has('art-5.1.bb')).toBe(false);
    expect(node('art-4.1', before).title).toMatch(/ensure/);
    expect(node('art-10.5', before)).toMatchObject({ status: 'original', assessable: true });
    expect(node('art-10.5')).toMatchObject({ status: 'deleted', assessable: false, until: '2026-07-27' });
    expect(node('annex-viii.b.7', before)).toMatchObject({ title: 'Summary of grounds', assessable: true });
    expect(catalogSchema.safeParse(before).error).toBeUndefined();
    for (const { id, parent } of before.requirements) if (parent) expect(node(parent, before), id).toBeDefined();
    expect(catalogOn(act, '2026-07-27')).toBe(act);
    expect(catalogOn(catalog('nist-ai-rmf'), '2020-01-01')).toBe(catalog('nist-ai-rmf'));
  });

  it('keeps the former law of everything that was amended, inserted or deleted', () => {
    for (const { id, status, before: former } of act.requirements) {
      if (status === 'inserted') expect(former, id).toEqual({ until: '2026-07-27', status: 'absent' });
      else if (status === 'amended' || status === 'deleted') expect(former?.status, id).toBe('original');
    }
  });

  it('holds the cut-off days of Article 111', () => {
    expect(transitionsOf(act, 'art-50.2').map(({ cutOff, complyBy }) => [cutOff, complyBy])).toEqual([
      ['2026-08-02', '2026-12-02'],
    ]);
    expect(transitionsOf(act, 'art-53.1.a')[0]).toMatchObject({ cutOff: '2025-08-02', complyBy: '2027-08-02' });
    expect(transitionsOf(act, 'art-9.1').map(({ complyBy }) => complyBy)).toEqual([
      '2030-12-31',
      undefined,
      '2030-08-02',
    ]);
    expect(transitionsOf(before, 'art-9.1')[1]?.cutOff).toBe('2026-08-02');
    const known = indexCatalog(act).byId;
    for (const { affects } of act.requirements.flatMap(({ transitions }) => transitions ?? [])) {
      for (const affected of affects) expect(known.has(affected), affected).toBe(true);
    }
  });

  it('lists the milestones in order', () => {
    const days = (act.milestones ?? []).map(({ date }) => date);
    expect(days).toEqual([...days].sort());
    expect(days).toEqual(
      expect.arrayContaining(['2026-07-27', '2026-08-02', '2026-12-02', '2027-12-02', '2028-08-02']),
    );
  });
});
