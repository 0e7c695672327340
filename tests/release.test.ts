import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { computeRelease, shownRelease } from '../src/assess/release.ts';
import { compareRelease, overstatedClaims } from '../src/assess/release-comparison.ts';
import { collections } from '../src/model/kinds.ts';
import type { Program } from '../src/model/program.ts';
import type { ReleasedRequirement, ReleaseRecord } from '../src/model/release.ts';
import { releaseRecordSchema } from '../src/model/release.ts';
import { anyDay, anyParts, assemble } from './support/arbitrary-program.ts';
import { claim, control, type Fields, implementing, settings } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { programOf, provenEvidence, smallCatalog } from './support/program.ts';

const day = '2026-06-01';

describe('a release record', () => {
  it('names no control, no evidence and no other internal document', () => {
    const program = exampleProgram();
    const text = JSON.stringify(computeRelease(program, assess(program, exampleDay)));
    const words = new Set(text.split('"'));
    for (const collection of collections) {
      for (const [id, { value }] of program[collection]) {
        if (value.visibility === 'public' || collection === 'claims') continue;
        expect(words.has(id), id).toBe(false);
        expect(words.has(value.title), value.title).toBe(false);
      }
    }
  });

  it('holds identifiers of requirements, statuses, classes, months and days: nothing else', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, asOf) => {
        const program = assemble(parts);
        const record = computeRelease(program, assess(program, asOf));
        expect(releaseRecordSchema.parse(record)).toEqual(record);
        const known =
          /^(house-rules|[GHS](\.\d)?|covered|partial|planned|gap|excluded|access-review|\d{4}-\d\d(-\d\d)?)$/;
        for (const text of strings(record)) expect(text).toMatch(known);
      }),
    );
  });

  it('agrees with the assessment that it was computed from', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, asOf) => {
        const program = assemble(parts);
        expect(compareRelease(released(program, asOf), assess(program, asOf))).toEqual([]);
      }),
    );
  });

  it('never overstates by the mere passing of time', () => {
    fc.assert(
      fc.property(anyParts, anyDay, anyDay, (parts, one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        // What is dated after the release was not known then: it may be a failure.
        const program = assemble({
          ...parts,
          evidence: parts.evidence.filter((each) => String(each.generatedAt ?? '') <= from),
        });
        expect(
          compareRelease(released(program, from), assess(program, to)).filter(({ overstated }) => overstated),
        ).toEqual([]);
      }),
    );
  });

  it('of the example overstates on none of the days on which more of the law binds, so that daily builds go on', () => {
    const program = exampleProgram();
    const { release } = program;
    for (const day of ['2026-12-02', '2027-02-01', '2027-12-02', '2028-08-02', '2030-08-02'])
      expect(
        compareRelease(release!.value, assess(program, day)).filter(({ overstated }) => overstated),
        day,
      ).toEqual([]);
  });

  it('that lets a duty bind later than it does says more, and one that names no day less', () => {
    const program = exampleProgram();
    const assessment = assess(program, exampleDay);
    const record = computeRelease(program, assessment);
    const withDay = (from: string | undefined): ReleaseRecord => ({
      ...record,
      frameworks: record.frameworks.map((framework) => ({
        ...framework,
        requirements: framework.requirements.map(({ from: known, ...rest }) => ({
          ...rest,
          ...(known !== undefined && from !== undefined && { from }),
        })),
      })),
    });
    const about = (from: string | undefined) =>
      new Set(compareRelease(withDay(from), assessment).map((each) => `${each.about} ${each.overstated}`));
    expect([...about('2099-01-01')]).toEqual(['from true']);
    expect([...about(undefined)]).toEqual(['from false']);
  });

  it('of the example names every framework in scope and each public claim', () => {
    const program = exampleProgram();
    const record = computeRelease(program, assess(program, exampleDay));
    expect(record.frameworks.map(({ id }) => id)).toEqual(program.settings.value.frameworks.map(({ id }) => id));
    const published = [...program.claims.values()].filter(({ value }) => value.visibility === 'public');
    expect(record.claims.map(({ id }) => id)).toEqual(published.map(({ value }) => value.id).sort());
  });

  it('does not depend on the order of files', () => {
    fc.assert(
      fc.property(anyParts, anyDay, (parts, asOf) => {
        const [program, other] = [
          assemble(parts),
          assemble({ ...parts, controls: [...parts.controls].reverse(), evidence: [...parts.evidence].reverse() }),
        ];
        expect(computeRelease(other, assess(other, asOf))).toEqual(computeRelease(program, assess(program, asOf)));
      }),
    );
  });
});

describe('what customers see of a released requirement', () => {
  const proof = { class: 'access-review', month: '2026-03' };
  const covered: ReleasedRequirement = { id: 'H', status: 'covered', evidence: proof, until: '2026-06-30' };
  const prepared: ReleasedRequirement = { ...covered, status: 'not-triggered', prepared: 'covered' };

  it('holds on its last day', () => expect(shownRelease(covered, '2026-06-30').status).toBe('covered'));
  it('has lapsed on the day after', () => expect(shownRelease(covered, '2026-07-01').status).toBe('lapsed'));
  it('without a last day holds', () =>
    expect(shownRelease({ id: 'H', status: 'partial' }, '2036-01-01').status).toBe('partial'));
  it('keeps that a duty does not bind, and drops what was prepared for it', () => {
    expect(shownRelease(prepared, '2026-06-30')).toEqual({
      status: 'not-triggered',
      prepared: 'covered',
      evidence: proof,
    });
    expect(shownRelease(prepared, '2026-07-01')).toEqual({ status: 'not-triggered' });
  });
  it('is what was prepared from the day on which the duty binds, until it lapses', () => {
    const later = { ...prepared, from: '2026-06-15' };
    expect(shownRelease(later, '2026-06-14').status).toBe('not-triggered');
    expect(shownRelease(later, '2026-06-14')).not.toHaveProperty('from');
    expect(shownRelease(later, '2026-06-15')).toEqual({ status: 'covered', evidence: proof, until: '2026-06-30' });
    expect(shownRelease(later, '2026-07-01').status).toBe('lapsed');
    const unprepared: ReleasedRequirement = { id: 'H', status: 'not-triggered', from: '2026-06-15' };
    expect(shownRelease(unprepared, '2026-06-15')).toEqual({ status: 'gap' });
  });
});

describe('comparing a record with what the program supports', () => {
  const proof = { class: 'access-review', month: '2026-03' };
  const truth: ReleasedRequirement = { id: 'H', status: 'covered', evidence: proof, until: '2026-12-31' };
  const program = house('implemented');

  it.each([
    ['less than is done', { ...truth, status: 'partial' as const }, false],
    ['that it is excluded', { id: 'H', status: 'excluded' as const }, true],
    ['a later last day', { ...truth, until: '2027-12-31' }, true],
    ['no last day, so that it would never lapse', { id: 'H', status: 'covered' as const, evidence: proof }, true],
    ['an earlier last day', { ...truth, until: '2026-11-30' }, false],
    ['newer evidence than there is', { ...truth, evidence: { ...proof, month: '2026-05' } }, true],
    ['another class of evidence', { ...truth, evidence: { ...proof, class: 'penetration-test' } }, true],
    ['older evidence that never was', { ...truth, evidence: { ...proof, month: '2026-01' } }, true],
    ['a status that has lapsed', { ...truth, until: '2026-05-31' }, false],
    ['more of how far we are prepared', { ...truth, prepared: 'covered' as const }, true],
  ])('a record that says %s', (_, said, overstated) => expect(differences(said, program)).toEqual([overstated]));

  it('a record that says the truth', () => expect(differences(truth, program)).toEqual([]));
  it('a record that says covered where the evidence fails is overstated', () => {
    expect(differences(truth, house('implemented', { result: 'fail' }))).toEqual([true]);
  });
  it('a record that rests on older evidence that is still there is stale', () => {
    const older = house('implemented', {}, [provenEvidence('older', { generatedAt: '2026-01-15' })]);
    expect(differences({ ...truth, evidence: { ...proof, month: '2026-01' } }, older)).toEqual([false]);
  });
  it('a record that says nothing is stale', () => {
    const silent = { ...recordOf([]), frameworks: [] };
    const found = compareRelease(silent, assess(program, day)).map(({ says, overstated }) => [says, overstated]);
    expect(found).toEqual(Array.from({ length: 5 }, () => ['nothing', false]));
  });
  it('a record that speaks of a requirement that nobody knows is overstated', () => {
    const found = compareRelease(recordOf([{ id: 'X', status: 'covered' }]), assess(program, day));
    expect(found.find(({ requirement }) => requirement === 'X')).toMatchObject({ is: 'unknown', overstated: true });
  });
});

describe('claims of a record', () => {
  const fields = { visibility: 'public', state: 'certified', until: '2026-12-31' };
  const record: ReleaseRecord = {
    format: 1,
    asOf: day,
    frameworks: [],
    claims: [{ id: 'iso', state: 'certified', until: '2026-12-31' }],
  };
  const of = (more: object, asOf = day) =>
    overstatedClaims(programOf({ claims: [claim('iso', { ...fields, ...more })] }), record, asOf).map(
      ({ says, is }) => [says, is],
    );

  it('that their documents support are left alone', () => expect(of({})).toEqual([]));
  it('lapse on both sides alike', () => expect(of({}, '2027-01-01')).toEqual([]));
  it('that say more than their documents are overstated', () =>
    expect(of({ state: 'aligned' })).toEqual([['certified', 'aligned']]));
  it('that hold longer than their documents are overstated', () =>
    expect(of({ until: '2026-11-30' })).toEqual([['certified, until 2026-12-31', 'until 2026-11-30']]));
  it('that are no longer public are overstated', () =>
    expect(of({ visibility: 'internal' })).toEqual([['certified', 'not public']]));
});

function released(program: Program, asOf: string): ReleaseRecord {
  return computeRelease(program, assess(program, asOf));
}

function house(status: string, more: object = {}, others: readonly Fields[] = []) {
  return programOf({
    settings: settings({ frameworks: [{ id: 'house-rules' }] }),
    ...{ catalogs: [smallCatalog()], evidence: [provenEvidence('secret-export', { ...more }), ...others] },
    controls: [control('access-review', { implements: [implementing('house-rules:H', status)] })],
  });
}

function recordOf(requirements: readonly ReleasedRequirement[]): ReleaseRecord {
  return { format: 1, asOf: day, frameworks: [{ id: 'house-rules', requirements: [...requirements] }], claims: [] };
}

/** Whether the record overstates requirement H; nothing where it tells the truth. */
function differences(said: ReleasedRequirement, program: Program): readonly boolean[] {
  return compareRelease(recordOf([said]), assess(program, day))
    .filter(({ requirement }) => requirement === 'H')
    .map(({ overstated }) => overstated);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
