import type { Clock } from '../../assess/clocks/clock.ts';
import { incidentClocks } from '../../assess/clocks/incident-clocks.ts';
import type { Incident } from '../../model/incident.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { ArtefactWriter, Lack, PackInput } from '../artefact.ts';
import { momentWords } from '../moment-words.ts';
import { type Block, heading, list, paragraph, table } from '../prose/block.ts';
import { composedArtefacts } from '../prose/composed.ts';
import { clockWords } from './clock-words.ts';

interface Timed {
  readonly incident: Incident;
  readonly clocks: readonly Clock[];
}

const columns = [
  ...['Incident', 'Title', 'Systems', 'Serious', 'Aware', 'Rule', 'Report', 'Recipient', 'Duty', 'Target', 'Latest'],
  ...['State', 'Sent', 'Reasons for a delay', 'Facts that are missing', 'Missing for the report', 'Remarks'],
];

/** Incidents of the AI systems in scope, the newest first: who was to be told of each, by when, and what was sent (AI Act, Articles 26(5) and 73). */
export const aiIncidents: ArtefactWriter = {
  id: 'ai-incidents',
  title: 'AI governance',
  write(input) {
    if (input.scope.systems.length === 0) return [];
    const all = timedIn(input);
    const serious = all.filter(({ incident }) => isSerious(incident)).length;
    return composedArtefacts(input, {
      path: 'ai-incidents',
      kind: 'AI systems · Incidents',
      title: 'Incidents of AI systems, with their clocks and reports',
      summary: `Who is to be told of each incident, by when, and what was sent, as of ${input.asOf}.`,
      facts: [
        ['Incidents', String(all.length)],
        ['Serious under Article 3(49)', String(serious)],
      ],
      blocks:
        all.length === 0 ? [paragraph('No incident of an AI system in scope is recorded.')] : all.flatMap(blocksOf),
      description: `${all.length} incidents of AI systems in scope, ${serious} of them serious; reports with their clocks.`,
      lacks: all.flatMap(lacksOf),
      cover: false,
      table: { columns, rows: all.flatMap(rowsOf) },
    });
  },
};

/** Whether harm under Article 3(49) was found and it was more than a near miss. */
function isSerious({ outcome, ai }: Incident): boolean {
  return outcome !== 'near-miss' && (ai?.harms.length ?? 0) > 0;
}

function timedIn({ program, scope, asOf }: PackInput): readonly Timed[] {
  const inScope = new Set(scope.systems.map(({ value }) => value.id));
  return [...program.incidents.values()]
    .map(({ value }) => value)
    .filter(({ systems, aware }) => systems.some((id) => inScope.has(id)) && aware.slice(0, 10) <= asOf)
    .sort((a, b) => (`${b.aware} ${b.id}` < `${a.aware} ${a.id}` ? -1 : 1))
    .map((incident) => ({ incident, clocks: incidentClocks(program, incident, asOf) }));
}

function blocksOf({ incident, clocks }: Timed): readonly Block[] {
  const { title, summary, ai, severity, outcome, aware, resolved } = incident;
  const others = incident.reports.filter(({ sent }) => !clocks.some((clock) => clock.sent === sent));
  return [
    heading(2, title),
    ...lacksOf({ incident, clocks }).map(({ why }): Block => ({ is: 'lack', text: why })),
    paragraph(summary),
    list([
      `Aware ${momentWords(aware)}; ${resolved ? `resolved ${momentWords(resolved)}` : 'open'}; severity ${severity}; outcome ${outcome.replaceAll('-', ' ')}.`,
      ...(ai
        ? [
            `${isSerious(incident) ? `Serious: ${ai.harms.join(', ').replaceAll('-', ' ')}` : 'Not serious'}. ${ai.reason}`,
          ]
        : []),
    ]),
    ...(clocks.length === 0
      ? [paragraph('Nobody has to be told.')]
      : [
          table(
            `Reports on: ${title}`,
            ['Rule', 'Report', 'To', 'Duty', 'Target', 'How it stands', 'Sent'],
            clocks.map((clock) => [
              ...[ruleOf(clock), clock.stage, clock.recipient, clock.duty, momentOf(clock.target)],
              ...[clockWords(clock), momentOf(clock.sent)],
            ]),
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          paragraph('Told besides:'),
          list(
            others.map(
              ({ recipient, under, stage, sent }) => `${recipient}: ${stage}, under ${under}, ${momentWords(sent)}`,
            ),
          ),
        ]),
    ...readings(clocks),
  ];
}

/** Other readings of the law: shown beside the one that decides. */
function readings(clocks: readonly Clock[]): readonly Block[] {
  const said = clocks.flatMap((clock) =>
    clock.readings.map(
      ({ says, target }) => `${ruleOf(clock)}: ${says}${target ? ` Target ${momentWords(target)}.` : ''}`,
    ),
  );
  return said.length === 0 ? [] : [paragraph('Other readings of the law:'), list([...new Set(said)])];
}

/** Reports that are late and were not sent, and facts without which no clock can be read. */
function lacksOf({ incident, clocks }: Timed): readonly Lack[] {
  return clocks.flatMap((clock) => {
    const what = incident.title;
    if (clock.state === 'late' && clock.sent === undefined)
      return [{ what, why: `The ${clock.stage} report under ${ruleOf(clock)}: ${clockWords(clock)}.` }];
    if (clock.state === 'undecided') return [{ what, why: `${ruleOf(clock)} is undecided: ${clock.asks.join('; ')}.` }];
    return [];
  });
}

function rowsOf({ incident, clocks }: Timed): readonly (readonly string[])[] {
  const { id, title, systems, aware } = incident;
  const head = [id, title, systems.join('; '), isSerious(incident) ? 'yes' : 'no', momentWords(aware)];
  if (clocks.length === 0) return [[...head, ...columns.slice(head.length).map(() => '')]];
  return clocks.map((clock) => [
    ...[
      ...head,
      ruleOf(clock),
      clock.stage,
      clock.recipient,
      clock.duty,
      momentOf(clock.target),
      momentOf(clock.latest),
    ],
    ...[clockWords(clock), momentOf(clock.sent), clock.delay ?? '', clock.asks.join('; '), clock.missing.join('; ')],
    clock.remarks.join(' '),
  ]);
}

function ruleOf({ requirement, rule, title }: Clock): string {
  return requirement === undefined ? `${title}, ${rule}` : formatForPeople(requirement);
}

function momentOf(moment: string | undefined): string {
  return moment === undefined ? '' : momentWords(moment);
}
