import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../src/checks/run.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Mapping } from '../src/model/mapping.ts';
import { monthsAfter } from '../src/model/months-after.ts';
import type { Program } from '../src/model/program.ts';
import { shippedCatalogs } from '../src/read/catalogs.ts';
import { shippedMappings } from '../src/read/mappings.ts';
import { readProgram } from '../src/read/program.ts';
import { mapping } from './support/crosswalk-program.ts';
import { settings } from './support/documents.ts';
import { filesOf, programOf, treeOf } from './support/program.ts';

const ours = new Set([
  ...['edge-to-heading', 'mapping-edition-changed', 'misplaced-edge', 'overdue-mapping-review', 'repeated-edge'],
  'undecided-requirement',
]);
const found = (program: Program, asOf = '2026-11-21') =>
  runChecks(program, { asOf }).filter(({ check }) => ours.has(check));
const said = (program: Program, asOf?: string) =>
  found(program, asOf).map(({ check, message }) => `${check}: ${message}`);

const scope = (...ids: readonly string[]) => settings({ frameworks: ids.map((id) => ({ id })) });
const twoStandards = scope('iso27001-2022', 'iso42001-2023');
const shipped = shippedMappings();
const between = shipped.find(({ id }) => id === 'iso42001-2023-to-iso27001-2022') as Mapping;

/** A shipped mapping as a team would adopt it. */
const adopted = ({ title, ...rest }: Mapping) => ({
  ...{ ...rest, title, owner: 'ciso', version: '1', approved: '2026-11-21', nextReview: '2027-11-21' },
});

describe('what ships', () => {
  const program = programOf({ settings: twoStandards, shippedMappings: shipped });
  const lastDay = monthsAfter(between.reviewed, between.reviewEveryMonths);

  it('has no problem until its review is overdue', () => {
    expect(said(program, lastDay)).toEqual([]);
    expect(said(program, monthsAfter(lastDay, 1))).toEqual([
      `overdue-mapping-review: Unexpected review of the mapping \`${between.id}\` on \`${between.reviewed}\`, expected one within 12 months of ${monthsAfter(lastDay, 1)}. Update Trustwright, or adopt \`${between.id}\` as a mapping of your own.`,
    ]);
  });

  it('is looked at where both frameworks are in scope and no document replaces it', () => {
    const late = monthsAfter(lastDay, 6);
    const mappingsIn = (asked: Program) =>
      found(asked, late).map(({ message }) => /mapping `([^`]+)`/.exec(message)?.[1]);
    const alone = programOf({ settings: scope('iso27001-2022'), shippedMappings: shipped });
    const all = scope('iso27001-2022', 'iso42001-2023', 'soc2-tsc-2017');
    expect(mappingsIn(alone)).toEqual([]);
    expect(mappingsIn(programOf({ settings: all, shippedMappings: shipped }))).toHaveLength(3);
    const reviewed = { ...adopted(between), reviewed: late };
    expect(mappingsIn(programOf({ settings: twoStandards, shippedMappings: shipped, mappings: [reviewed] }))).toEqual(
      [],
    );
  });

  it('is told at the framework in the settings, at a line of its own', () => {
    const { program: onDisk } = readProgram(treeOf(filesOf({ settings: twoStandards })));
    const [problem] = found(onDisk!, monthsAfter(lastDay, 1)) as readonly Diagnostic[];
    expect(problem?.file).toBe('content/program.yaml');
    expect(problem?.place).toEqual(onDisk!.settings.placeOf(['frameworks', 1, 'id']));
  });

  it('was reviewed against other editions where a catalog of the team replaces a shipped one', () => {
    const ours = { ...shippedCatalogs().get('iso27001-2022')!, edition: '2029' };
    const all = scope('soc2-tsc-2017', 'iso27001-2022', 'iso42001-2023');
    expect(said(programOf({ settings: all, shippedMappings: shipped, catalogs: [ours] }))).toEqual([
      `mapping-edition-changed: Unexpected edition \`2029\` of \`iso27001-2022\`, expected \`${between.targetEdition}\`, against which the shipped \`${between.id}\` and \`soc2-tsc-2017-to-iso27001-2022\` were reviewed. Write a mapping of your own for this edition.`,
    ]);
  });
});

describe.each(shipped.map((each) => [each.id, each] as const))('the shipped %s, adopted as a document', (_, each) => {
  it('is read as it ships and has no problem of its own', () => {
    const files = filesOf({ settings: scope(each.sourceCatalog, each.targetCatalog), mappings: [adopted(each)] });
    const { program, diagnostics } = readProgram(treeOf(files));
    expect(diagnostics).toEqual([]);
    expect(program!.mappings.get(each.id)!.value).toMatchObject({ edges: each.edges, unrelated: each.unrelated });
    expect(said(program!)).toEqual([]);
  });
});

describe('a mapping of the team', () => {
  it('that replaces a shipped one and leaves requirements open is told what is lost', () => {
    const few = { ...adopted(between), edges: between.edges.slice(0, 1), unrelated: [] };
    const [message] = said(programOf({ settings: twoStandards, shippedMappings: shipped, mappings: [few] }));
    expect(message).toMatch(/^undecided-requirement: Unexpected silence on `iso42001-2023:4\.2`, .* and 64 more, /);
    expect(message).toContain('The shipped mapping, which this one replaces, is no answer.');
  });

  it('with one problem has one diagnostic: what is unknown is not also misplaced, undecided or a heading', () => {
    const edge = { ...between.edges[0]!, target: 'iso27001-2022:A.99' };
    const typo = { ...adopted(between), edges: [edge, ...between.edges.slice(1)] };
    expect(said(programOf({ settings: twoStandards, shippedMappings: shipped, mappings: [typo] }))).toEqual([]);
    const nowhere = mapping('iso42001-2023', 'iso27001-2202', { edges: between.edges });
    expect(found(programOf({ mappings: [nowhere] })).filter(({ check }) => check === 'misplaced-edge')).toEqual([]);
  });
});

describe('months after a day', () => {
  it.each([
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 60, '2031-12-31'],
  ])('%s and %i is %s', (day, months, later) => expect(monthsAfter(day, months)).toBe(later));

  it('keeps the day of the month where that month has it, and the order of days', () => {
    const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 60 }), (one, other, months) => {
        const [a, b] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort() as [string, string];
        expect(monthsAfter(a, months) <= monthsAfter(b, months)).toBe(true);
        const [later, day] = [monthsAfter(a, months), a.slice(8)];
        expect(later.slice(8) === day || (later.slice(8) < day && Number(later.slice(8)) >= 28)).toBe(true);
        const passed = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(passed(later) - passed(a)).toBe(months);
      }),
    );
  });
});
