import type { Day } from '../../model/fields.ts';
import type { Incident, SentReport } from '../../model/incident.ts';
import type { ReportStage } from '../../model/regime.ts';

/** Stages that a report of each stage may stand in for: a complete report is an initial one as well. */
const servedBy: Readonly<Record<ReportStage, readonly ReportStage[]>> = {
  notice: ['notice'],
  initial: ['initial', 'complete'],
  intermediate: ['intermediate', 'complete'],
  complete: ['complete'],
};

/** The first report that serves a stage under a regime at a place, or at any, of those that were sent by a day. */
export function firstSent(
  incident: Incident,
  report: { readonly regime: string; readonly stage: ReportStage; readonly place?: string | undefined },
  asOf: Day,
): SentReport | undefined {
  const serving = sentBy(incident, report.regime, asOf).filter(
    ({ stage, memberState }) =>
      servedBy[report.stage].includes(stage) &&
      (report.place === undefined || memberState === undefined || memberState === report.place),
  );
  return serving.sort(bySending)[0];
}

/** The last report of a stage under a regime, of those that were sent by a day. */
export function lastSent(incident: Incident, regime: string, stage: ReportStage, asOf: Day): SentReport | undefined {
  return sentBy(incident, regime, asOf)
    .filter((report) => report.stage === stage)
    .sort(bySending)
    .at(-1);
}

function sentBy({ reports }: Incident, regime: string, asOf: Day): SentReport[] {
  return reports.filter(({ under, sent }) => under === regime && sent.slice(0, 10) <= asOf);
}

function bySending(a: SentReport, b: SentReport): number {
  return Date.parse(a.sent) - Date.parse(b.sent);
}
