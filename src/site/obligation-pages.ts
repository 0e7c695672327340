import type { BindingState, ObligationsView, ObligationView } from '../publish/obligation-views.ts';
import { signs } from '../render/signs.ts';
import { dayInWords } from './dates.ts';
import type { Tally } from './requirement-rows.ts';
import { bindingWords } from './system-words.ts';
import { statusWords, type Word } from './words.ts';

/** Duties with the same days by the same provision. */
export interface DutyGroup {
  readonly days: string;
  readonly source: string;
  readonly note?: string;
  readonly rows: readonly ObligationView[];
}

/** Duties that bind alike. */
export interface DutySection extends Word {
  readonly state: BindingState;
  readonly groups: readonly DutyGroup[];
}

/** How many duties bind in which way, and how far each lot is covered. */
export interface DutyTally extends Word {
  readonly state: BindingState;
  readonly number: number;
  readonly tally: readonly Tally[];
}

const states = ['in-practice', 'formally', 'not-yet'] as const;

/** Sections of a list of duties: by how they bind, then by day and provision, both in the order of the list. */
export function dutySections(rows: readonly ObligationView[]): readonly DutySection[] {
  return states.flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    if (own.length === 0) return [];
    const groups = [...Map.groupBy(own, keyOf).values()].map((group) => groupOf(group));
    return [{ ...bindingWords[state], state, groups }];
  });
}

/** The duties of a system in numbers. */
export function dutyTallies({ rows }: ObligationsView): readonly DutyTally[] {
  return states.flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    const tally = signs.flatMap((sign) => {
      const number = own.filter(({ coverage }) => coverage === sign).length;
      return number === 0 ? [] : [{ sign, label: statusWords[sign].label, number }];
    });
    return own.length === 0 ? [] : [{ ...bindingWords[state], state, number: own.length, tally }];
  });
}

function keyOf({ from, inPracticeFrom, until, source, note }: ObligationView): string {
  return [from, inPracticeFrom, until, source, note].join('\n');
}

function groupOf(rows: readonly ObligationView[]): DutyGroup {
  const [first] = rows;
  const { from, inPracticeFrom, until, source = '', note } = first ?? {};
  const practice =
    inPracticeFrom === undefined || inPracticeFrom === from ? '' : `, in practice from ${dayInWords(inPracticeFrom)}`;
  const end = until === undefined ? '' : `, until ${dayInWords(until)}`;
  const days = from === undefined ? 'No day' : `From ${dayInWords(from)}${practice}${end}`;
  return { days, source, rows, ...(note !== undefined && { note }) };
}
