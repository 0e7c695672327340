import {
  type MeasureStanding,
  type MonitoringStanding,
  monitoringStandings,
} from '../../assess/monitoring/monitoring-standing.ts';
import type { Program } from '../../model/program.ts';
import { roleTitle } from '../../model/program-settings.ts';
import { element, type Html, linkTo, trusted } from '../../render/html-page.ts';
import { drawMonitoringChart } from '../../render/monitoring-chart.ts';
import type { Artefact, ArtefactWriter, Lack } from '../artefact.ts';
import { tableArtefacts } from '../table.ts';

const columns = [
  ...['Measure', 'Subject', 'Day', 'Value', 'Unit', 'Part', 'Expected', 'State', 'Record', 'Note', 'What was done'],
];

const states = { within: '■ within', warning: '▒ to be looked into', breach: '□ beyond' } as const;

/** How each AI system in scope stands against its monitoring plan: every value as a row, each measure as a chart (AI Act, Article 72; ISO/IEC 42001 A.6.2.6). */
export const monitoring: ArtefactWriter = {
  id: 'monitoring',
  title: 'AI governance',
  write({ program, scope, asOf }) {
    const ofSystem = Map.groupBy(monitoringStandings(program, asOf), ({ system }) => system.id);
    return scope.systems.flatMap(({ value }) =>
      (ofSystem.get(value.id) ?? []).flatMap((standing) => monitoringPage(program, standing, asOf)),
    );
  },
};

function monitoringPage(program: Program, standing: MonitoringStanding, asOf: string): readonly Artefact[] {
  const { system, plan, measures } = standing;
  const beyond = measures.reduce((sum, { breaches }) => sum + breaches.length, 0);
  return tableArtefacts(
    `monitoring/${plan.id}`,
    `Monitoring: ${system.title}`,
    `${measures.length} measures of the plan in version ${plan.version}, as of ${asOf}; ${beyond} values beyond their threshold.`,
    { columns, rows: measures.flatMap((each) => rowsOf(program, each)) },
    {
      figure: element('div', {}, [
        element('p', {}, [
          'The plan: ',
          linkTo(`../monitoring-plans/${plan.id}.html`, plan.title),
          '. In each chart the full line across is the threshold and the dotted one the warning; an open square is a value beyond the threshold. The table has every value.',
        ]),
        ...measures.map((each) => chartOf(program, each)),
      ]),
      read: [9, 10],
      lacks: measures.flatMap((each) => lacksOf(standing, each)),
    },
  );
}

function chartOf(program: Program, { measure, points }: MeasureStanding): Html {
  const { id, title, unit, threshold, onBreach, evaluator, frequency } = measure;
  const { bound, value, warning } = threshold;
  const chart = { id, title, unit, points, threshold: { bound, value, ...(warning !== undefined && { warning }) } };
  const words = `Evaluated by ${roleTitle(program.settings.value, evaluator)}, ${frequency}. Beyond the threshold: ${onBreach}`;
  return element('figure', {}, [
    ...(points.length === 0 ? [] : [element('div', { class: 'scroll' }, trusted(drawMonitoringChart(chart, 'page')))]),
    element('figcaption', {}, [
      element('strong', {}, `${title}. `),
      points.length === 0 ? 'No results yet. ' : '',
      words,
    ]),
  ]);
}

function rowsOf(program: Program, { measure, points, breaches }: MeasureStanding) {
  const { title, subject, unit, threshold } = measure;
  const bound = `${threshold.bound.replace('-', ' ')} ${threshold.value}`;
  return points.map((point) => {
    const breach = breaches.find((each) => each.point === point);
    const done = breach?.actions.map(({ on, by, what }) => `${on}, ${roleTitle(program.settings.value, by)}: ${what}`);
    return [
      ...[title, subject, point.on, point.value, unit, point.segment ?? '', bound, states[point.state], point.record],
      ...[point.note ?? '', done?.join(' ') ?? ''],
    ];
  });
}

/** Measures without results, and values beyond a threshold that nobody answered. */
function lacksOf({ system }: MonitoringStanding, { measure, points, breaches }: MeasureStanding): readonly Lack[] {
  const what = `${measure.title} (${system.title})`;
  return [
    ...(points.length === 0 ? [{ what, why: 'No results yet.' }] : []),
    ...breaches
      .filter(({ actions }) => actions.length === 0)
      .map(({ point }) => ({
        what,
        why: `${point.value} ${measure.unit} on ${point.on} is beyond: nothing was done.`,
      })),
  ];
}
