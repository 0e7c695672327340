import type { Clock } from '../../assess/clocks/clock.ts';

/** How the report behind a clock stands, in words: sent on time, due in a number of days, late. */
export function clockWords({ state, sent, days = 0, target, withinLatest, asks }: Clock): string {
  switch (state) {
    case 'on-time':
      return `sent${target === undefined ? '' : ', on time'}`;
    case 'due':
      return days === 0 ? 'due today' : `due in ${counted(days, 'day')}`;
    case 'late':
      if (sent === undefined) return `late by ${counted(-days, 'day')}, not sent`;
      return `sent late${withinLatest ? ', by the latest day that the law allows' : ''}`;
    case 'open':
      return 'not sent; no day is set';
    case 'waiting':
      return 'waits for an earlier step';
    case 'undecided':
      return `undecided: ${counted(asks.length, 'fact')} missing`;
  }
}

/** A count with its noun. */
function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
