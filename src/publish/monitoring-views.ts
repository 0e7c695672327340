import type { MonitoringPoint, MonitoringStanding, ValueState } from '../assess/monitoring/monitoring-standing.ts';
import type { Day } from '../model/fields.ts';
import type { MonitoringMeasure } from '../model/monitoring.ts';
import type { StaffContext } from './staff-context.ts';
import type { Mention } from './surface.ts';

/** What was done about a result beyond its threshold. */
export interface BreachAction {
  readonly on: Day;
  readonly by: string;
  readonly what: string;
  readonly led: readonly Mention[];
}

/** A result beyond its threshold. */
export interface BreachView {
  readonly on: Day;
  readonly value: number;
  readonly segment?: string;
  readonly record?: Mention;
  readonly actions: readonly BreachAction[];
}

/** A measure of a plan, with its results and what was done about those beyond its threshold. */
export interface MeasureView
  extends Pick<
    MonitoringMeasure,
    'id' | 'title' | 'subject' | 'unit' | 'source' | 'frequency' | 'onBreach' | 'threshold'
  > {
  readonly evaluator: string;
  /** Worst state of the latest day; absent without results. */
  readonly state?: ValueState;
  readonly points: readonly (Omit<MonitoringPoint, 'record'> & { readonly record?: Mention })[];
  /** The latest first. */
  readonly breaches: readonly BreachView[];
}

/** The monitoring of a system. */
export interface MonitoringView {
  readonly plan: Mention;
  readonly version: string;
  readonly from: Day;
  readonly measures: readonly MeasureView[];
}

/** Projects how a system stands against one of its plans. */
export function monitoringView(
  { find, role }: StaffContext,
  { plan, measures }: MonitoringStanding,
): MonitoringView | undefined {
  const found = find('monitoringPlans', plan.id);
  if (!found) return undefined;
  return {
    ...{ plan: found, version: plan.version, from: plan.from },
    measures: measures.map(({ measure, points, state, breaches }): MeasureView => {
      const { id, title, subject, unit, source, frequency, onBreach, threshold } = measure;
      return {
        ...{ id, title, subject, unit, source, frequency, onBreach, threshold, evaluator: role(measure.evaluator) },
        ...(state && { state }),
        points: points.map(({ record, ...point }) => ({ ...point, ...recordOf(record) })),
        breaches: breaches.toReversed().map(({ point, actions }) => ({
          ...{ on: point.on, value: point.value, ...recordOf(point.record) },
          ...(point.segment !== undefined && { segment: point.segment }),
          actions: actions.map(({ on, by, what, incident, nonconformity }) => ({
            ...{ on, by: role(by), what },
            led: [
              incident && find('incidents', incident),
              nonconformity && find('nonconformities', nonconformity),
            ].filter((each) => typeof each === 'object'),
          })),
        })),
      };
    }),
  };

  function recordOf(id: string): { readonly record?: Mention } {
    const record = find('monitoringRecords', id);
    return record ? { record } : {};
  }
}
