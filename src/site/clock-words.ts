import type { ReportStage } from '../model/regime.ts';
import type { ClockView } from '../publish/incident-views.ts';
import { momentInWords } from './moments.ts';
import { type Standing, standing } from './standing.ts';
import { count } from './words.ts';

/** Stages of reporting. */
export const stageWords: Readonly<Record<ReportStage, string>> = {
  notice: 'Notice',
  initial: 'Initial report',
  intermediate: 'Intermediate report',
  complete: 'Complete report',
};

/** How the report behind a clock stands: on time, due in a number of days, late. */
export function clockStanding({ state, sent, days = 0, target, withinLatest, asks }: ClockView): Standing {
  switch (state) {
    case 'on-time':
      return standing('covered', target === undefined ? 'Sent' : 'Sent on time');
    case 'due':
      return standing('planned', days === 0 ? 'Due today' : `Due in ${count(days, 'day')}`, days <= 2);
    case 'late':
      if (sent === undefined) return standing('gap', `Late by ${count(-days, 'day')}, not sent`, true);
      return standing('partial', withinLatest ? 'Sent late, by the latest legal day' : 'Sent late', true);
    case 'open':
      return standing('planned', 'Not sent; no day is set');
    case 'waiting':
      return standing('not-triggered', 'Waits for an earlier step');
    case 'undecided':
      return standing('unknown', `Undecided: ${count(asks.length, 'fact')} missing`, true);
  }
}

/** What a report is called: its stage, and the requirement or rule that asks for it. */
export function clockName({ stage, requirement, rule }: ClockView): string {
  return `${stageWords[stage]}, ${requirement?.label ?? rule}`;
}

/** The period of a clock and the moment that it runs from. */
export function periodInWords({ period, from }: ClockView, momentWords: string | undefined): string | undefined {
  if (!period) return undefined;
  const length = count(period.count, period.unit.slice(0, -1));
  return from ? `${length} from ${momentInWords(from.at)}${momentWords ? `, ${momentWords}` : ''}` : length;
}
