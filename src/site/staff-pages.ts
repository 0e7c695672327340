import type { Day } from '../model/fields.ts';
import type { MaturityView } from '../publish/maturity-views.ts';
import type { ActionView } from '../publish/risk-views.ts';
import type { Surface } from '../publish/surface.ts';
import { type GovernancePage, governancePage } from './governance-pages.ts';
import { type IncidentPage, incidentPages, sayClocks } from './incident-pages.ts';
import { type RiskPages, type RiskRow, riskPages } from './risk-pages.ts';
import { type ApplicabilityPage, applicabilityPages } from './statement-pages.ts';
import { type SystemPage, systemPages } from './system-pages.ts';
import { count, listed } from './words.ts';

/** A step of a treatment with its risk. */
export interface PlanRow {
  readonly action: ActionView;
  readonly risk: RiskRow;
  /** How late it is, in words; nothing where it is not. */
  readonly late?: string;
}

/** What pages for staff alone receive. */
export interface StaffPages {
  readonly risks: RiskPages;
  /** Steps that are not done by the day on which they are due, then those that are, the latest first. */
  readonly plan: { readonly says: string; readonly rows: readonly PlanRow[] };
  readonly applicability: readonly ApplicabilityPage[];
  /** AI systems by title. */
  readonly systems: readonly SystemPage[];
  /** The register of incidents, those that became known last first, with how its clocks stand. */
  readonly incidents: { readonly says: string; readonly rows: readonly IncidentPage[] };
  readonly governance: GovernancePage;
  /** Maturity of a control. */
  maturity(control: string): MaturityView | undefined;
}

/** Prepares the pages for staff; the public site has none. */
export function staffPages({ staff, asOf }: Surface): StaffPages | undefined {
  if (!staff) return undefined;
  const risks = riskPages(staff.risks);
  const incidents = incidentPages(staff.incidents);
  const maturity = new Map(staff.maturity.map((each) => [each.control, each.maturity]));
  return {
    risks,
    plan: planOf(staff.risks.actions, risks.rows, asOf),
    applicability: applicabilityPages(staff.statements, staff.verdicts),
    systems: systemPages(staff.systems, { incidents, risks: risks.rows, asOf }),
    incidents: { says: sayClocks(incidents), rows: incidents },
    governance: governancePage(staff.governance),
    maturity: (control) => maturity.get(control),
  };
}

function planOf(actions: readonly ActionView[], risks: readonly RiskRow[], asOf: Day): StaffPages['plan'] {
  const byId = new Map(risks.map((row) => [row.entry.view.id, row]));
  const rows = actions.flatMap((action): readonly PlanRow[] => {
    const risk = byId.get(action.risk);
    const late = action.state === 'overdue' ? `${count(daysBetween(action.due, asOf), 'day')} late` : undefined;
    return risk ? [{ action, risk, ...(late && { late }) }] : [];
  });
  const isDone = ({ action }: PlanRow) => action.state === 'done';
  const done = rows.filter(isDone).sort((a, b) => ((a.action.done ?? '') < (b.action.done ?? '') ? 1 : -1));
  const overdue = rows.filter(({ late }) => late !== undefined).length;
  const open = rows.length - done.length - overdue;
  const parts = [
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(open > 0 ? [`${open} open`] : []),
    ...(done.length > 0 ? [`${done.length} done`] : []),
  ];
  const says = rows.length === 0 ? 'No treatment has a step.' : `${count(rows.length, 'step')}: ${listed(parts)}.`;
  return { says, rows: [...rows.filter((row) => !isDone(row)), ...done] };
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
