import fc from 'fast-check';
import { annexIActs } from '../../src/model/annex-i.ts';
import { annexIIIExceptions, annexIIIPoints } from '../../src/model/annex-iii.ts';
import { hasScopingTest, practiceExceptions, prohibitedPractices } from '../../src/model/prohibited-practice.ts';
import type { Fields } from './documents.ts';

/** Answers of a system, as content writes them. */
export interface Answers {
  readonly practices: readonly Fields[];
  readonly annexIII: readonly string[];
  readonly exceptions: readonly string[];
  readonly profiling: boolean | undefined;
  readonly derogation: Fields | undefined;
  readonly annexI: Fields | undefined;
  readonly transparency: Fields;
  readonly generalPurposeModel: Fields | undefined;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const flag = fc.boolean();

const anyPractice = fc
  .record({
    practice: fc.constantFrom(...prohibitedPractices),
    isExcepted: flag,
    how: maybe(fc.constantFrom('intended', 'reproducible', 'safeguarded')),
  })
  .map(({ practice, isExcepted, how }): Fields => {
    const exception = Object.entries(practiceExceptions).find(([, { point }]) => point === practice)?.[0];
    return {
      practice,
      ...(isExcepted && exception !== undefined && { exception }),
      ...(hasScopingTest(practice) && how !== undefined && { how }),
    };
  });

const anyTransparency = fc.record({
  ...{
    interacts: flag,
    obvious: flag,
    assistiveEditing: flag,
    emotionRecognition: flag,
    biometricCategorisation: flag,
  },
  ...{ deepFakes: flag, publicInterestText: flag, editorialResponsibility: flag, authorisedByLaw: flag },
  generates: fc.subarray(['audio', 'image', 'video', 'text']),
});

const anyProduct = fc.record({
  legislation: fc.constantFrom(...annexIActs),
  part: fc.constantFrom('product', 'safety-component'),
  thirdPartyAssessment: maybe(flag),
  onlyOtherRisks: flag,
  assistanceOnly: flag,
  failureEndangers: maybe(flag),
});

const anyModel = fc.record({
  trainingCompute: maybe(fc.constantFrom(1e22, 1e25, 2e25)),
  highImpact: flag,
  designated: flag,
  argument: maybe(fc.constantFrom('pending', 'accepted', 'rejected')),
  freeAndOpenSource: flag,
  codeOfPractice: flag,
  placedOnMarket: maybe(fc.constantFrom('2025-08-01', '2025-08-02', '2026-09-01')),
});

/** Any answers that the schema accepts. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    practices: fc.array(anyPractice, { maxLength: 2 }),
    annexIII: fc.subarray([...annexIIIPoints], { maxLength: 3 }),
    excepted: fc.subarray(Object.keys(annexIIIExceptions)),
    profiling: maybe(flag),
    derogation: maybe(fc.constant({ conditions: ['eu-ai-act:art-6.3.a'] })),
    annexI: maybe(anyProduct),
    transparency: anyTransparency,
    generalPurposeModel: maybe(anyModel),
  })
  .map(({ excepted, ...answers }) => ({
    ...answers,
    exceptions: excepted.filter((each) =>
      (answers.annexIII as readonly string[]).includes(
        annexIIIExceptions[each as keyof typeof annexIIIExceptions].point,
      ),
    ),
  }));

const anyDay = fc.constantFrom(
  '2023-04-03',
  '2025-08-01',
  '2026-08-01',
  '2026-08-02',
  '2027-08-01',
  '2027-12-01',
  '2028-08-01',
);

/** What else a file may say: roles, facts, days on the market, versions. */
export const anyCircumstances: fc.Arbitrary<Fields> = fc.record({
  roles: fc.subarray(
    ['provider', 'deployer', 'importer', 'distributor', 'authorised-representative', 'product-manufacturer'],
    { minLength: 1 },
  ),
  placedOnMarket: maybe(anyDay),
  putIntoService: maybe(anyDay),
  situation: fc.record({
    ...{
      outsideUnion: flag,
      realWorldTest: flag,
      publicAuthority: flag,
      lawEnforcement: flag,
      providedDigitally: flag,
    },
    ...{ standardsApplied: flag, withoutTraining: flag, veryLargePlatform: flag, workplace: flag },
  }),
  transition: fc.record({ reliedOn: flag, forPublicAuthorities: flag, annexX: flag }),
  versions: fc.array(
    fc.record({
      version: fc.constant('2.0'),
      since: fc.constantFrom('2026-09-01', '2028-03-01', '2029-05-05'),
      significantChange: flag,
      what: fc.constant('Something.'),
    }),
    { maxLength: 2 },
  ),
});
