import type { BindingState, ObligationView } from '../publish/obligation-views.ts';
import { dayInWords } from './dates.ts';
import { bindingWords } from './system-words.ts';
import type { Word } from './words.ts';

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

/** How a duty binds, the most pressing first. */
export const bindingStates = ['in-practice', 'formally', 'not-yet'] as const;

/** Sections of a list of duties: by how they bind, then by day and provision, both in the order of the list. */
export function dutySections(rows: readonly ObligationView[]): readonly DutySection[] {
  return bindingStates.flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    if (own.length === 0) return [];
    const groups = [...Map.groupBy(own, keyOf).values()].map((group) => groupOf(group));
    return [{ ...bindingWords[state], state, groups }];
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
