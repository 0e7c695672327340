import { describe, expect, it } from 'vitest';
import { classify } from '../src/assess/classification.ts';
import { lawOn } from '../src/assess/law-on.ts';
import { comingDays, comingInWords } from '../src/assess/obligations/coming.ts';
import { type EnterpriseSize, finesOn } from '../src/assess/obligations/fines.ts';
import { headsOf } from '../src/assess/obligations/heads.ts';
import { reliefsOn } from '../src/assess/obligations/reliefs.ts';
import { unionOf } from '../src/assess/obligations.ts';
import { act, dayBefore, days, dutiesOf, systemOf } from './support/ai-systems.ts';
import type { Fields } from './support/documents.ts';

const annexIII = { declared: 'high-risk', annexIII: ['eu-ai-act:annex-iii.4.a'] };
const annexI = { declared: 'high-risk', annexI: { legislation: 'lifts', part: 'product', thirdPartyAssessment: true } };
const both = { roles: ['provider', 'deployer'] };
const chat = systemOf({ declared: 'transparency', transparency: { interacts: true, generates: ['text'] } });
const screening = systemOf(annexIII, both);
const model = (more: Fields = {}, placed = '2026-01-01') =>
  systemOf({
    declared: 'gpai-systemic',
    generalPurposeModel: { trainingCompute: 2e25, placedOnMarket: placed, ...more },
  });

/** What holds of a duty on a day: formally, in practice, in both ways, or not at all. */
function state(system: ReturnType<typeof systemOf>, duty: string, day: string): string {
  const found = dutiesOf(system, day).get(duty);
  if (!found) return 'no duty';
  if (found.inPractice) return 'binds';
  return found.binding ? 'binds formally' : 'does not bind';
}

/** For each milestone: what the day before and the day itself answer. `same`: a day on which no duty of an operator changes. */
const milestones: Readonly<
  Record<
    string,
    readonly (readonly [system: ReturnType<typeof systemOf>, duty: string, before: string, on: string])[] | 'same'
  >
> = {
  '2024-08-01': [[screening, 'art-5.1.a', 'no duty', 'does not bind']],
  '2025-02-02': [
    [screening, 'art-4.1', 'does not bind', 'binds'],
    [screening, 'art-5.1.g', 'does not bind', 'binds'],
  ],
  '2025-08-02': [
    [model(), 'art-53.1.a', 'does not bind', 'binds'],
    [model(), 'art-55.1.c', 'does not bind', 'binds'],
  ],
  '2026-07-27': [
    [systemOf(annexIII, { situation: { specialCategoriesForBias: true } }), 'art-10.5', 'does not bind', 'no duty'],
    [systemOf(annexIII, { situation: { specialCategoriesForBias: true } }), 'art-4a.1', 'no duty', 'binds'],
    [screening, 'art-5.1.ba', 'no duty', 'does not bind'],
  ],
  '2026-08-02': [
    [chat, 'art-50.1', 'does not bind', 'binds'],
    [chat, 'art-50.2', 'does not bind', 'binds'],
    [screening, 'art-72.1', 'does not bind', 'binds formally'],
    [screening, 'art-43.2', 'does not bind', 'binds formally'],
    [model(), 'art-91.5', 'does not bind', 'binds'],
  ],
  '2026-12-02': [
    [screening, 'art-5.1.ba', 'does not bind', 'binds'],
    [screening, 'art-5.1.bb', 'does not bind', 'binds'],
    [
      systemOf({ declared: 'transparency', transparency: { generates: ['text'] } }, { placedOnMarket: '2026-08-01' }),
      'art-50.2',
      'does not bind',
      'binds',
    ],
  ],
  '2027-08-02': [[model({}, '2025-08-01'), 'art-53.1.a', 'does not bind', 'binds']],
  '2027-09-02': 'same',
  '2027-12-02': [
    [screening, 'art-9.1', 'does not bind', 'binds'],
    [screening, 'art-26.1', 'does not bind', 'binds'],
    [screening, 'art-43.2', 'binds formally', 'binds'],
    [screening, 'art-73.4', 'binds formally', 'binds'],
  ],
  '2028-01-28': 'same',
  '2028-08-02': [
    [systemOf(annexI), 'art-9.1', 'does not bind', 'binds'],
    [systemOf(annexI), 'art-43.3', 'binds formally', 'binds'],
  ],
  '2030-08-02': [
    [
      systemOf(annexIII, { placedOnMarket: '2027-12-01', transition: { forPublicAuthorities: true } }),
      'art-9.1',
      'does not bind',
      'binds',
    ],
  ],
  '2030-12-31': [
    [
      systemOf(annexIII, { putIntoService: '2027-08-01', transition: { annexX: true } }),
      'art-9.1',
      'does not bind',
      'binds',
    ],
  ],
};

describe('obligations at every milestone, the day before and the day itself', () => {
  it('the table names every milestone of the catalog', () =>
    expect(Object.keys(milestones)).toEqual(act.milestones?.map(({ date }) => date)));

  for (const [date, cases] of Object.entries(milestones)) {
    if (cases === 'same') {
      it(`${date} changes nothing for an operator`, () => {
        for (const system of [screening, chat, model(), systemOf(annexI)])
          expect([...dutiesOf(system, date).values()]).toEqual([...dutiesOf(system, dayBefore(date)).values()]);
      });
      continue;
    }
    it.each(cases)(`${date}: %# %s`, (...[system, duty, before, on]) => {
      expect([state(system, duty, dayBefore(date)), state(system, duty, date)]).toEqual([before, on]);
    });
  }
});

describe('before the amendment the law of that day answers', () => {
  it.each([
    ['art-9.1', annexIII, '2026-08-02', '2027-12-02'],
    ['art-9.1', annexI, '2027-08-02', '2028-08-02'],
    ['art-43.2', annexIII, '2026-08-02', '2026-08-02'],
  ])('%s', (duty, answers, before, after) => {
    expect(dutiesOf(systemOf(answers), days.before).get(duty)).toMatchObject({ from: before, inPracticeFrom: before });
    expect(dutiesOf(systemOf(answers), days.amended).get(duty)).toMatchObject({ from: after });
  });
  it('with its titles, and with provisions that were deleted and when they ended', () => {
    expect(dutiesOf(chat, days.before).get('art-4.1')?.title).toMatch(/ensure, to their best extent/);
    expect(dutiesOf(chat, days.amended).get('art-4.1')?.title).toMatch(/take measures to support/);
    const out = systemOf({
      annexIII: annexIII.annexIII,
      profiling: false,
      derogation: { conditions: ['eu-ai-act:art-6.3.a'] },
    });
    expect(dutiesOf(out, days.before).get('annex-viii.b.7')).toMatchObject({ until: '2026-07-27', binding: false });
    expect(dutiesOf(out, days.amended).has('annex-viii.b.7')).toBe(false);
  });
  it('with the former cut-off of Article 111(2) and without Article 111(4)', () => {
    const screened = systemOf(annexIII, { placedOnMarket: '2026-08-02' });
    expect(dutiesOf(screened, days.before).get('art-9.1')).toMatchObject({ from: '2026-08-02' });
    expect(dutiesOf(screened, days.amended).get('art-9.1')?.from).toBeUndefined();
    const writer = systemOf(
      { transparency: { generates: ['text'] }, declared: 'transparency' },
      { placedOnMarket: '2025-01-01' },
    );
    expect(dutiesOf(writer, days.before).get('art-50.2')).toMatchObject({ from: '2026-08-02' });
    expect(dutiesOf(writer, days.amended).get('art-50.2')).toMatchObject({
      from: '2026-12-02',
      source: 'Article 111(4)',
    });
  });
});

describe('systems that were there before (Article 111)', () => {
  const legacy = (more: Fields = {}, answers: Fields = annexIII) =>
    systemOf(answers, { ...both, placedOnMarket: '2027-12-01', ...more });
  const far = '2035-01-01';

  it('a high-risk system stays outside, formally too, and says by which rule', () => {
    const found = dutiesOf(legacy(), far);
    for (const id of ['art-9.1', 'art-26.1', 'art-43.2', 'art-72.1', 'art-73.1', 'annex-iv.3'])
      expect(found.get(id), id).toMatchObject({
        binding: false,
        inPractice: false,
        source: 'Article 111(2)',
        note: expect.stringContaining('2027-12-02'),
      });
    expect(found.get('art-4.1')).toMatchObject({ binding: true, inPractice: true });
    expect(found.get('art-79.4')).toMatchObject({ inPractice: true });
  });
  it('is in from the day on which its design changes significantly, if that is no earlier than the cut-off', () => {
    const changed = (since: string) =>
      legacy({ versions: [{ version: '2.0', since, significantChange: true, what: 'All.' }] });
    expect(dutiesOf(changed('2029-03-01'), far).get('art-9.1')).toMatchObject({ from: '2029-03-01', inPractice: true });
    expect(state(changed('2029-03-01'), 'art-9.1', '2029-02-28')).toBe('does not bind');
    expect(state(changed('2029-03-01'), 'art-9.1', '2029-03-01')).toBe('binds');
    expect(state(changed('2027-12-01'), 'art-9.1', far)).toBe('does not bind');
    const small = legacy({ versions: [{ version: '2.0', since: '2029-03-01', what: 'A label.' }] });
    expect(state(small, 'art-9.1', far)).toBe('does not bind');
  });
  it('the cut-off follows the route: Annex III 2027-12-02, Annex I 2028-08-02', () => {
    expect(state(legacy({ placedOnMarket: '2027-12-02' }), 'art-9.1', far)).toBe('binds');
    expect(state(legacy({ placedOnMarket: '2028-08-01' }, annexI), 'art-9.1', far)).toBe('does not bind');
    expect(state(legacy({ placedOnMarket: '2028-08-02' }, annexI), 'art-9.1', far)).toBe('binds');
  });
  it('for public authorities it complies by 2030-08-02, or when its design changes before', () => {
    const of = (more: Fields = {}) => legacy({ transition: { forPublicAuthorities: true }, ...more });
    expect(dutiesOf(of(), far).get('art-9.1')).toMatchObject({ from: '2030-08-02', source: 'Article 111(2)' });
    const versions = [{ version: '2.0', since: '2028-01-10', significantChange: true, what: 'All.' }];
    expect(dutiesOf(of({ versions }), far).get('art-9.1')).toMatchObject({ from: '2028-01-10' });
  });
  it('components of Annex X comply by 2030-12-31, and fall under no other rule', () => {
    const of = (placedOnMarket: string) => legacy({ transition: { annexX: true }, placedOnMarket });
    expect(dutiesOf(of('2027-08-01'), far).get('art-9.1')).toMatchObject({
      from: '2030-12-31',
      source: 'Article 111(1)',
    });
    expect(dutiesOf(of('2027-08-02'), far).get('art-9.1')).toMatchObject({ from: '2027-12-02' });
  });
  it('a general-purpose model of before 2025-08-02 complies by 2027-08-02, all of Chapter V', () => {
    const found = dutiesOf(model({}, '2025-08-01'), far);
    for (const id of ['art-53.1.c', 'art-55.1.a', 'annex-xi.s1.1.a', 'annex-xii.1.a'])
      expect(found.get(id), id).toMatchObject({ from: '2027-08-02', source: 'Article 111(3)' });
    expect(dutiesOf(model({}, '2025-08-02'), far).get('art-53.1.c')?.from).toBe('2025-08-02');
  });
  it('Article 50(2) waits for generators of before 2026-08-02; (1) waits for nobody', () => {
    const of = (placedOnMarket: string) =>
      systemOf(
        { declared: 'transparency', transparency: { interacts: true, generates: ['text'] } },
        { placedOnMarket },
      );
    expect(dutiesOf(of('2026-08-01'), days.facts).get('art-50.2')).toMatchObject({
      from: '2026-12-02',
      binding: false,
    });
    expect(dutiesOf(of('2026-08-02'), days.facts).get('art-50.2')).toMatchObject({ from: '2026-08-02', binding: true });
    expect(dutiesOf(of('2024-01-01'), days.facts).get('art-50.1')).toMatchObject({ from: '2026-08-02', binding: true });
    expect(dutiesOf(of('2024-01-01'), days.facts).get('art-50.5')).toMatchObject({ from: '2026-08-02', binding: true });
    const writer = { declared: 'transparency', transparency: { generates: ['text'] } };
    const before = dutiesOf(systemOf(writer, { placedOnMarket: '2024-01-01' }), days.facts);
    expect(before.get('art-50.5')).toMatchObject({ from: '2026-12-02', binding: false });
  });
  it('a system without a day is no legacy, and a team that does not rely on the rule is bound and told', () => {
    expect(state(systemOf(annexIII), 'art-9.1', far)).toBe('binds');
    const waived = dutiesOf(legacy({ transition: { reliedOn: false } }), far).get('art-9.1');
    expect(waived).toMatchObject({
      inPractice: true,
      from: '2027-12-02',
      note: expect.stringContaining('we do not rely on it'),
    });
  });
  it('a derogation is documented whatever the day of the market: the rule is about high-risk systems', () => {
    const out = systemOf(
      { annexIII: annexIII.annexIII, profiling: false, derogation: { conditions: ['eu-ai-act:art-6.3.a'] } },
      { placedOnMarket: '2023-01-01' },
    );
    expect(state(out, 'art-6.4', '2027-12-02')).toBe('binds');
  });
});

describe('by the size of the enterprise', () => {
  const ceilings = (size: EnterpriseSize, day: string) =>
    finesOn(lawOn(act, day), size, true).map(({ provision, counts }) => `${provision.slice(10)} ${counts}`);
  const lower = ['art-99.3 lower', 'art-99.4 lower', 'art-99.5 lower'];
  const higher = ['art-99.3 higher', 'art-99.4 higher', 'art-99.5 higher'];
  const models = 'art-101.1 higher';

  it.each(['micro', 'small', 'medium'] as const)(
    'a %s enterprise pays the lower ceiling of Article 99(3) to (5)',
    (size) => {
      expect(ceilings(size, days.before)).toEqual([...lower, models]);
      expect(ceilings(size, days.facts)).toEqual([...lower, models]);
    },
  );
  it('a small mid-cap pays the lower one of (4) and (5) since the amendment, not of (3)', () => {
    expect(ceilings('small-mid-cap', days.before)).toEqual([...higher, models]);
    expect(ceilings('small-mid-cap', days.amended)).toEqual([
      'art-99.3 higher',
      'art-99.4 lower',
      'art-99.5 lower',
      models,
    ]);
  });
  it('a large one pays the higher, and Article 101 concerns providers of models alone', () => {
    expect(ceilings('large', days.facts)).toEqual([...higher, models]);
    expect(finesOn(lawOn(act, days.facts), 'large', false).length).toBe(3);
  });
  it('the ceilings are those that the catalog states', () => {
    for (const { provision, amount, percent } of finesOn(lawOn(act, days.facts), 'large', true)) {
      const title = act.requirements.find(({ id }) => id === provision.slice(10))?.title ?? '';
      expect(title).toContain(`${amount / 1e6}m`);
      expect(title).toContain(`${percent} %`);
    }
  });
  it('the simplified technical documentation is open to small enterprises, and to small mid-caps since the amendment', () => {
    const of = (size: EnterpriseSize, day: string) =>
      reliefsOn(lawOn(act, day), size, new Set(['art-11.1', 'art-17.1.a'])).map(({ provision }) => provision.slice(10));
    expect(of('micro', days.before)).toEqual(['art-11.1', 'art-63']);
    expect(of('small', days.before)).toEqual(['art-11.1']);
    expect(of('small', days.amended)).toEqual(['art-11.1', 'art-63']);
    expect(of('small-mid-cap', days.before)).toEqual([]);
    expect(of('small-mid-cap', days.amended)).toEqual(['art-11.1']);
    expect(of('large', days.amended)).toEqual([]);
    expect(reliefsOn(lawOn(act, days.facts), 'micro', new Set())).toEqual([]);
  });
});

describe('what comes next', () => {
  const coming = (system: ReturnType<typeof systemOf>, day: string) =>
    comingDays([...dutiesOf(system, day).values()], day);
  it('names the days after the date on which duties begin or end, and what begins', () => {
    expect(coming(systemOf(annexIII), days.facts).map(({ date }) => date)).toEqual(['2026-12-02', '2027-12-02']);
    expect(coming(systemOf(annexI), days.facts).map(({ date }) => date)).toEqual(['2026-12-02', '2028-08-02']);
    expect(coming(systemOf(annexIII), '2027-12-02')).toEqual([]);
    const first = coming(systemOf(annexIII), days.facts)[0];
    expect(first && comingInWords(first)).toBe('2 duties begin to bind: Article 5(1)(ba), Article 5(1)(bb).');
  });
  it('tells formal days from days in practice', () => {
    const days2026 = coming(systemOf(annexIII), days.amended);
    expect(days2026.find(({ date }) => date === '2026-08-02')?.beginFormally).toContain('eu-ai-act:art-72.1');
    expect(days2026.find(({ date }) => date === '2027-12-02')?.begin).toContain('eu-ai-act:art-72.1');
  });
  it('draws neighbours together', () => {
    const ids = ['art-8.1', 'art-9.2.a', 'art-10.1', 'art-12.1', 'art-5.1.ba', 'annex-iv.1.a', 'annex-viii.a.1'];
    expect(headsOf(ids.map((id) => `eu-ai-act:${id}`))).toBe(
      'Articles 8 to 10 and 12, Article 5(1)(ba), Annexes IV and VIII',
    );
  });
});

describe('several systems together', () => {
  it('give one row for each duty in the order of the law, as it binds first', () => {
    const law = lawOn(act, days.facts);
    const lists = [systemOf(annexI), systemOf(annexIII)].map((system) => [...dutiesOf(system, days.facts).values()]);
    const union = unionOf(lists, law);
    const ids = union.map(({ requirement }) => requirement);
    expect(new Set(ids).size).toBe(ids.length);
    const order = law.catalog.requirements.map(({ id }) => `eu-ai-act:${id}`);
    expect(ids).toEqual([...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(union.find(({ requirement }) => requirement === 'eu-ai-act:art-9.1')?.from).toBe('2027-12-02');
    expect(classify(systemOf(annexI), law).class).toBe('high-risk');
  });
});
