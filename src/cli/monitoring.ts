import {
  type MeasureStanding,
  type MonitoringStanding,
  monitoringStandings,
} from '../assess/monitoring/monitoring-standing.ts';
import { didYouMean } from '../model/nearest.ts';
import { drawMonitoringChart } from '../render/monitoring-chart.ts';
import { type Painter, printable } from '../report/style.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';
import { systemAsked } from './system-asked.ts';

/** `trustwright monitoring`: the measures of each monitoring plan with their latest values, breaches and actions, or one as a picture. */
export const monitoring: Command = {
  name: 'monitoring',
  summary: 'Say how AI systems stand against their monitoring plans, or draw a measure.',
  usage: 'trustwright monitoring [--system SYSTEM] [--chart MEASURE] [--format text|json] [--as-of DAY]',
  help: [
    'For each measure of a post-market monitoring plan: the latest values from the records, how they stand against the',
    'threshold, and what was done about those beyond it. --chart prints one measure over time as a static SVG.',
  ].join('\n'),
  formats: ['text', 'json'],
  options: {
    system: { type: 'string', value: 'SYSTEM', help: 'Only this AI system.' },
    chart: { type: 'string', value: 'MEASURE', help: 'Print this measure as SVG.' },
  },
  run(invocation) {
    const { root, format, paint, options } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const wanted = options.system === undefined ? undefined : systemAsked(program, options.system).id;
    const found = monitoringStandings(program, asOf).filter(
      ({ system }) => wanted === undefined || system.id === wanted,
    );
    if (typeof options.chart === 'string') return { code: 0, output: `${chart(found, options.chart)}\n` };
    if (format === 'json')
      return { code: 0, output: `${JSON.stringify({ asOf, systems: found.map(toOutput) }, null, 2)}\n` };
    if (found.length === 0) return { code: 0, output: 'No monitoring plan.\n' };
    return { code: 0, output: found.map((each) => toText(each, paint)).join('\n') };
  },
};

function chart(found: readonly MonitoringStanding[], id: string): string {
  const measures = found.flatMap((each) => each.measures);
  const chosen = measures.find(({ measure }) => measure.id === id);
  const ids = measures.map(({ measure }) => measure.id);
  if (!chosen) throw new Unusable(`No measure \`${id}\`.${didYouMean(id, ids)} There are: ${ids.join(', ')}.`);
  const { title, unit, threshold } = chosen.measure;
  const { bound, value, warning } = threshold;
  return drawMonitoringChart({
    ...{ id, title, unit, points: chosen.points },
    threshold: { bound, value, ...(warning !== undefined && { warning }) },
  });
}

function toOutput({ system, plan, measures }: MonitoringStanding) {
  return {
    ...{ system: system.id, plan: plan.id, planVersion: plan.version },
    measures: measures.map(({ measure, state, points, breaches }) => ({
      ...{ id: measure.id, title: measure.title, subject: measure.subject, unit: measure.unit },
      ...{ threshold: measure.threshold, state: state ?? null, points },
      breaches: breaches.map(({ point, actions }) => ({
        ...{ on: point.on, value: point.value, record: point.record },
        actions: actions.map(({ on, by, what }) => ({ on, by, what })),
      })),
    })),
  };
}

function toText({ system, plan, measures }: MonitoringStanding, paint: Painter): string {
  const head = `${paint.bold(printable(system.title))} ${paint.dim(`${plan.id} ${plan.version}`)}\n`;
  return head + measures.map((each) => row(each, paint)).join('');
}

function row({ measure, state, points, breaches }: MeasureStanding, paint: Painter): string {
  const { title, unit, threshold, subject } = measure;
  const latest = points.filter(({ on }) => on === points.at(-1)?.on);
  const values = latest
    .map(({ value, segment }) => `${value}${segment === undefined ? '' : ` (${segment})`}`)
    .join(', ');
  const signs = { within: paint.green('✔'), warning: paint.yellow('▲'), breach: paint.red('✖') };
  const sign = state ? signs[state] : paint.dim('–');
  const bound = `${threshold.bound.replace('-', ' ')} ${threshold.value} ${unit}`;
  const shown = state ? `${values} on ${latest[0]?.on}` : 'no results yet';
  const lines = breaches.map(({ point, actions }) => {
    const done = actions.map(({ on, by }) => `${by} on ${on}`).join(', ');
    return `      ${paint.red('✖')} ${point.value} on ${point.on}: ${done === '' ? 'nothing was done' : `answered by ${done}`}\n`;
  });
  return `  ${sign} ${printable(title)}: ${printable(shown)} ${paint.dim(`${subject}, ${bound}`)}\n${lines.join('')}`;
}
