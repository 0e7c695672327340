import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdAll } from '../src/assess/clocks/fact-tests.ts';
import { incidentClocks } from '../src/assess/clocks/incident-clocks.ts';
import { draftReport } from '../src/assess/clocks/report-draft.ts';
import type { Incident } from '../src/model/incident.ts';
import { incidentsOutput } from '../src/model/incident-output.ts';
import type { Program } from '../src/model/program.ts';
import { shippedRegimeSchema } from '../src/model/regime.ts';
import { type Fields, fieldsOf, settings } from './support/documents.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';
import { programOf } from './support/program.ts';
import { call } from './support/trustwright.ts';

const highRisk = {
  classification: { declared: 'high-risk', reason: 'Recruitment.', annexIII: ['eu-ai-act:annex-iii.4.a'] },
};
const facts: Fields = {
  ...{ roles: ['provider'], harms: ['health'], reason: 'Looked at.', assessed: '2026-11-05', widespread: false },
  ...{ unionMarket: true, memberStates: ['NL'], causalLink: { suspected: '2026-11-05', established: '2026-11-05' } },
};

function programWith(ai: Fields | undefined, more: Fields = {}): Program {
  const incident = {
    ...{ id: 'case', title: 'Case', owner: 'ciso', summary: 'It happened.', kinds: ['ai'], severity: 'high' },
    ...{
      outcome: 'harm',
      detected: '2026-11-04',
      aware: '2026-11-04',
      systems: ['screening'],
      customersAffected: false,
    },
    ...(ai && { ai }),
    ...more,
  };
  return programOf({
    settings: settings(),
    aiSystems: [fieldsOf('aiSystems', 'screening', highRisk)],
    incidents: [incident],
  });
}

function clocksOf(program: Program, asOf = exampleDay) {
  return incidentClocks(program, program.incidents.get('case')?.value as Incident, asOf);
}

function initial(ai: Fields | undefined, more: Fields = {}, asOf = exampleDay) {
  return clocksOf(programWith(ai, more), asOf).find(({ stage }) => stage === 'initial');
}

describe('the clock of Article 73', () => {
  it.each([
    ['serious harm to health', { harms: ['health'] }, '73(2)', '2026-11-19'],
    ['an infringement of fundamental rights', { harms: ['fundamental-rights'] }, '73(2)', '2026-11-19'],
    ['harm to property or the environment', { harms: ['property', 'environment'] }, '73(2)', '2026-11-19'],
    ['a death', { harms: ['death'] }, '73(4)', '2026-11-14'],
    ['a disruption of critical infrastructure', { harms: ['critical-infrastructure'] }, '73(3)', '2026-11-06'],
    ['a widespread infringement', { harms: ['fundamental-rights'], widespread: true }, '73(3)', '2026-11-06'],
    [
      'a death in a disruption: the shortest wins',
      { harms: ['death', 'critical-infrastructure'] },
      '73(3)',
      '2026-11-06',
    ],
  ])('of %s', (_, more, rule, target) => {
    expect(initial({ ...facts, ...more })).toMatchObject({ rule, target, asks: [] });
  });

  it('prints the duty as the law has it, and since when it has been one', () => {
    expect(initial({ ...facts, harms: ['death'] })).toMatchObject({
      duty: 'immediately, once a causal link is established or suspected',
      dutySince: '2026-11-05',
      requirement: 'eu-ai-act:art-73.4',
    });
  });

  it('counts from whoever knew first, and shows the other reading', () => {
    const clock = initial({ ...facts, deployerAware: '2026-11-02' });
    expect(clock).toMatchObject({ target: '2026-11-17', from: { moment: 'ai.deployerAware', at: '2026-11-02' } });
    expect(clock?.readings).toContainEqual({
      says: 'The provider’s own awareness alone starts the clock of the provider’s report.',
      target: '2026-11-19',
      latest: '2026-11-19',
    });
  });

  it('is the same for each Member State, by its own days and hours', () => {
    const aware = { aware: '2026-11-04T22:30Z', ai: { ...facts, memberStates: ['IE', 'NL', 'GR'] } };
    const found = clocksOf(programWith(undefined, aware)).filter(({ stage }) => stage === 'initial');
    expect(found.map(({ place, target }) => [place?.code, target])).toEqual([
      ...[
        ['IE', '2026-11-19'],
        ['NL', '2026-11-19'],
        ['GR', '2026-11-20'],
      ],
    ]);
    expect(found.map(({ place }) => place?.holidaysKnown)).toEqual([true, true, false]);
  });

  it('stands between the formal day and the day in practice with both readings, and before the formal day not at all', () => {
    expect(initial(facts)?.readings[0]?.says).toMatch(/^Applies formally since 2026-08-02; .* bind from 2027-12-02/);
    expect(initial(facts, { aware: '2026-08-01', detected: '2026-08-01' })).toBeUndefined();
    expect(initial(facts, { aware: '2027-12-03' }, '2027-12-04')?.readings).toEqual([]);
  });

  it('does not run for a near miss, a link that was ruled out, no harm, another class or outside the Union', () => {
    expect(initial(facts, { outcome: 'near-miss' })).toBeUndefined();
    expect(initial({ ...facts, causalLink: { excluded: '2026-11-06' } })).toBeUndefined();
    expect(initial({ ...facts, harms: [] })).toBeUndefined();
    expect(initial({ ...facts, unionMarket: false })).toBeUndefined();
    expect(initial(facts, { systems: [] })).toBeUndefined();
  });

  it.each(['equivalentReporting', 'medicalDevice'])('is limited to fundamental rights by %s', (limit) => {
    expect(initial({ ...facts, [limit]: true })).toBeUndefined();
    expect(initial({ ...facts, harms: ['death'], [limit]: true })).toBeUndefined();
    const kept = initial({ ...facts, harms: ['death', 'fundamental-rights'], [limit]: true });
    expect(kept).toMatchObject({ rule: '73(2)', target: '2026-11-19' });
    expect(kept?.remarks.join(' ')).toContain(limit === 'medicalDevice' ? 'Article 73(10)' : 'Article 73(9)');
  });

  it('goes to the AI Office where that alone is competent', () => {
    expect(initial({ ...facts, aiOffice: true })).toMatchObject({ recipient: 'AI Office', place: { code: 'EU' } });
  });

  it('is undecided for want of a fact, and says which', () => {
    const { widespread: _unknown, ...less } = facts;
    const clock = initial(less);
    expect(clock).toMatchObject({ state: 'late', target: '2026-11-19' });
    expect(clock?.asks).toEqual(['whether it is a widespread infringement (`ai.widespread`)']);
    expect(clock?.also).toContainEqual({ rule: '73(3)', decided: false, target: '2026-11-06' });
    expect(initial(undefined)).toMatchObject({ state: 'undecided' });
    expect(initial({ ...facts, causalLink: {} })?.asks[0]).toContain('when a causal link became likely');
  });
});

describe('how a report stands', () => {
  const report = { under: 'eu-ai-act-serious-incidents', stage: 'initial', recipient: 'Authority' };
  it.each([
    ['due in four days', '2026-11-15', {}, { state: 'due', days: 4 }],
    ['due on the day', '2026-11-19', {}, { state: 'due', days: 0 }],
    ['late the day after', '2026-11-20', {}, { state: 'late', days: -1 }],
    ['on time on the last day', '2026-11-21', { sent: '2026-11-19T23:59+01:00' }, { state: 'on-time' }],
    [
      'late a minute after it',
      '2026-11-21',
      { sent: '2026-11-20T00:00+01:00' },
      { state: 'late', withinLatest: false },
    ],
    ['not sent yet at an earlier date', '2026-11-18', { sent: '2026-11-19T10:00+01:00' }, { state: 'due', days: 1 }],
    ['sent to another Member State', '2026-11-20', { sent: '2026-11-10', memberState: 'DE' }, { state: 'late' }],
    ['complete at once', '2026-11-20', { sent: '2026-11-10', stage: 'complete' }, { state: 'on-time' }],
  ])('%s', (_, asOf, sent, expected) => {
    const reports = 'sent' in sent ? [{ ...report, ...sent }] : [];
    expect(initial(facts, { reports }, asOf)).toMatchObject(expected);
  });

  it('late by the plain date and in time by the latest that the law allows', () => {
    const saturday = { aware: '2026-11-06', detected: '2026-11-06' };
    const reports = [{ ...report, sent: '2026-11-23T11:00+01:00' }];
    expect(initial(facts, { ...saturday, reports }, '2026-11-30')).toMatchObject({
      ...{ target: '2026-11-21', latest: '2026-11-23', state: 'late', withinLatest: true },
    });
  });
});

describe('other regimes', () => {
  const breach = { roles: ['controller'], breach: true, risk: 'high', reason: 'Seen.', authority: 'NL' };
  const privacy = (more: Fields, asOf = exampleDay) =>
    clocksOf(programWith(undefined, { kinds: ['privacy'], aware: '2026-11-06T18:10+01:00', ...more }), asOf);

  it('GDPR: 72 hours for the authority, no count for persons and controllers', () => {
    const found = privacy({ personalData: breach });
    expect(found.map(({ rule, target, state }) => [rule, target, state])).toEqual([
      ...[
        ['33(1)', '2026-11-09T18:10+01:00', 'late'],
        ['34(1)', undefined, 'open'],
      ],
    ]);
    expect(found[0]).toMatchObject({ latest: '2026-11-09T19:00+01:00' });
    expect(found[0]?.readings[0]).toMatchObject({ latest: '2026-11-10' });
    const ours = privacy({ personalData: { ...breach, roles: ['processor'] } });
    expect(ours.map(({ rule }) => rule)).toEqual(['33(2)']);
    expect(privacy({ personalData: { ...breach, risk: 'unlikely' } })).toEqual([]);
  });

  it('GDPR: a day without an hour is asked for its hour', () => {
    expect(privacy({ aware: '2026-11-06', personalData: breach })[0]?.asks.join()).toContain(
      'the hour, not the day alone',
    );
  });

  it('DORA: four hours from classification, 24 from awareness, whichever ends first; then 72 hours and a month', () => {
    const dora = { major: true, classified: '2026-11-06T20:00+01:00', authority: 'NL' };
    const security = (more: Fields, asOf = '2026-11-07') =>
      clocksOf(programWith(undefined, { kinds: ['security'], aware: '2026-11-06T18:10+01:00', ...more }), asOf);
    const targets = (more: Fields) => security(more).map(({ rule, target, state }) => [rule, target, state]);
    expect(targets({ dora })).toEqual([
      ...[
        ['5(1)(a), classification', '2026-11-07T00:00+01:00', 'due'],
        ['5(1)(b)', undefined, 'waiting'],
        ['5(1)(c)', undefined, 'waiting'],
      ],
    ]);
    expect(targets({ dora: { ...dora, classified: '2026-11-07T17:00+01:00' } })[0]?.slice(0, 2)).toEqual([
      ...['5(1)(a), awareness', '2026-11-07T18:10+01:00'],
    ]);
    const lateClass = targets({ dora: { ...dora, classified: '2026-11-08T09:00+01:00' } });
    expect(lateClass[0]?.slice(0, 2)).toEqual(['5(1)(a), classification', '2026-11-08T13:00+01:00']);
    const sent = { under: 'dora-major-incidents', recipient: 'Authority' };
    const reports = [
      { ...sent, stage: 'initial', sent: '2026-11-06T22:00+01:00' },
      { ...sent, stage: 'intermediate', sent: '2027-01-31T10:00+01:00' },
    ];
    expect(security({ dora, reports }, '2027-02-20').map(({ target }) => target)).toEqual([
      ...['2026-11-07T00:00+01:00', '2026-11-09T22:00+01:00', '2027-02-28'],
    ]);
    expect(security({}, '2026-11-07')).toEqual([]);
  });

  it('a deployer tells the provider at once, and the authority by the clocks where the provider cannot be reached', () => {
    const ai = { ...facts, roles: ['deployer'], providerReachable: false };
    const after = { aware: '2027-12-06', detected: '2027-12-06' };
    const found = clocksOf(programWith(ai, after), '2027-12-07');
    expect(found.map(({ rule, duty, target }) => [rule, duty, target])).toEqual([
      ...[
        ['26(5)', 'immediately', undefined],
        ['26(5) with 73(2)', 'immediately', '2027-12-21'],
      ],
    ]);
  });

  it('a general-purpose model with systemic risk: no count in law, the voluntary code apart', () => {
    const model = {
      classification: { declared: 'gpai-systemic', reason: 'Large.', generalPurposeModel: { designated: true } },
    };
    const ai = { ...facts, roles: ['gpai-systemic-provider'], securityBreach: true };
    const program = programOf({
      settings: settings(),
      aiSystems: [fieldsOf('aiSystems', 'screening', model)],
      incidents: [...programWith({ ...ai, providerAware: '2026-11-04' }).incidents.values()].map(
        ({ value }) => value as unknown as Fields,
      ),
    });
    const found = clocksOf(program).map(({ binding, rule, target }) => [binding, rule, target]);
    expect(found).toContainEqual(['law', '55(1)(c)', undefined]);
    expect(found).toContainEqual(['voluntary', 'Commitment 9, 5 days', '2026-11-09']);
  });
});

describe('tests of facts', () => {
  const anyTest = fc.record({
    fact: fc.constantFrom('ai.widespread' as const, 'customersAffected' as const, 'resolved' as const),
    is: fc.boolean(),
    not: fc.boolean(),
  });
  const anyFacts = fc.record(
    { 'ai.widespread': fc.boolean(), customersAffected: fc.boolean(), resolved: fc.boolean() },
    { requiredKeys: [] },
  );
  it('that are decided stay so, whatever the unknown facts turn out to be', () => {
    fc.assert(
      fc.property(fc.array(anyTest, { maxLength: 5 }), anyFacts, anyFacts, (tests, known, others) => {
        const before = holdAll(tests, new Map(Object.entries(known)) as never);
        const after = holdAll(tests, new Map(Object.entries({ ...others, ...known })) as never);
        if (before.holds !== 'undecided') expect(after).toEqual(before);
      }),
    );
  });

  it('a further harm never moves the target to a later day', () => {
    const anyHarms = fc.subarray([
      'death',
      'health',
      'critical-infrastructure',
      'fundamental-rights',
      'property',
      'environment',
    ]);
    fc.assert(
      fc.property(anyHarms, anyHarms, fc.boolean(), (harms, more, widespread) => {
        const both = [...new Set([...harms, ...more])];
        const before = initial({ ...facts, harms, widespread })?.target;
        const after = initial({ ...facts, harms: both, widespread })?.target;
        if (before !== undefined) expect(after !== undefined && after <= before).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the regimes that ship', () => {
  const folder = join(repository, 'src/catalogs/clocks');
  it.each(readdirSync(folder))('%s has the form that is written down', (name) => {
    const data: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    expect(shippedRegimeSchema.parse(data)).toEqual(data);
    expect(`${(data as { id: string }).id}.json`).toBe(name);
  });
});

describe('the example company', () => {
  it('reported its serious incident in time, on every reading, and owes no report', async () => {
    const { code, stdout } = await call(['incidents', '--as-of', exampleDay, '--format', 'json'], { cwd: repository });
    expect(code).toBe(0);
    const { incidents } = incidentsOutput.parse(JSON.parse(stdout));
    const clocks = incidents.flatMap((incident) => incident.clocks);
    expect(clocks.map(({ state }) => state)).not.toContain('late');
    const serious = clocks.find(({ rule }) => rule === '73(2)');
    expect(serious).toMatchObject({ state: 'on-time', target: '2026-11-19', missing: [] });
    expect(incidents.filter(({ outcome }) => outcome === 'near-miss').flatMap((incident) => incident.clocks)).toEqual(
      [],
    );
  });

  it('draws up both reports from the record alone', async () => {
    const { stdout } = await call(
      ['incidents', 'criteria-import-2026-11', '--draft', 'complete', '--as-of', exampleDay],
      { cwd: repository },
    );
    expect(stdout).toMatch(/^# Complete report of a serious incident\n/);
    expect(stdout).not.toContain('To be completed');
    const program = exampleProgram();
    const near = program.incidents.get('apprentice-setting-2026-10')?.value as Incident;
    const regime = program.shippedRegimes.find(({ id }) => id === 'eu-ai-act-serious-incidents');
    expect(
      draftReport(regime!.templates[0]!, program, near).filter(({ says }) => says === undefined).length,
    ).toBeGreaterThan(3);
  });

  it('answers a call that cannot be understood in one line', async () => {
    const said = async (words: readonly string[]) =>
      (await call([...words, '--as-of', exampleDay], { cwd: repository })).stderr;
    expect(await said(['incidents', 'criteria-import-2026-10'])).toContain('Did you mean `criteria-import-2026-11`?');
    expect(await said(['incidents', '--draft', 'initial'])).toContain('Name the incident');
    expect(await said(['incidents', 'criteria-import-2026-11', '--draft', 'intermediate'])).toContain(
      'No template of stage',
    );
  });
});
