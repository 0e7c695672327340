import type { MeasureView, MonitoringView } from '../publish/monitoring-views.ts';
import type { Mention } from '../publish/surface.ts';
import { drawMonitoringChart } from '../render/monitoring-chart.ts';
import { dayInWords } from './dates.ts';
import type { Standing } from './standing.ts';
import { valueStandings } from './system-words.ts';
import { count, listed, plainWords } from './words.ts';

/** A measure as a page shows it. */
export interface MeasurePage {
  readonly measure: MeasureView;
  readonly subject: string;
  readonly standing: Standing;
  /** What must hold, in words. */
  readonly bound: string;
  /** The latest values with their day. */
  readonly latest: string;
  /** Values over time; absent where there are fewer than two days to draw. */
  readonly chart?: string;
  /** Values by day, the latest first, for the table behind the picture. */
  readonly values: readonly {
    readonly on: string;
    /** Record that holds them. */
    readonly record?: Mention;
    readonly points: MeasureView['points'];
  }[];
}

/** The monitoring of a system as its pages show it. */
export interface MonitoringPage {
  readonly plan: MonitoringView;
  readonly measures: readonly MeasurePage[];
  /** In one sentence. */
  readonly says: string;
}

/** Prepares the monitoring of a system by one plan. */
export function monitoringPage(plan: MonitoringView): MonitoringPage {
  const measures = plan.measures.map((measure) => measurePage(measure, `${plan.plan.id}-${measure.id}`));
  const number = (state: MeasureView['state'] | undefined) =>
    measures.filter(({ measure }) => measure.state === state).length;
  const parts = [
    ...(number('within') > 0 ? [`${number('within')} within`] : []),
    ...(number('warning') > 0 ? [`${number('warning')} to be looked into`] : []),
    ...(number('breach') > 0 ? [`${number('breach')} beyond the threshold`] : []),
    ...(number(undefined) > 0 ? [`${number(undefined)} without results`] : []),
  ];
  return { plan, measures, says: `${count(measures.length, 'measure')}: ${listed(parts)}.` };
}

function measurePage(measure: MeasureView, id: string): MeasurePage {
  const { title, unit, points, threshold, state, subject } = measure;
  const { bound, value, warning } = threshold;
  const days = [...new Set(points.map(({ on }) => on))];
  const last = points.filter(({ on }) => on === days.at(-1));
  const values = last.map((point) => `${point.value}${point.segment === undefined ? '' : ` (${point.segment})`}`);
  const word = bound === 'at-least' ? 'At least' : 'At most';
  return {
    ...{ measure, subject: plainWords(subject), standing: valueStandings[state ?? 'none'] },
    bound: `${word} ${value} ${unit}${warning === undefined ? '' : `, looked into from ${warning}`}`,
    latest: last[0] ? `${values.join(', ')} on ${dayInWords(last[0].on)}` : 'none',
    ...(days.length > 1 && {
      chart: drawMonitoringChart(
        {
          id: `chart-${id}`,
          title,
          unit,
          points,
          threshold: { bound, value, ...(warning !== undefined && { warning }) },
        },
        'page',
      ),
    }),
    values: days.toReversed().map((on) => {
      const own = points.filter((point) => point.on === on);
      const record = own[0]?.record;
      return { on, points: own, ...(record && { record }) };
    }),
  };
}
