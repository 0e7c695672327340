import type { Clock } from '../assess/clocks/clock.ts';
import type { Incident } from '../model/incident.ts';
import { incidentMoments } from '../model/incident-facts.ts';
import { type Painter, printable } from '../report/style.ts';

/** An incident with its clocks for a terminal: a line for each clock, or everything about each. */
export function incidentText(
  { incident, clocks }: { readonly incident: Incident; readonly clocks: readonly Clock[] },
  paint: Painter,
  inDetail: boolean,
): string {
  const { id, title, severity, outcome, aware } = incident;
  const head = `${paint.bold(printable(title))} ${paint.dim(`${id}, ${severity}, ${outcome}, aware ${aware}`)}\n`;
  if (clocks.length === 0) return `${head}  nobody has to be told\n`;
  if (!inDetail) return head + clocks.map((clock) => summary(clock, paint)).join('');
  return head + clocks.map((clock) => detail(clock, paint)).join('') + besides(incident, clocks, paint);
}

/** Reports that were sent although no clock asks for them. */
function besides({ reports }: Incident, clocks: readonly Clock[], paint: Painter): string {
  const others = reports.filter(({ sent }) => !clocks.some((clock) => clock.sent === sent));
  const lines = others.map(
    ({ recipient, under, stage, sent }) => `    ${printable(recipient)} ${paint.dim(`${under}, ${stage}, ${sent}`)}\n`,
  );
  return lines.length === 0 ? '' : `\n  ${paint.bold('Told besides')}\n${lines.join('')}`;
}

function summary(clock: Clock, paint: Painter): string {
  const target = clock.target === undefined ? clock.duty : `${clock.duty}, at the latest ${clock.target}`;
  return `  ${sign(clock, paint)} ${clock.rule} ${clock.stage}: ${stateInWords(clock)} ${paint.dim(`${clock.title}; ${target}`)}\n`;
}

function detail(clock: Clock, paint: Painter): string {
  const { title, rule, stage, recipient, place, duty, dutySince, period, from, target, latest } = clock;
  const where = place ? `, ${place.name}` : '';
  const holidays =
    place && period && !place.holidaysKnown
      ? ` (the public holidays of ${place.name} are not held for that time: it may be later, never earlier)`
      : '';
  const start = from ? `, ${period?.count} ${period?.unit} from ${from.at}, ${bare(incidentMoments[from.moment])}` : '';
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['duty', dutySince === undefined ? duty : `${duty}; arose ${dutySince}`],
    ['target', target && `${target}${start}`],
    ['latest', latest && `${latest} by the rules on counting, for information${holidays}`],
    ['status', `${sign(clock, paint)} ${stateInWords(clock)}`],
    ['delay', clock.delay],
    ...clock.asks.map((ask) => ['unknown', ask] as const),
    ...clock.also.map(
      (other) =>
        [other.decided ? 'also' : 'perhaps', `${other.rule}${other.target ? `, target ${other.target}` : ''}`] as const,
    ),
    ...clock.readings.map(
      ({ says, target: other, latest: last }) =>
        ['reading', `${says}${other ? ` Target ${other}.` : ''}${last ? ` Latest ${last}.` : ''}`] as const,
    ),
    ...clock.remarks.map((remark) => ['remark', remark] as const),
    ...clock.missing.map((missing) => ['missing', missing] as const),
  ];
  const lines = rows.flatMap(([name, text]) =>
    text === undefined ? [] : [`    ${paint.dim(name.padEnd(8))}${printable(text)}\n`],
  );
  return `\n  ${paint.bold(`${title}, ${rule}`)}: ${stage}, to ${recipient}${where}\n${lines.join('')}`;
}

/** The state in words: on time, due in a number of days, late. */
function stateInWords({ state, sent, days = 0, target, withinLatest, asks }: Clock): string {
  switch (state) {
    case 'on-time':
      return `sent ${sent}${target === undefined ? '' : ', on time'}`;
    case 'due':
      return days === 0 ? 'due today' : `due in ${days} ${days === 1 ? 'day' : 'days'}`;
    case 'late':
      if (sent === undefined) return `late by ${-days} ${days === -1 ? 'day' : 'days'}, not sent`;
      return `sent ${sent}, late${withinLatest ? ', but by the latest day that the law allows' : ''}`;
    case 'open':
      return 'not sent; no day is set, the duty is as it says';
    case 'waiting':
      return 'waits for an earlier step, which starts its clock';
    case 'undecided':
      return `undecided: ${asks.length} ${asks.length === 1 ? 'fact is' : 'facts are'} missing`;
  }
}

function sign({ state }: Clock, paint: Painter): string {
  if (state === 'on-time') return paint.green('✔');
  if (state === 'late') return paint.red('✖');
  return paint.yellow('▲');
}

/** Words without the name of the field behind them. */
function bare(words: string): string {
  return words.replace(/ \(`.*`\)$/, '');
}
