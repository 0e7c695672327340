import { incidentClocks, regimesOf } from '../assess/clocks/incident-clocks.ts';
import { draftReport } from '../assess/clocks/report-draft.ts';
import type { Incident } from '../model/incident.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import { reportDraft } from '../report/report-draft.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { incidentText } from './incident-text.ts';
import { checkProgram } from './open-program.ts';

/** `trustwright incidents`: the register with its clocks, one incident in detail, or a report drawn up from the record. */
export const incidents: Command = {
  name: 'incidents',
  summary: 'Say who must be told of each incident, by when, and what is missing for the report.',
  usage: 'trustwright incidents [ID] [--draft STAGE] [--under REGIME] [--format text|json] [--as-of DAY]',
  help: [
    'Reads the clocks of each incident from its facts: the rule, the duty, the plain day that people plan for, the latest',
    'day that the rules on counting allow (information), and how it stands. With an identifier everything about one',
    'incident. --draft initial or --draft complete prints a report from the template of a regime, in Markdown, with what',
    'the record does not say yet.',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json'],
  options: {
    draft: { type: 'string', value: 'STAGE', help: 'Print the report of this stage: notice, initial or complete.' },
    under: { type: 'string', value: 'REGIME', help: 'Regime of the report. Default: that of the AI Act.' },
  },
  run(invocation) {
    const { root, format, paint, positionals, options } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const chosen = incidentsAsked(program, positionals[0]);
    if (typeof options.draft === 'string') {
      const [incident, ...others] = chosen;
      if (!incident || others.length > 0 || positionals.length === 0)
        throw new Unusable('Name the incident whose report is to be drawn up.');
      return { code: 0, output: draft(program, incident, options.draft, options.under) };
    }
    const found = chosen.map((incident) => ({ incident, clocks: incidentClocks(program, incident, asOf) }));
    if (format === 'json') {
      const output = {
        asOf,
        incidents: found.map(({ incident: { id, title, severity, outcome, aware }, clocks }) => ({
          ...{ id, title, severity, outcome, aware },
          clocks: clocks.map(({ incident: _incident, ...clock }) => clock),
        })),
      };
      return { code: 0, output: `${JSON.stringify(output, null, 2)}\n` };
    }
    if (found.length === 0) return { code: 0, output: 'No incident is recorded.\n' };
    const inDetail = positionals.length > 0;
    return { code: 0, output: found.map((each) => incidentText(each, paint, inDetail)).join('\n') };
  },
};

/** The incident of that identifier, or all of them, the newest first. */
function incidentsAsked(program: Program, id: string | undefined): readonly Incident[] {
  const all = [...program.incidents.values()].map(({ value }) => value);
  if (id === undefined)
    return all.sort((a, b) => (a.aware === b.aware ? compare(a.id, b.id) : compare(b.aware, a.aware)));
  const found = all.filter((incident) => incident.id === id);
  if (found.length > 0) return found;
  const hint = didYouMean(
    id,
    all.map((incident) => incident.id),
  );
  throw new Unusable(`No incident \`${id}\`.${hint}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function draft(program: Program, incident: Incident, stage: string, under: unknown): string {
  const wanted = typeof under === 'string' ? under : 'eu-ai-act-serious-incidents';
  const regime = regimesOf(program).find(({ id }) => id === wanted);
  const ids = regimesOf(program).flatMap(({ id, templates }) => (templates.length > 0 ? [id] : []));
  const template = regime?.templates.find((each) => each.stage === stage);
  if (!regime || !template) {
    throw new Unusable(
      `No template of stage \`${stage}\` under \`${wanted}\`. Regimes with templates: ${ids.join(', ')}.`,
    );
  }
  return reportDraft({
    title: template.title,
    about: incident.title,
    source: regime.source,
    items: draftReport(template, program, incident),
  });
}
