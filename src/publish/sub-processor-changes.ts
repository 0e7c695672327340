import { daysAfter } from '../model/days-after.ts';
import type { Day } from '../model/fields.ts';
import type { Vendor } from '../model/vendor.ts';
import type { DocumentView } from './surface.ts';

/** A change in the list of sub-processors, of which customers are told. */
export interface SubProcessorChange {
  /** Permanent: it does not change when the day of the change is moved. */
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly vendor: Pick<DocumentView<Vendor>, 'id' | 'title' | 'address'>;
  /** In one sentence that stands alone. */
  readonly what: string;
  /** Day on which customers were told; absent for vendors older than the practice, and where nobody need be told. */
  readonly announced?: Day;
  /** First day on which it is so; of a removal, the last day of use. */
  readonly effective: Day;
  /** Last day on which an objection is in time (the promise of `subProcessors.noticeDays`). */
  readonly objectBy?: Day;
  /** Day of the news. */
  readonly on: Day;
  /** Day on which what is said of it here was last approved. */
  readonly revised: Day;
}

/** The changes of some vendors, newest first. Only what processes personal data of customers counts. */
export function subProcessorChanges(
  vendors: readonly DocumentView<Vendor>[],
  noticeDays: number,
): readonly SubProcessorChange[] {
  return vendors
    .filter(({ data }) => data.subProcessor)
    .flatMap((view) => changesOf(view, noticeDays))
    .sort((a, b) => compare(b.on, a.on) || compare(a.id, b.id));
}

function changesOf(view: DocumentView<Vendor>, noticeDays: number): readonly SubProcessorChange[] {
  const { id, title, address, data } = view;
  const { since, until, summary, changes, approved } = data;
  const change = (
    suffix: string,
    kind: SubProcessorChange['kind'],
    what: string,
    effective: Day,
    announced?: Day,
  ): SubProcessorChange => ({
    ...{ id: `${id}-${suffix}`, kind, vendor: { id, title, address }, what, effective },
    ...(announced && { announced, objectBy: daysAfter(announced, noticeDays) }),
    on: announced ?? (effective < approved ? effective : approved),
    revised: announced && announced > approved ? announced : approved,
  });
  const isFirstOfDay = (at: number) => changes.findIndex((each) => each.announced === changes[at]?.announced) === at;
  return [
    change('added', 'added', summary, since, data.announced),
    ...changes.map(({ what, announced, effective }, at) =>
      change(`changed-${announced}${isFirstOfDay(at) ? '' : `-${at + 1}`}`, 'changed', what, effective, announced),
    ),
    ...(until ? [change('removed', 'removed', summary, until)] : []),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
