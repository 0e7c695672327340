import { type ActCoverage, answerObligations } from '../assess/obligations/answer.ts';
import { comingInWords } from '../assess/obligations/coming.ts';
import type { Fine } from '../assess/obligations/fines.ts';
import type { Obligation } from '../assess/obligations.ts';
import type { AiSystem } from '../model/ai-system.ts';
import type { Day } from '../model/fields.ts';
import type { CoverageStatus } from '../model/release.ts';
import type { RequirementMention } from './relation-views.ts';
import type { StaffContext } from './staff-context.ts';
import type { Mention } from './surface.ts';

/** Whether a duty binds at the date: in practice as well, formally alone, or not on that day. */
export type BindingState = 'in-practice' | 'formally' | 'not-yet';

/** A duty that a system brings, with its days and what covers it. */
export interface ObligationView extends Pick<Obligation, 'from' | 'inPracticeFrom' | 'until' | 'source' | 'note'> {
  readonly requirement: RequirementMention;
  readonly state: BindingState;
  /** What it is covered by, or would be, did it bind today. */
  readonly coverage: CoverageStatus;
  readonly controls: readonly Mention[];
}

/** The duties of a system at a date, in the order of the law within each state. */
export interface ObligationsView {
  /** Text of the law that answers. */
  readonly edition: string;
  readonly rows: readonly ObligationView[];
  /** What changes on which later day, in words. */
  readonly coming: readonly { readonly date: Day; readonly what: string }[];
  readonly fines: readonly (Omit<Fine, 'provision' | 'by'> & {
    readonly provision: RequirementMention;
    readonly by?: RequirementMention;
  })[];
  readonly reliefs: readonly {
    readonly provision: RequirementMention;
    readonly what: string;
    readonly condition?: string;
  }[];
}

/** Projects the duties that one system brings. */
export function obligationsView(
  { program, asOf, name, findAll }: StaffContext,
  system: AiSystem,
  act: ActCoverage,
): ObligationsView {
  const answer = answerObligations(program, { systems: [system] }, asOf, act);
  const rows = answer.obligations.map((each): ObligationView => {
    const { from, inPracticeFrom, until, source, note, coverage } = each;
    return {
      requirement: { ...name(each.requirement), title: each.title },
      state: stateOf(each),
      ...(from !== undefined && { from }),
      ...(inPracticeFrom !== undefined && { inPracticeFrom }),
      ...(until !== undefined && { until }),
      ...{ source, coverage, controls: findAll('controls', each.controls) },
      ...(note !== undefined && { note }),
    };
  });
  return {
    edition: answer.edition,
    rows: (['in-practice', 'formally', 'not-yet'] as const).flatMap((state) =>
      rows.filter((row) => row.state === state),
    ),
    coming: answer.coming.map((day) => ({ date: day.date, what: comingInWords(day) })),
    fines: answer.fines.map(({ provision, by, ...fine }) => ({
      ...{ ...fine, provision: name(provision) },
      ...(by !== undefined && { by: name(by) }),
    })),
    reliefs: answer.reliefs.map((relief) => ({ ...relief, provision: name(relief.provision) })),
  };
}

function stateOf({ binding, inPractice }: Obligation): BindingState {
  if (inPractice) return 'in-practice';
  return binding ? 'formally' : 'not-yet';
}
