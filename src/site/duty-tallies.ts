import type { BindingState, ObligationsView } from '../publish/obligation-views.ts';
import { signs } from '../render/signs.ts';
import { bindingStates } from './obligation-pages.ts';
import type { Tally } from './requirement-rows.ts';
import { bindingWords } from './system-words.ts';
import { statusWords, type Word } from './words.ts';

/** How many duties bind in which way, and how far each lot is covered. */
export interface DutyTally extends Word {
  readonly state: BindingState;
  readonly number: number;
  readonly tally: readonly Tally[];
}

/** The duties of a system in numbers. */
export function dutyTallies({ rows }: ObligationsView): readonly DutyTally[] {
  return bindingStates.flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    const tally = signs.flatMap((sign) => {
      const number = own.filter(({ coverage }) => coverage === sign).length;
      return number === 0 ? [] : [{ sign, label: statusWords[sign].label, number }];
    });
    return own.length === 0 ? [] : [{ ...bindingWords[state], state, number: own.length, tally }];
  });
}
