import type { Audit } from '../../model/audit.ts';
import type { Day } from '../../model/fields.ts';
import { monthsAfter } from '../../model/months-after.ts';
import type { PackInput } from '../artefact.ts';

/** Months that a letter may bridge: practice takes a longer one for no answer. */
export const longestGap = 3;

/** The time between the end of a report's period and the day of the pack. */
export interface Gap {
  readonly period: NonNullable<Audit['period']>;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly tooLong: boolean;
  /** The next examination whose period takes up the gap, where one is planned or under way. */
  readonly next?: Audit;
}

/** The gap after the period of an audit; nothing while the period lasts, or where there is none. */
export function gapOf({ audit, program, asOf }: Pick<PackInput, 'audit' | 'program' | 'asOf'>): Gap | undefined {
  const { period } = audit;
  if (!period || asOf <= period.to) return undefined;
  const from = new Date(Date.parse(period.to) + 86_400_000).toISOString().slice(0, 10);
  const days = Math.round((Date.parse(asOf) - Date.parse(period.to)) / 86_400_000);
  const next = [...program.audits.values()]
    .map(({ value }) => value)
    .filter(({ id, frameworks }) => id !== audit.id && frameworks.some((each) => audit.frameworks.includes(each)))
    .filter((other) => other.period !== undefined && other.period.from >= from)
    .sort((a, b) => ((a.period?.from ?? '') < (b.period?.from ?? '') ? -1 : 1))[0];
  return {
    ...{ period, from, to: asOf, days, tooLong: monthsAfter(period.to, longestGap) < asOf },
    ...(next && { next }),
  };
}
