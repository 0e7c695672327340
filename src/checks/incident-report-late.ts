import type { Clock } from '../assess/clocks/clock.ts';
import { incidentClocks } from '../assess/clocks/incident-clocks.ts';
import type { Incident } from '../model/incident.ts';
import type { Check } from './check.ts';

/** A report about an incident that was not sent by its target, or came after it without reasons (AI Act, Article 73; GDPR, Article 33(1)). */
export const incidentReportLate: Check = {
  id: 'incident-report-late',
  severity: 'error',
  summary: 'A report about an incident is overdue, or was sent late without reasons.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.incidents.values()) {
      for (const clock of incidentClocks(program, value, asOf)) {
        if (clock.state !== 'late' || clock.binding === 'voluntary' || clock.delay !== undefined) continue;
        report({
          message: `Unexpected ${words(clock)}, expected it by ${clock.target} (${clock.title}, ${clock.rule}). ${remedy(clock)}`,
          file,
          place: placeOf(placeIn(value, clock)),
          actual: clock.sent ?? 'not sent',
        });
      }
    }
  },
};

function words({ stage, recipient, sent }: Clock): string {
  return `${sent === undefined ? `absence of the ${stage} report` : `${stage} report of ${sent}`} to \`${recipient}\``;
}

function remedy({ sent, withinLatest, latest }: Clock): string {
  if (sent === undefined) return 'Send it at once and enter it in `reports`.';
  const law = withinLatest ? ` It came by ${latest}, the latest end that the rules on counting allow.` : '';
  return `State the reasons in \`delay\`.${law}`;
}

function placeIn({ reports }: Incident, { sent }: Clock): readonly PropertyKey[] {
  const index = reports.findIndex((each) => each.sent === sent);
  return index === -1 ? ['aware'] : ['reports', index, 'sent'];
}
