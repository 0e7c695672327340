import { describe, expect, it } from 'vitest';
import { bareSituation } from '../src/assess/duties/bare-situation.ts';
import { inClass } from '../src/assess/duties/situation.ts';
import { lawOn } from '../src/assess/law-on.ts';
import { obligationsOf } from '../src/assess/obligations.ts';
import { dutyTrigger } from '../src/model/duty.ts';
import { act, dutiesOf, systemOf } from './support/ai-systems.ts';
import type { Fields } from './support/documents.ts';

/** A day on which all of the law applies. */
const day = '2031-01-01';
const highRisk = { declared: 'high-risk', annexIII: ['eu-ai-act:annex-iii.4.a'] };
const model = (more: Fields = {}) => ({ declared: 'gpai', generalPurposeModel: { trainingCompute: 1e24, ...more } });

function binds(id: string, answers: Fields, more: Fields): boolean {
  return dutiesOf(systemOf(answers, more), day).get(id)?.inPractice ?? false;
}

const point = (id: string) => ({ declared: 'high-risk', annexIII: [`eu-ai-act:annex-iii.${id}`] });
const lift = {
  declared: 'high-risk',
  annexI: { legislation: 'lifts', part: 'product', thirdPartyAssessment: true },
};
const deployer = { roles: ['deployer'] };
const situation = (facts: Fields, more: Fields = {}) => ({ situation: facts, ...more });
const dataset = (personal: boolean) => [{ name: 'Set', purpose: 'input', origin: 'Ours', personal }];

/** Each trigger of the catalog: a duty that names it, where it holds, and where it does not. */
const cases: readonly (readonly [
  trigger: string,
  duty: string,
  yes: readonly [Fields, Fields],
  no?: readonly [Fields, Fields],
])[] = [
  ['annex-iii-1', 'art-43.1', [point('1.b'), {}], [point('4.a'), {}]],
  ['annex-iii-1-a', 'art-14.5', [point('1.a'), {}], [point('1.b'), {}]],
  ['annex-iii-2', 'art-49.5', [point('2'), {}], [point('3.a'), {}]],
  ['annex-iii-2-to-8', 'art-43.2', [point('8.b'), {}], [point('1.a'), {}]],
  ['annex-i-section-a', 'art-43.3', [lift, {}], [{ ...lift, annexI: { ...lift.annexI, legislation: 'rail' } }, {}]],
  ['other-union-law', 'art-47.3', [highRisk, situation({ otherDeclaration: true })], [highRisk, {}]],
  ['interaction-with-persons', 'art-50.1', [{ transparency: { interacts: true } }, {}], [{}, {}]],
  ['synthetic-content', 'art-50.2', [{ transparency: { generates: ['image'] } }, {}], [{}, {}]],
  ...([
    [
      'emotion-recognition-or-biometric-categorisation',
      'art-50.3',
      [{ transparency: { emotionRecognition: true } }, deployer],
      [{}, deployer],
    ],
    [
      'deep-fake-or-public-interest-text',
      'art-50.4',
      [{ transparency: { deepFakes: true } }, deployer],
      [{}, deployer],
    ],
  ] as const),
  ['personal-data', 'annex-v.5', [highRisk, { data: dataset(true) }], [highRisk, { data: dataset(false) }]],
  [
    'special-categories-for-bias',
    'art-4a.1',
    [highRisk, situation({ specialCategoriesForBias: true })],
    [highRisk, {}],
  ],
  ['trains-models', 'art-10.1', [highRisk, {}], [highRisk, situation({ withoutTraining: true })]],
  ['established-outside-union', 'art-22.1', [highRisk, situation({ outsideUnion: true })], [highRisk, {}]],
  ['financial-institution', 'art-19.2', [highRisk, situation({ financialInstitution: true })], [highRisk, {}]],
  [
    'public-authority-deployer',
    'art-49.3',
    [highRisk, situation({ publicAuthority: true }, deployer)],
    [highRisk, deployer],
  ],
  [
    'bodies-under-article-27',
    'art-27.1.a',
    [highRisk, situation({ publicService: true }, deployer)],
    [highRisk, deployer],
  ],
  ['law-enforcement', 'art-49.4', [point('6.a'), {}], [highRisk, {}]],
  ...([
    [
      'post-remote-biometric-identification',
      'art-26.10',
      [point('1.a'), situation({ postRemoteIdentification: true }, deployer)],
      [point('1.a'), deployer],
    ],
    ['workplace', 'art-26.7', [highRisk, deployer], [highRisk, situation({ workplace: false }, deployer)]],
    [
      'decisions-about-persons',
      'art-26.11',
      [highRisk, deployer],
      [highRisk, situation({ decisionsAboutPersons: false }, deployer)],
    ],
    ['data-protection-assessment', 'art-26.9', [highRisk, deployer], [highRisk, { ...deployer, data: dataset(false) }]],
  ] as const),
  ['logs-under-control', 'art-19.1', [highRisk, {}], [highRisk, situation({ logsUnderControl: false })]],
  ['digital-product', 'art-48.2', [highRisk, situation({ providedDigitally: true })], [highRisk, {}]],
  ['notified-body-involved', 'art-48.4', [point('1.c'), {}], [point('1.c'), situation({ standardsApplied: true })]],
  ['component-supply', 'art-25.4', [highRisk, { models: [{ name: 'M', type: 'model', vendor: 'v' }] }], [highRisk, {}]],
  ['no-code-or-standard', 'art-53.4', [model(), {}], [model({ codeOfPractice: true }), {}]],
  ['change-of-role', 'art-25.2', [highRisk, {}]],
  ['substantial-modification', 'art-43.4', [highRisk, {}]],
  ['serious-incident', 'art-73.1', [highRisk, {}]],
  ['non-conformity', 'art-20.1', [highRisk, {}]],
  ['presents-a-risk', 'art-20.2', [highRisk, {}]],
  ['reasoned-request', 'art-21.1', [highRisk, {}]],
  ['authority-order', 'art-79.4', [{}, {}]],
  ['mandate-breach', 'art-22.4', [highRisk, { roles: ['authorised-representative'] }], [highRisk, {}]],
];

describe('every trigger of the catalog', () => {
  it('has a case here, and the duty of the case names it', () => {
    expect(cases.map(([trigger]) => trigger)).toEqual(dutyTrigger.options);
    for (const [trigger, duty] of cases)
      expect(act.requirements.find(({ id }) => id === duty)?.duty?.trigger, duty).toBe(trigger);
  });
  for (const [trigger, duty, yes, no] of cases) {
    it(`${trigger} decides on ${duty}`, () => {
      expect(binds(duty, ...yes)).toBe(true);
      if (no) expect(binds(duty, ...no)).toBe(false);
    });
  }
});

describe('the notes of the catalog are rules', () => {
  const noted = (text: string) => act.requirements.filter(({ duty }) => duty?.note?.includes(text)).map(({ id }) => id);

  it('free and open-source models are exempt where a note says so, unless of systemic risk', () => {
    const ids = noted('free and open-source licence, unless').filter((id) => !id.startsWith('art-54'));
    expect(ids.length).toBeGreaterThan(10);
    const outside = { situation: { outsideUnion: true } };
    for (const id of [...ids, 'art-54.1']) {
      expect(binds(id, model(), outside), id).toBe(true);
      expect(binds(id, model({ freeAndOpenSource: true }), outside), id).toBe(false);
      const systemic = model({ freeAndOpenSource: true, designated: true });
      expect(binds(id, { ...systemic, declared: 'gpai-systemic' }, outside), id).toBe(true);
    }
    expect(binds('art-53.1.c', model({ freeAndOpenSource: true }), {})).toBe(true);
  });
  it('Annex III point 2 alone is registered at national level and explained to nobody', () => {
    const all = { roles: ['provider', 'deployer'], situation: { publicAuthority: true } };
    for (const id of [
      ...noted('Not for Annex III point 2.'),
      'art-16.i',
      'annex-viii.a.4',
      'annex-viii.c.1',
      'art-71.3',
    ]) {
      expect(binds(id, point('2'), all), id).toBe(false);
      expect(
        binds(id, { declared: 'high-risk', annexIII: ['eu-ai-act:annex-iii.2', 'eu-ai-act:annex-iii.3.a'] }, all),
        id,
      ).toBe(true);
    }
    expect(binds('art-49.5', point('2'), all)).toBe(true);
  });
  it('Article 27 binds public bodies, public services, and deployers of points 5(b) and 5(c); never for point 2', () => {
    for (const fact of ['publicAuthority', 'publicLawBody', 'publicService']) {
      expect(binds('art-27.1.f', highRisk, situation({ [fact]: true }, deployer)), fact).toBe(true);
      expect(binds('art-27.1.f', point('2'), situation({ [fact]: true }, deployer)), fact).toBe(false);
    }
    for (const id of ['5.b', '5.c']) expect(binds('art-27.1.a', point(id), deployer), id).toBe(true);
    for (const id of ['5.a', '5.d', '4.a']) expect(binds('art-27.1.a', point(id), deployer), id).toBe(false);
  });
  it('Annex VI is not for point 1 unless standards are applied; then Annex VII is not', () => {
    const standards = situation({ standardsApplied: true });
    expect([binds('annex-vi.2', point('1.a'), {}), binds('annex-vii.3', point('1.a'), {})]).toEqual([false, true]);
    expect([binds('annex-vi.2', point('1.a'), standards), binds('annex-vii.3', point('1.a'), standards)]).toEqual([
      true,
      false,
    ]);
    expect([binds('annex-vi.2', highRisk, {}), binds('annex-vii.3', highRisk, {})]).toEqual([true, false]);
  });
  it('Article 5(2) to (4) bind where persons are identified in real time', () => {
    const h = { practices: [{ practice: 'eu-ai-act:art-5.1.h', exception: 'victim-search' }], declared: 'high-risk' };
    const police = situation({ lawEnforcement: true }, deployer);
    for (const id of ['art-5.2', 'art-5.3', 'art-5.4']) {
      expect(binds(id, h, police), id).toBe(true);
      expect(binds(id, highRisk, police), id).toBe(false);
    }
    expect(binds('art-5.1.h', highRisk, police)).toBe(true);
  });
  it('Article 75(1a) binds where the AI Office is competent', () => {
    expect(binds('art-75.1a', highRisk, {})).toBe(false);
    expect(binds('art-75.1a', highRisk, situation({ veryLargePlatform: true }))).toBe(true);
    expect(binds('art-75.1a', { ...model(), ...highRisk }, {})).toBe(true);
  });
});

describe('classes and roles', () => {
  const ids = (answers: Fields, more: Fields = {}) => [...dutiesOf(systemOf(answers, more), day).keys()];
  it('a product under Section B is high-risk, and its duties for high-risk systems lie elsewhere (Article 2(2))', () => {
    const rail = { ...lift, annexI: { ...lift.annexI, legislation: 'rail' } };
    expect(ids(rail)).toEqual(ids({}));
    expect(ids(lift).length).toBeGreaterThan(100);
    expect(ids({ ...rail, ...highRisk })).toEqual(ids(highRisk));
  });
  it('a system that Article 6(3) takes out is registered and documented', () => {
    const out = {
      annexIII: ['eu-ai-act:annex-iii.4.a'],
      profiling: false,
      derogation: { conditions: ['eu-ai-act:art-6.3.a'] },
    };
    const more = ids(out).filter((id) => !ids({}).includes(id));
    expect(more).toEqual([
      ...['art-6.4', 'art-49.2', 'art-71.2', 'art-80.4', 'art-80.5'],
      ...['annex-viii.b.1', 'annex-viii.b.2', 'annex-viii.b.4', 'annex-viii.b.5', 'annex-viii.b.6', 'annex-viii.b.8'],
    ]);
  });
  it('a system that Article 6(3) takes out of Annex III may still be high-risk by Annex I, from the day of Annex I', () => {
    const derogation = { conditions: ['eu-ai-act:art-6.3.a'] };
    const out = { ...lift, annexIII: ['eu-ai-act:annex-iii.4.a'], profiling: false, derogation };
    expect(ids(out)).toEqual(ids(lift));
    expect(dutiesOf(systemOf(out), day).get('art-9.1')?.from).toBe('2028-08-02');
  });
  it('a test in real-world conditions brings Articles 60 and 61 and Annex IX', () => {
    const more = ids(highRisk, situation({ realWorldTest: true })).filter((id) => !ids(highRisk).includes(id));
    expect(new Set(more.map((id) => id.split('.')[0]))).toEqual(new Set(['art-60', 'art-61', 'annex-ix']));
  });
  it('the provider of a model of our own is its provider under Chapter V', () => {
    expect(ids(model())).toContain('art-53.1.c');
    expect(ids(model())).not.toContain('art-55.1.a');
    expect(ids({ ...model({ designated: true }), declared: 'gpai-systemic' })).toContain('art-55.1.a');
    expect(ids(model(), deployer)).not.toContain('art-53.1.c');
  });
  it.each([
    ['importer', 'art-23.1.a'],
    ['distributor', 'art-24.1'],
    ['authorised-representative', 'art-22.3.a'],
    ['product-manufacturer', 'art-8.2'],
  ])('a %s has its own duties', (role, duty) => {
    const answers = role === 'product-manufacturer' ? lift : highRisk;
    expect(ids(answers, { roles: [role] })).toContain(duty);
    expect(ids(answers, { roles: [role] })).not.toContain('art-9.1');
  });
  it('a declared class that is more dangerous than the derived one decides until the contradiction is gone', () => {
    expect(ids({ declared: 'high-risk' })).toContain('art-43.3');
    const exempted = {
      annexIII: ['eu-ai-act:annex-iii.4.a'],
      profiling: false,
      derogation: { conditions: ['eu-ai-act:art-6.3.a'] },
    };
    expect(ids({ ...exempted, declared: 'high-risk' })).toEqual(ids(highRisk));
    expect(ids({ declared: 'gpai-systemic' })).toContain('art-55.1.a');
    expect(ids({ declared: 'transparency' })).toContain('art-50.1');
    expect(ids({ ...highRisk, declared: 'minimal' })).toEqual(ids(highRisk));
  });
  it('can be looked at without a system: what a class brings in a role', () => {
    const bare = obligationsOf(inClass(bareSituation(['deployer']), 'high-risk', []), lawOn(act, day));
    const found = bare.map(({ requirement }) => requirement);
    expect(found).toContain('eu-ai-act:art-26.1');
    expect(found.every((id) => !id.includes('art-9'))).toBe(true);
  });
});
