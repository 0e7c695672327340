import { describe, expect, it } from 'vitest';
import { agrees } from '../src/assess/classification/agreement.ts';
import { reasonInWords } from '../src/assess/classification/reason.ts';
import { annexIActs, sectionOf } from '../src/model/annex-i.ts';
import { annexIIIExceptions, annexIIIPoints } from '../src/model/annex-iii.ts';
import { leavesOf } from '../src/model/catalog-index.ts';
import { practiceExceptions, prohibitedPractices } from '../src/model/prohibited-practice.ts';
import { act, classOf, days, systemOf } from './support/ai-systems.ts';
import type { Fields } from './support/documents.ts';

const node = (id: string) => act.requirements.find((each) => each.id === id.replace('eu-ai-act:', ''));
const below = (id: string) =>
  act.requirements.filter(({ parent }) => parent === id).map((each) => `eu-ai-act:${each.id}`);
const deployer = { roles: ['deployer'] };

describe('the lists of the model are those of the catalog', () => {
  it('Annex III has 25 leaf points', () => {
    const areas = below('annex-iii');
    const leaves = areas.flatMap((area) => {
      const points = below(area.replace('eu-ai-act:', ''));
      return points.length > 0 ? points : [area];
    });
    expect(annexIIIPoints).toEqual(leaves);
    expect(leaves.length).toBe(25);
  });
  it('Article 5(1) has ten points, two of them inserted in 2026', () => {
    expect([...prohibitedPractices].sort()).toEqual(
      leavesOf(act, 'art-5.1')
        .map(({ id }) => `eu-ai-act:${id}`)
        .sort(),
    );
    const inserted = prohibitedPractices.filter((id) => node(id)?.status === 'inserted');
    expect(inserted).toEqual(['eu-ai-act:art-5.1.ba', 'eu-ai-act:art-5.1.bb']);
  });
});

describe('uses of Annex III (Article 6(2))', () => {
  it.each(annexIIIPoints)('%s makes a system high-risk', (point) => {
    const found = classOf({ annexIII: [point] });
    expect(found).toMatchObject({ class: 'high-risk', from: '2027-12-02', annexIII: [point.slice(10)], exempted: [] });
    expect(found.reasons.some(({ provision, gives }) => provision === point && gives === 'high-risk')).toBe(true);
    expect(classOf({ annexIII: [point] }, {}, days.before).from).toBe('2026-08-02');
  });
  it.each(annexIIIPoints)('%s can be taken out by a derogation, but not with profiling', (point) => {
    const derogation = { conditions: ['eu-ai-act:art-6.3.a'] };
    const out = classOf({ annexIII: [point], derogation, profiling: false });
    expect(out).toMatchObject({ class: 'minimal', annexIII: [], exempted: [point.slice(10)] });
    expect(classOf({ annexIII: [point], derogation, profiling: true }).class).toBe('high-risk');
  });
  it.each(Object.entries(annexIIIExceptions))(
    'the exception %s takes out its point and no other',
    (exception, { point }) => {
      const found = classOf({ annexIII: [point], exceptions: [exception] });
      expect(found).toMatchObject({ class: 'minimal', annexIII: [], exempted: [] });
      expect(reasonInWords(found.reasons[0]!)).toContain('Not a use that the point lists');
      const other = annexIIIPoints.find((each) => each !== point);
      expect(classOf({ annexIII: [point, other], exceptions: [exception] }).annexIII).toEqual([other?.slice(10)]);
    },
  );
  it('an exception without its point is refused', () => {
    expect(() => systemOf({ exceptions: ['fraud-detection'] })).toThrow('Unexpected exception without its point');
  });
});

describe('the derogation (Article 6(3) and (4))', () => {
  const uses = { annexIII: ['eu-ai-act:annex-iii.4.a'] };
  const record = { reasons: 'It ranks nobody.', assessed: '2026-01-05', assessor: 'ciso', reviewWhen: 'It ranks.' };
  it.each(['a', 'b', 'c', 'd'])('is open by condition (%s) alone', (condition) => {
    const found = classOf({
      ...uses,
      profiling: false,
      derogation: { conditions: [`eu-ai-act:art-6.3.${condition}`] },
    });
    expect(found).toMatchObject({ class: 'minimal', exempted: ['annex-iii.4.a'], unanswered: [] });
    expect(found.reasons.map(reasonInWords).join(' ')).toContain(`Article 6(3)(${condition})`);
  });
  it('is not open without a condition, nor with an empty list', () => {
    expect(classOf({ ...uses, profiling: false }).class).toBe('high-risk');
    expect(() => systemOf({ ...uses, derogation: { conditions: [] } })).toThrow();
  });
  it('is never open to a system that profiles persons, whatever the condition', () => {
    const derogation = { conditions: ['a', 'b', 'c', 'd'].map((each) => `eu-ai-act:art-6.3.${each}`), record };
    const found = classOf({ ...uses, derogation, profiling: true });
    expect(found).toMatchObject({ class: 'high-risk', annexIII: ['annex-iii.4.a'] });
    expect(found.reasons.at(-1)).toMatchObject({ provision: 'eu-ai-act:art-6.3.profiling', gives: 'high-risk' });
  });
  it('asks whether it profiles, and takes the answer to be yes until it is given', () => {
    const found = classOf({ ...uses, derogation: { conditions: ['eu-ai-act:art-6.3.d'] } });
    expect(found.class).toBe('high-risk');
    expect(found.unanswered).toEqual([
      expect.objectContaining({ provision: 'eu-ai-act:art-6.3.profiling', answer: ['classification', 'profiling'] }),
    ]);
  });
  it('asks a provider for the record of Article 6(4), due from the day of the law', () => {
    const derogation = { conditions: ['eu-ai-act:art-6.3.d'] };
    const of = (more: Fields, asOf: string, answers: Fields = {}) =>
      classOf({ ...uses, profiling: false, derogation, ...answers }, more, asOf).record;
    expect(of({}, '2027-12-01')).toEqual({ from: '2027-12-02', isDue: false, isMade: false });
    expect(of({}, '2027-12-02')).toMatchObject({ isDue: true, isMade: false });
    expect(of({}, days.before)).toMatchObject({ from: '2026-08-02', isDue: false });
    expect(of({}, days.facts, { derogation: { ...derogation, record } })).toMatchObject({ isMade: true });
    expect(of(deployer, '2027-12-02')).toBeUndefined();
    expect(of({}, '2027-12-02', { profiling: true })).toBeUndefined();
  });
  it('takes a record for late that was made after the market and after the day of the law', () => {
    const of = (assessed: string, placedOnMarket: string) => {
      const derogation = { conditions: ['eu-ai-act:art-6.3.d'], record: { ...record, assessed } };
      return classOf({ ...uses, profiling: false, derogation }, { placedOnMarket }, '2029-01-01').record;
    };
    expect(of('2028-05-02', '2028-05-01')).toMatchObject({
      isMade: false,
      flaw: expect.stringContaining('2028-05-01'),
    });
    expect(of('2028-05-01', '2028-05-01')).toMatchObject({ isMade: true });
    expect(of('2027-11-01', '2023-01-01')).toMatchObject({ isMade: true });
    expect(of('2027-12-03', '2023-01-01')).toMatchObject({ isMade: false });
  });
});

describe('prohibited practices (Article 5)', () => {
  const practice = (id: string, more: Fields = {}) => ({
    practices: [{ practice: `eu-ai-act:art-5.1.${id}`, ...more }],
  });
  it.each(['a', 'b', 'c', 'd', 'e', 'f', 'g'])('point (%s) is prohibited from 2025-02-02 on', (id) => {
    expect(classOf(practice(id))).toMatchObject({ class: 'prohibited', from: '2025-02-02' });
    expect(classOf(practice(id), {}, '2025-02-02').class).toBe('prohibited');
    const before = classOf(practice(id), {}, '2025-02-01');
    expect(before.class).not.toBe('prohibited');
    expect(before.later).toEqual([{ provision: `eu-ai-act:art-5.1.${id}`, from: '2025-02-02' }]);
  });
  it('point (h) bans the use: for a provider such a system is high-risk under Annex III, point 1(a)', () => {
    expect(classOf(practice('h'), deployer).class).toBe('prohibited');
    expect(classOf(practice('h'))).toMatchObject({ class: 'high-risk', annexIII: ['annex-iii.1.a'] });
  });
  it.each(['ba', 'bb'])('point (%s) is prohibited from 2026-12-02 on, and no law before the amendment', (id) => {
    const intended = practice(id, { how: 'intended' });
    expect(classOf(intended, {}, '2026-12-02').class).toBe('prohibited');
    expect(classOf(intended, {}, '2026-12-01')).toMatchObject({
      class: 'minimal',
      later: [{ provision: `eu-ai-act:art-5.1.${id}`, from: '2026-12-02' }],
    });
    expect(classOf(intended, {}, days.before)).toMatchObject({ class: 'minimal', later: [] });
  });
  it.each(['ba', 'bb'])('the scoping test of Article 5(1a) decides on point (%s)', (id) => {
    const on = (how: string | undefined, roles: string[]) => classOf(practice(id, { how }), { roles }, '2026-12-02');
    expect(on('reproducible', ['provider']).class).toBe('prohibited');
    expect(on('reproducible', ['provider', 'deployer']).class).toBe('prohibited');
    expect(on('reproducible', ['deployer']).class).toBe('minimal');
    expect(on('intended', ['deployer']).class).toBe('prohibited');
    expect(on('safeguarded', ['provider', 'deployer']).class).toBe('minimal');
    expect(on(undefined, ['provider'])).toMatchObject({
      class: 'prohibited',
      unanswered: [{ provision: 'eu-ai-act:art-5.1a' }],
    });
  });
  it.each(Object.entries(practiceExceptions))('the exception %s takes out its point', (exception, { point }) => {
    const found = classOf({ practices: [{ practice: point, exception }] }, deployer, '2026-12-02');
    expect(found.class).not.toBe('prohibited');
    expect(found.reasons.map(reasonInWords).join(' ')).toContain('Not prohibited, because');
  });
  it('what an exception leaves is still a use of Annex III', () => {
    expect(classOf(practice('f', { exception: 'medical-or-safety' })).annexIII).toEqual(['annex-iii.1.c']);
    expect(classOf(practice('h', { exception: 'victim-search' }), deployer).annexIII).toEqual(['annex-iii.1.a']);
  });
  it('an exception of another point is refused', () => {
    expect(() => systemOf(practice('a', { exception: 'medical-or-safety' }))).toThrow(
      'Unexpected exception of another point',
    );
    expect(() => systemOf(practice('a', { how: 'intended' }))).toThrow('Unexpected scoping answer');
  });
});

describe('products under Annex I (Article 6(1) to (1c))', () => {
  const component = { legislation: 'lifts', part: 'safety-component', thirdPartyAssessment: true };
  const of = (more: Fields, asOf: string = days.facts) => classOf({ annexI: { ...component, ...more } }, {}, asOf);
  it.each(annexIActs)('a product under %s that a third party assesses is high-risk', (legislation) => {
    expect(of({ legislation, part: 'product' })).toMatchObject({ class: 'high-risk', from: '2028-08-02' });
    expect(of({ legislation }, days.before)).toMatchObject({ class: 'high-risk', from: '2027-08-02' });
  });
  it('is not high-risk without a third party, and asks where that is not answered', () => {
    expect(of({ thirdPartyAssessment: false }).class).toBe('minimal');
    expect(of({ thirdPartyAssessment: undefined })).toMatchObject({
      class: 'high-risk',
      unanswered: [{ provision: 'eu-ai-act:art-6.1' }],
    });
  });
  it('a component that only assists is none since the amendment, unless its failure endangers', () => {
    expect(of({ assistanceOnly: true, failureEndangers: false }).class).toBe('minimal');
    expect(of({ assistanceOnly: true, failureEndangers: true }).class).toBe('high-risk');
    expect(of({ assistanceOnly: true })).toMatchObject({
      class: 'high-risk',
      unanswered: [{ provision: 'eu-ai-act:art-6.1b' }],
    });
    expect(of({ assistanceOnly: true, failureEndangers: false }, days.before).class).toBe('high-risk');
    expect(of({ part: 'product', assistanceOnly: true, failureEndangers: false }).class).toBe('high-risk');
  });
  it('an assessment for other risks alone does not count since the amendment', () => {
    expect(of({ onlyOtherRisks: true }).class).toBe('minimal');
    expect(of({ onlyOtherRisks: true }, days.before).class).toBe('high-risk');
  });
  it('machinery moved from Section A to Section B on 2026-07-27', () => {
    expect(of({ legislation: 'machinery' }, days.before).annexI).toBe('A');
    expect(of({ legislation: 'machinery' }, days.amended).annexI).toBe('B');
    expect(annexIActs.filter((each) => sectionOf(each, false) !== sectionOf(each, true))).toEqual(['machinery']);
    expect(annexIActs.filter((each) => sectionOf(each, true) === 'A').length).toBe(11);
    expect(annexIActs.length).toBe(20);
  });
});

describe('transparency (Article 50), which stacks on any class', () => {
  const of = (transparency: Fields, roles = ['provider', 'deployer'], answers: Fields = {}) =>
    classOf({ transparency, ...answers }, { roles });
  const cases: readonly (readonly [string, Fields, string])[] = [
    ['50.1', { interacts: true }, 'provider'],
    ['50.2', { generates: ['text'] }, 'provider'],
    ['50.3', { emotionRecognition: true }, 'deployer'],
    ['50.3', { biometricCategorisation: true }, 'deployer'],
    ['50.4', { deepFakes: true }, 'deployer'],
    ['50.4', { publicInterestText: true }, 'deployer'],
  ];
  it.each(cases)('Article %s is triggered by %o, and binds the %s', (paragraph, answers, role) => {
    const bound = [`eu-ai-act:art-${paragraph}`, 'eu-ai-act:art-50.5'];
    expect(of(answers)).toMatchObject({ class: 'transparency', from: '2026-08-02', transparency: bound });
    expect(of(answers, [role]).transparency).toEqual(bound);
    const other = of(answers, [role === 'provider' ? 'deployer' : 'provider']);
    expect(other).toMatchObject({ class: 'minimal', transparency: [] });
    expect(other.reasons.map(reasonInWords).join(' ')).toContain(`binds the ${role}, which we are not`);
    expect(of({ ...answers, authorisedByLaw: true }).transparency).toEqual([]);
  });
  it.each([
    [{ interacts: true, obvious: true }],
    [{ generates: ['text'], assistiveEditing: true }],
    [{ publicInterestText: true, editorialResponsibility: true }],
  ])('the exception in %o takes the paragraph out', (answers) => {
    expect(of(answers)).toMatchObject({ class: 'minimal', transparency: [] });
  });
  it('editorial responsibility does not excuse a deep fake', () => {
    expect(of({ deepFakes: true, editorialResponsibility: true }).transparency).toContain('eu-ai-act:art-50.4');
  });
  it('recognising emotions and categorising by biometrics under Annex III trigger (3) by themselves', () => {
    for (const point of ['b', 'c'])
      expect(of({}, ['deployer'], { annexIII: [`eu-ai-act:annex-iii.1.${point}`] })).toMatchObject({
        class: 'high-risk',
        transparency: ['eu-ai-act:art-50.3', 'eu-ai-act:art-50.5'],
      });
  });
});

describe('general-purpose models (Articles 51 and 52)', () => {
  const of = (generalPurposeModel: Fields, answers: Fields = {}) => classOf({ generalPurposeModel, ...answers });
  it.each([
    [1e25, 'gpai'],
    [9.99e24, 'gpai'],
    [1.01e25, 'gpai-systemic'],
    [3e26, 'gpai-systemic'],
  ])('a training of %d operations gives %s: more than 10^25 is needed', (trainingCompute, expected) => {
    expect(of({ trainingCompute })).toMatchObject({ class: expected, generalPurpose: expected, unanswered: [] });
  });
  it('asks for the compute, and takes the model to be of systemic risk until it is given', () => {
    expect(of({})).toMatchObject({ class: 'gpai-systemic', unanswered: [{ provision: 'eu-ai-act:art-51' }] });
  });
  it('evaluation and designation give systemic risk below the threshold', () => {
    expect(of({ trainingCompute: 1e23, highImpact: true }).class).toBe('gpai-systemic');
    expect(of({ trainingCompute: 1e23, designated: true }).class).toBe('gpai-systemic');
  });
  it('an argument counts once the Commission has accepted it, and not against a designation', () => {
    expect(of({ trainingCompute: 2e25, argument: 'pending' }).class).toBe('gpai-systemic');
    expect(of({ trainingCompute: 2e25, argument: 'rejected' }).class).toBe('gpai-systemic');
    expect(of({ trainingCompute: 2e25, argument: 'accepted' }).class).toBe('gpai');
    expect(of({ trainingCompute: 2e25, argument: 'accepted', designated: true }).class).toBe('gpai-systemic');
  });
  it('stack on a high-risk system and on duties of Article 50', () => {
    const found = of(
      { trainingCompute: 1e24 },
      { annexIII: ['eu-ai-act:annex-iii.4.a'], transparency: { interacts: true } },
    );
    expect(found).toMatchObject({
      class: 'high-risk',
      generalPurpose: 'gpai',
      transparency: ['eu-ai-act:art-50.1', 'eu-ai-act:art-50.5'],
    });
  });
});

describe('a class', () => {
  it('of nothing answered is minimal, with the reason', () => {
    const found = classOf({});
    expect(found).toMatchObject({ class: 'minimal', unanswered: [], later: [], transparency: [] });
    expect(found.from).toBeUndefined();
    expect(found.reasons.length).toBe(1);
  });
  it('before the entry into force is minimal, because there was no law', () => {
    const answers = { practices: [{ practice: 'eu-ai-act:art-5.1.a' }], annexIII: ['eu-ai-act:annex-iii.4.a'] };
    expect(classOf(answers, {}, '2024-07-31').reasons.map(reasonInWords)).toEqual([
      'Article 113: The Regulation entered into force on 2024-08-01.',
    ]);
    expect(classOf(answers, {}, '2024-08-01').class).toBe('high-risk');
  });
  it('agrees with what is declared, with a prohibition to come, and with anything before the law', () => {
    const later = { practices: [{ practice: 'eu-ai-act:art-5.1.bb', how: 'intended' }] };
    expect(agrees('prohibited', classOf(later, {}, '2026-12-01'))).toBe(true);
    expect(agrees('minimal', classOf(later, {}, '2026-12-01'))).toBe(true);
    expect(agrees('minimal', classOf(later, {}, '2026-12-02'))).toBe(false);
    expect(agrees('high-risk', classOf({}))).toBe(false);
    expect(agrees('high-risk', classOf({}, {}, '2024-07-31'))).toBe(true);
  });
});
