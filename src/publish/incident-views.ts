import type { Clock } from '../assess/clocks/clock.ts';
import { incidentClocks, regimesOf } from '../assess/clocks/incident-clocks.ts';
import type { Incident, SentReport } from '../model/incident.ts';
import type { RequirementMention } from './relation-views.ts';
import type { StaffContext } from './staff-context.ts';
import type { DocumentView } from './surface.ts';
import { viewsOf } from './views.ts';

/** The clock of one report, with its requirement named and the length of its template. */
export interface ClockView extends Omit<Clock, 'requirement'> {
  readonly requirement?: RequirementMention;
  /** How many items the template of the report has; absent where there is no template. */
  readonly items?: number;
}

/** An incident with its clocks at a date. */
export interface IncidentView {
  readonly view: DocumentView<Incident>;
  readonly clocks: readonly ClockView[];
  /** Reports and notices that were sent by the date, in order of sending, each with the regime and whether a clock asks for it. */
  readonly sent: readonly (SentReport & { readonly regime: string; readonly isAsked: boolean })[];
}

/** Projects the register of incidents, those that became known last first. */
export function incidentViews({ program, asOf, name }: StaffContext): readonly IncidentView[] {
  const regimes = new Map(regimesOf(program).map((regime) => [regime.id, regime]));
  return viewsOf(program, 'incidents', () => true)
    .toSorted((a, b) => Date.parse(b.data.aware) - Date.parse(a.data.aware))
    .map((view) => {
      // The register names documents that a view may leave out; the clocks are read from the record itself.
      const incident = program.incidents.get(view.id)?.value ?? view.data;
      const clocks = incidentClocks(program, incident, asOf).map(({ requirement, ...clock }): ClockView => {
        const template = regimes.get(clock.regime)?.templates.find(({ stage }) => stage === clock.stage);
        return {
          ...clock,
          ...(requirement !== undefined && { requirement: name(requirement) }),
          ...(template && { items: template.items.length }),
        };
      });
      const sent = incident.reports
        .filter((report) => report.sent.slice(0, 10) <= asOf)
        .toSorted((a, b) => Date.parse(a.sent) - Date.parse(b.sent))
        .map((report) => ({
          ...{ ...report, regime: regimes.get(report.under)?.title ?? report.under },
          isAsked: clocks.some((clock) => clock.sent === report.sent && clock.regime === report.under),
        }));
      return { view, clocks, sent };
    });
}
