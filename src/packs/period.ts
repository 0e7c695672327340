import type { Day } from '../model/fields.ts';
import type { PackInput } from './artefact.ts';

/** The days that a pack looks back on. */
export interface LookBack {
  readonly from: Day;
  readonly to: Day;
  /** Whether the audit states them; else they are the year up to the date of the pack. */
  readonly stated: boolean;
}

/** The observation period of an audit, as far as it has passed; a year up to the date where the audit states none. */
export function lookBackOf({ audit, asOf }: Pick<PackInput, 'audit' | 'asOf'>): LookBack {
  const { period } = audit;
  if (!period || period.from > asOf) {
    const from = `${String(Number(asOf.slice(0, 4)) - 1).padStart(4, '0')}${asOf.slice(4)}`.replace('-02-29', '-02-28');
    return { from, to: asOf, stated: false };
  }
  return { from: period.from, to: period.to < asOf ? period.to : asOf, stated: true };
}
