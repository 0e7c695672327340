import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Classification, classify, classOrder } from '../src/assess/classification.ts';
import { lawOn } from '../src/assess/law-on.ts';
import { finesOn } from '../src/assess/obligations/fines.ts';
import type { AiSystem } from '../src/model/ai-system.ts';
import { annexIIIPoints } from '../src/model/annex-iii.ts';
import type { ApplicationDay, FormerLaw } from '../src/model/law.ts';
import { prohibitedPractices } from '../src/model/prohibited-practice.ts';
import { act, dayBefore, dutiesOf, systemOf } from './support/ai-systems.ts';
import { type Answers, anyAnswers, anyCircumstances } from './support/arbitrary-ai-system.ts';
import type { Fields } from './support/documents.ts';

const toFields = (answers: Answers): Fields => answers as unknown as Fields;
const rank = ({ class: found }: Classification) => classOrder.indexOf(found);
const anyAsOf = fc.constantFrom(
  '2024-09-01',
  '2025-03-01',
  '2026-07-26',
  '2026-07-27',
  '2026-11-21',
  '2026-12-02',
  '2031-01-01',
);

/** Facts that only make a system more dangerous: each adds a danger or takes an excuse away. */
const dangers: Readonly<Record<string, (answers: Answers) => Answers>> = {
  ...Object.fromEntries(
    prohibitedPractices.map((practice) => [
      `engages in ${practice}`,
      (answers: Answers) => ({ ...answers, practices: [...answers.practices, { practice }] }),
    ]),
  ),
  ...Object.fromEntries(
    annexIIIPoints.map((point) => [
      `is used under ${point}`,
      (answers: Answers) => ({ ...answers, annexIII: [...new Set([...answers.annexIII, point])] }),
    ]),
  ),
  'no exception of Article 5 holds': (answers) => ({
    ...answers,
    practices: answers.practices.map(({ practice }) => ({ practice })),
  }),
  'no exception of Annex III holds': (answers) => ({ ...answers, exceptions: [] }),
  'profiles persons': (answers) => ({ ...answers, profiling: true }),
  'claims no derogation': (answers) => ({ ...answers, derogation: undefined }),
  'is a product that a third party assesses': (answers) => ({
    ...answers,
    annexI: { legislation: 'lifts', part: 'product', thirdPartyAssessment: true },
  }),
  'endangers when it fails': (answers) => ({
    ...answers,
    annexI: answers.annexI && { ...answers.annexI, failureEndangers: true },
  }),
  'is more than an assistance': (answers) => ({
    ...answers,
    annexI: answers.annexI && { ...answers.annexI, assistanceOnly: false, onlyOtherRisks: false },
  }),
  'talks, generates, recognises and fakes': (answers) => ({
    ...answers,
    transparency: { interacts: true, generates: ['text'], emotionRecognition: true, deepFakes: true },
  }),
  'is a model of more than 10^25 operations': (answers) => ({
    ...answers,
    generalPurposeModel: { ...answers.generalPurposeModel, trainingCompute: 2e25, argument: undefined },
  }),
  'is designated': (answers) => ({
    ...answers,
    generalPurposeModel: { ...answers.generalPurposeModel, designated: true },
  }),
};

describe('a fact that only makes a system more dangerous', () => {
  it.each(Object.entries(dangers))('never lowers its class: it %s', (_, add) => {
    fc.assert(
      fc.property(anyAnswers, anyCircumstances, anyAsOf, (answers, more, asOf) => {
        const law = lawOn(act, asOf);
        const before = classify(systemOf(toFields(answers), more), law);
        const after = classify(systemOf(toFields(add(answers)), more), law);
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
      { numRuns: 60 },
    );
  });

  it('nor does another role', () => {
    fc.assert(
      fc.property(anyAnswers, anyCircumstances, anyAsOf, (answers, more, asOf) => {
        const law = lawOn(act, asOf);
        const roles = [...new Set([...(more.roles as string[]), 'provider', 'deployer'])];
        const before = classify(systemOf(toFields(answers), more), law);
        expect(rank(classify(systemOf(toFields(answers), { ...more, roles }), law))).toBeGreaterThanOrEqual(
          rank(before),
        );
      }),
    );
  });
});

describe('a classification', () => {
  it('says why: some reason gives the class, and no reason gives a more dangerous one', () => {
    fc.assert(
      fc.property(anyAnswers, anyCircumstances, anyAsOf, (answers, more, asOf) => {
        const found = classify(systemOf(toFields(answers), more), lawOn(act, asOf));
        const given = found.reasons.flatMap(({ gives }) => (gives ? [classOrder.indexOf(gives)] : []));
        expect(Math.max(...given)).toBe(rank(found));
      }),
    );
  });
  it('asks only what can change the class: answered for the better, it is lower', () => {
    fc.assert(
      fc.property(anyAnswers, anyCircumstances, anyAsOf, (answers, more, asOf) => {
        const found = classify(systemOf(toFields(answers), more), lawOn(act, asOf));
        if (found.unanswered.length === 0) return;
        const better = classify(systemOf(answered(answers), more), lawOn(act, asOf));
        expect(rank(better)).toBeLessThan(rank(found));
        expect(better.unanswered).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** Every open question answered in the way that lowers the class most. */
function answered(answers: Answers): Fields {
  const { practices, annexI, generalPurposeModel: model } = answers;
  return toFields({
    ...answers,
    practices: practices.map((each) =>
      /\.b[ab]$/.test(String(each.practice)) ? { how: 'safeguarded', ...each } : each,
    ),
    profiling: answers.profiling ?? false,
    annexI: annexI && {
      ...annexI,
      thirdPartyAssessment: annexI.thirdPartyAssessment ?? false,
      failureEndangers: annexI.failureEndangers ?? false,
    },
    generalPurposeModel: model && { ...model, trainingCompute: model.trainingCompute ?? 1e22 },
  });
}

/** Every day that the catalog names: of application, of amendments, of transitional rules, milestones. */
function namedDays(): ReadonlySet<string> {
  const days = new Set(act.milestones?.map(({ date }) => date));
  const add = (...found: readonly (ApplicationDay | undefined)[]) => {
    for (const day of found.flatMap((each) => (typeof each === 'object' ? Object.values(each) : [each])))
      if (day !== undefined) days.add(day);
  };
  const addLaw = ({
    appliesFrom,
    practicalFrom,
    transitions = [],
  }: Pick<FormerLaw, 'appliesFrom' | 'practicalFrom' | 'transitions'>) => {
    add(appliesFrom, practicalFrom);
    for (const { cutOff, complyBy } of transitions) add(cutOff, complyBy);
  };
  for (const node of act.requirements) {
    addLaw(node);
    add(node.until, node.before?.until);
    if (node.before) addLaw(node.before);
  }
  return days;
}

describe('changing the as-of date', () => {
  const named = namedDays();
  const answerOn = (system: AiSystem, asOf: string) => {
    const law = lawOn(act, asOf);
    const { asOf: _, ...found } = classify(system, law);
    return { found, duties: [...dutiesOf(system, asOf).values()], fines: finesOn(law, 'small-mid-cap', true) };
  };
  const first = Date.parse('2024-07-01T00:00:00Z');
  const anyDate = fc
    .integer({ min: 0, max: 2500 })
    .map((days) => new Date(first + days * 86_400_000).toISOString().slice(0, 10));

  it('changes the answer only on days that the catalog names, and on those of the system’s own changes', () => {
    fc.assert(
      fc.property(anyAnswers, anyCircumstances, anyDate, (answers, more, date) => {
        const system = systemOf(toFields(answers), more);
        const isNamed = named.has(date) || system.versions.some(({ since }) => since === date);
        if (!isNamed) expect(answerOn(system, date)).toEqual(answerOn(system, dayBefore(date)));
      }),
      { numRuns: 150 },
    );
  });

  it('nor on any seventh day of seven years between the named ones, for one system of each sort', () => {
    const systems = [
      systemOf({ declared: 'high-risk', annexIII: ['eu-ai-act:annex-iii.4.a'] }, { roles: ['provider', 'deployer'] }),
      systemOf({
        declared: 'gpai',
        generalPurposeModel: { trainingCompute: 2e25 },
        transparency: { generates: ['text'] },
      }),
    ];
    for (const system of systems) {
      let last = JSON.stringify(answerOn(system, '2024-07-01'));
      for (let day = 1; day < 2500; day += 1) {
        const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
        // A day that the catalog does not name has the law of the day before it; every seventh is looked at.
        if (!named.has(date) && day % 7 !== 0) continue;
        const now = JSON.stringify(answerOn(system, date));
        if (!named.has(date)) expect(now === last, date).toBe(true);
        last = now;
      }
    }
  });

  it('gives days that agree with one another: nothing binds in practice before it binds formally', () => {
    fc.assert(
      fc.property(anyAnswers, anyCircumstances, anyDate, (answers, more, date) => {
        for (const each of dutiesOf(systemOf(toFields(answers), more), date).values()) {
          const { binding, inPractice, from, inPracticeFrom, until } = each;
          expect(binding).toBe(from !== undefined && from <= date && (until === undefined || date < until));
          if (inPractice) expect(binding).toBe(true);
          expect((inPracticeFrom ?? '') >= (from ?? '')).toBe(true);
          expect(each.source).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });
});
