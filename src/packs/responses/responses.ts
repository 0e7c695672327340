import { speaksFor } from '../../assess/evidence-record.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import { element, type Html } from '../../render/html-page.ts';
import type { ArtefactWriter, PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { wholeScope } from '../scope.ts';
import { htmlTable, tableArtefacts } from '../table.ts';
import { type FailedTest, failedTests } from './failed-tests.ts';
import { findingsOf } from './findings.ts';

const columns = ['Kind', 'Identifier', 'What', 'Rests on', 'Since', 'Response of management', 'Until', 'State'];

/** Findings, exceptions and failed tests, each with what management answered. */
export const responses: ArtefactWriter = {
  id: 'responses',
  title: 'Exceptions and responses',
  write(input) {
    const parts = [
      {
        id: 'findings',
        title: 'Findings of earlier audits',
        none: 'No finding is recorded.',
        rows: findingRows(input),
      },
      {
        id: 'exceptions',
        title: 'Exceptions from policies and controls',
        none: 'No exception was in force.',
        rows: exceptionRows(input),
      },
      {
        id: 'failed-tests',
        title: 'Tests that failed',
        none: 'No test failed.',
        rows: failedTests(input).map(testRow),
      },
    ] as const;
    const { from, to } = lookBackOf(input);
    const unanswered = failedTests(input).filter(({ answers }) => answers.length === 0);
    return tableArtefacts(
      'responses',
      'Exceptions and responses of management',
      `What earlier audits found, exceptions that were in force from ${from} to ${to}, and tests that failed in that time, each with the response of management.`,
      { columns, rows: parts.flatMap(({ rows }) => rows) },
      {
        shown: parts.map(({ id, title, none, rows }) => part(id, title, none, rows)),
        lacks: unanswered.map(({ evidence }) => ({
          what: `Response to “${evidence.title}”`,
          why: `The test of ${speaksFor(evidence)} failed, and no nonconformity names it.`,
        })),
      },
    );
  },
};

function part(id: string, title: string, none: string, rows: readonly (readonly string[])[]): Html {
  const table = { columns: columns.slice(1), rows: rows.map((row) => row.slice(1)) };
  return element('section', {}, [
    element('h2', { id }, title),
    rows.length === 0 ? element('p', {}, none) : htmlTable(title, table),
  ]);
}

function findingRows(input: PackInput): readonly (readonly string[])[] {
  return findingsOf(input).map((finding) => {
    const { id, title, statement, grade, audit, requirement, raised, response, due = '', closed } = finding;
    const rests = [grade, requirement && formatForPeople(requirement), audit].filter(Boolean).join(', ');
    const overdue = due !== '' && due < input.asOf;
    const state =
      closed !== undefined && closed <= input.asOf ? `closed on ${closed}` : overdue ? 'open, overdue' : 'open';
    return ['Finding', id, `${title}. ${statement}`, rests, raised, response, due, state];
  });
}

function exceptionRows(input: PackInput): readonly (readonly string[])[] {
  const { program, asOf } = input;
  const scope = wholeScope(input);
  const { from, to } = lookBackOf(input);
  const known = new Set([...scope.policies, ...scope.controls].map(({ value }) => value.id));
  return [...program.exceptions.values()]
    .map(({ value }) => value)
    .filter((value) => value.from <= to && value.until >= from)
    .filter(({ policies, controls }) => [...policies, ...controls].some((id) => known.has(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, reason, policies, controls, from: first, compensating, risk, until }) => [
      ...['Exception', id, `${title}. ${reason}`, [...policies, ...controls].join(', '), first],
      ...[`${compensating} What remains: ${risk}`, until, until < asOf ? 'ended' : 'in force'],
    ]);
}

function testRow({ evidence, answers, passed }: FailedTest): readonly string[] {
  const answer = answers
    .map(({ title, correction, correctiveAction: { what } }) => `${title}. ${correction} ${what}`)
    .join(' ');
  const due =
    answers
      .map(({ correctiveAction }) => correctiveAction.due)
      .sort()
      .at(-1) ?? '';
  const open = answers.length === 0 ? 'no response' : 'open';
  return [
    ...['Failed test', evidence.id, `${evidence.title}. ${evidence.limitations ?? ''}`.trim()],
    ...[evidence.controls.join(', '), speaksFor(evidence)],
    ...[answer || 'No response is recorded.', due, passed ? `passed on ${speaksFor(passed)}` : open],
  ];
}
