import type { AiSystem } from '../../model/ai-system.ts';
import type { Day } from '../../model/fields.ts';
import type { MonitoringMeasure, MonitoringPlan, MonitoringRecord } from '../../model/monitoring.ts';
import type { Document, Program } from '../../model/program.ts';

/** How a value stands against a threshold: within it, to be looked into, or beyond it. */
export type ValueState = 'within' | 'warning' | 'breach';

/** One result of monitoring, with the record that holds it. */
export interface MonitoringPoint {
  readonly on: Day;
  readonly value: number;
  readonly segment?: string;
  readonly note?: string;
  readonly state: ValueState;
  readonly record: string;
}

/** A result beyond its threshold, and what was done about it. */
export interface Breach {
  readonly point: MonitoringPoint;
  readonly document: Document<MonitoringRecord>;
  /** Place of the result in its record. */
  readonly index: number;
  readonly actions: MonitoringRecord['actions'];
}

/** A measure of a plan with all its results up to a day. */
export interface MeasureStanding {
  readonly measure: MonitoringMeasure;
  readonly points: readonly MonitoringPoint[];
  /** The worst state of the latest day with results; nothing where there is none. */
  readonly state?: ValueState;
  readonly breaches: readonly Breach[];
}

/** The monitoring of one system: its plan, and how each measure stands. */
export interface MonitoringStanding {
  readonly system: AiSystem;
  readonly plan: MonitoringPlan;
  readonly measures: readonly MeasureStanding[];
}

/** How a value stands against the threshold of its measure. The threshold itself still holds. */
export function stateOf({ threshold }: MonitoringMeasure, value: number): ValueState {
  const { bound, value: limit, warning } = threshold;
  const isBeyond = (mark: number) => (bound === 'at-least' ? value < mark : value > mark);
  if (isBeyond(limit)) return 'breach';
  return warning !== undefined && isBeyond(warning) ? 'warning' : 'within';
}

/** The monitoring of every system that has a plan, from the records that were evaluated by a day (AI Act, Article 72). */
export function monitoringStandings(program: Program, asOf: Day): readonly MonitoringStanding[] {
  return [...program.monitoringPlans.values()].flatMap(({ value: plan }) => {
    const system = program.aiSystems.get(plan.system)?.value;
    if (!system) return [];
    const records = [...program.monitoringRecords.values()].filter(
      ({ value }) => value.plan === plan.id && value.evaluated <= asOf,
    );
    return [{ system, plan, measures: plan.measures.map((measure) => measureStanding(measure, records)) }];
  });
}

function measureStanding(measure: MonitoringMeasure, records: readonly Document<MonitoringRecord>[]): MeasureStanding {
  const found = records
    .flatMap((document) =>
      document.value.results.flatMap((result, index) => {
        if (result.measure !== measure.id) return [];
        const { on, value, segment, note } = result;
        const point: MonitoringPoint = {
          ...{ on, value, state: stateOf(measure, value), record: document.value.id },
          ...(segment !== undefined && { segment }),
          ...(note !== undefined && { note }),
        };
        return [{ point, document, index }];
      }),
    )
    .sort((a, b) => (a.point.on < b.point.on ? -1 : a.point.on > b.point.on ? 1 : 0));
  const points = found.map(({ point }) => point);
  const latest = points.filter(({ on }) => on === points.at(-1)?.on).map((point) => point.state);
  const state = (['breach', 'warning', 'within'] as const).find((each) => latest.includes(each));
  return {
    ...{ measure, points, ...(state && { state }) },
    breaches: found
      .filter(({ point }) => point.state === 'breach')
      .map((each) => ({ ...each, actions: actionsOn(each.document.value, measure, each.point.on) })),
  };
}

/** What a record says was done about a measure, on the day of a result or after it. */
function actionsOn({ actions }: MonitoringRecord, { id }: MonitoringMeasure, on: Day): MonitoringRecord['actions'] {
  return actions.filter((action) => action.measure === id && action.on >= on);
}
