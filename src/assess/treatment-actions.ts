import type { Day } from '../model/fields.ts';
import type { Risk, TreatmentAction } from '../model/risk.ts';

/** Where a step of a treatment stands at a date. */
export type ActionState = 'overdue' | 'open' | 'done';

/** A step of the treatment of a risk, at a date. */
export interface AssessedAction extends TreatmentAction {
  /** Risk that it treats. */
  readonly risk: string;
  readonly state: ActionState;
}

/** The steps of the treatment of a risk at a date, in the order of the document. What is done later is still open. */
export function actionsAt({ id, treatment }: Risk, asOf: Day): readonly AssessedAction[] {
  return (treatment?.actions ?? []).map((action) => ({ ...action, risk: id, state: stateAt(action, asOf) }));
}

/** Where a step stands at a date. */
export function stateAt({ due, done }: Pick<TreatmentAction, 'due' | 'done'>, asOf: Day): ActionState {
  if (done !== undefined && done <= asOf) return 'done';
  return due < asOf ? 'overdue' : 'open';
}

/** Order of a plan: by the day on which a step is due, then by risk, then as its document has them. */
export function byDueDay(actions: readonly AssessedAction[]): readonly AssessedAction[] {
  return [...actions].sort((a, b) => compare(a.due, b.due) || compare(a.risk, b.risk));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
