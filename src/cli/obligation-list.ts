import type { CoveredObligation, ObligationAnswer } from '../assess/obligations/answer.ts';
import { comingInWords } from '../assess/obligations/coming.ts';
import type { Fine } from '../assess/obligations/fines.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Painter } from '../report/style.ts';
import { signs } from './coverage.ts';

/** The duties of a system at a date, what comes next, fines and simplifications, as text for a terminal. */
export function obligationList(head: string, answer: ObligationAnswer, paint: Painter): string {
  const { asOf, edition, obligations, coming } = answer;
  const inPractice = obligations.filter((each) => each.inPractice);
  const formal = obligations.filter((each) => each.binding && !each.inPractice);
  const later = obligations.filter((each) => !each.binding);
  const sums = `On ${asOf}: ${inPractice.length} duties bind in practice, ${formal.length} formally alone, ${later.length} do not.`;
  const days = coming.map((day) => `  ○ ${paint.bold(day.date)}  ${comingInWords(day)}\n`);
  return [
    `${paint.bold(head)}\n${sums}\n${paint.dim(`Law of that day: ${edition}.`)}\n`,
    section('Bind in practice', inPractice, paint),
    section('Bind formally alone: in practice they wait for Article 6', formal, paint),
    formal.length === 0 ? '' : `${paint.dim(bothReadings)}\n`,
    section('Do not bind on that day', later, paint),
    days.length === 0 ? '' : `\n${paint.bold('What comes next')}\n${days.join('')}`,
    moneyAndRelief(answer, paint),
  ].join('');
}

const bothReadings = [
  '  Two readings: Article 113(c) defers only Sections 1 to 3 of Chapter III, so that these apply formally already; but',
  '  they presuppose a system that is high-risk under Article 6, which applies later. Have counsel choose.',
].join('\n');

/** Rows under a heading, those with the same days and the same provision drawn together. */
function section(title: string, rows: readonly CoveredObligation[], paint: Painter): string {
  if (rows.length === 0) return '';
  const groups = Map.groupBy(rows, daysInWords);
  const blocks = [...groups].map(
    ([days, group]) => `  ${paint.dim(days)}\n${group.map((each) => row(each, paint)).join('')}`,
  );
  return `\n${paint.bold(title)}\n${blocks.join('')}`;
}

function daysInWords({ from, inPracticeFrom, until, source, note }: CoveredObligation): string {
  const end = until === undefined ? '' : ` until ${until}`;
  const practice = inPracticeFrom === from ? '' : `, in practice from ${inPracticeFrom}`;
  const days = from === undefined ? 'No day' : `From ${from}${practice}${end}`;
  return `${days}. ${source}.${note === undefined ? '' : ` ${note}`}`;
}

function row({ requirement, title, coverage, controls }: CoveredObligation, paint: Painter): string {
  const by = controls.length === 0 ? '' : ` ${paint.dim(`by ${controls.join(', ')}`)}`;
  return `    ${signs[coverage]} ${formatForPeople(requirement).padEnd(26)} ${title}${by}\n`;
}

function moneyAndRelief({ fines, reliefs }: ObligationAnswer, paint: Painter): string {
  const line = (provision: string, text: string) => `  ${formatForPeople(provision).padEnd(16)} ${text}\n`;
  const money = fines.map((fine) => line(fine.provision, fineInWords(fine)));
  const simpler = reliefs.map(({ provision, what, condition }) =>
    line(provision, condition === undefined ? what : `${what} ${condition}`),
  );
  return [
    money.length === 0 ? '' : `\n${paint.bold('Fines at most, for an enterprise of your size')}\n${money.join('')}`,
    simpler.length === 0 ? '' : `\n${paint.bold('Open to an enterprise of your size')}\n${simpler.join('')}`,
  ].join('');
}

function fineInWords({ what, amount, percent, counts, by, from }: Fine): string {
  const rule = by === undefined ? '' : ` (${formatForPeople(by)})`;
  return `${what}: EUR ${amount / 1_000_000} million or ${percent} % of turnover, the ${counts} of the two${rule}, since ${from}.`;
}
