import type { Control } from '../model/control.ts';
import type { Day } from '../model/fields.ts';
import type { AttachedFile, Program } from '../model/program.ts';
import { type EvidenceRecord, inOrder, speaksFor, whatIsMissing, when } from './evidence-record.ts';

/** How mature a control is: computed, never claimed. Each state includes the ones before it. */
export const maturityStates = ['not-in-place', 'in-place', 'effective', 'provable'] as const;
export type MaturityState = (typeof maturityStates)[number];

/** Maturity of one control at a date, with the reason and the next step. */
export interface Maturity {
  readonly state: MaturityState;
  readonly reason: string;
  /** What raises it; absent when nothing is left to do. */
  readonly next?: string;
  /** The evidence that decided it: the newest that proves, else the newest result. */
  readonly evidence?: string;
  /** Every complete passing record, in date or not, newest first, as it may be told: never by its name. */
  readonly proofs?: readonly Proof[];
  /** Last day on which `provable` holds without new evidence. */
  readonly until?: Day;
}

/** Evidence as customers hear of it. */
export interface Proof {
  readonly class: string;
  /** Month in which it was produced, YYYY-MM. */
  readonly month: string;
  /** Whether it proves the control at the date: in date, and no failure since. */
  readonly valid: boolean;
}

/** Maturity of every control of a program at a date. */
export function assessMaturity(program: Program, asOf: Day): ReadonlyMap<string, Maturity> {
  const records = new Map<string, EvidenceRecord[]>();
  for (const record of program.evidence.values()) {
    for (const control of record.value.controls) {
      const known = records.get(control);
      if (known) known.push(record);
      else records.set(control, [record]);
    }
  }
  const ids = [...program.controls.keys()].sort();
  return new Map(
    ids.map((id) => {
      const control = program.controls.get(id)?.value as Control;
      return [id, maturityOf(control, records.get(id) ?? [], program.files, asOf)];
    }),
  );
}

/**
 * Maturity of one control. *In place*: something is implemented. *Effective*: and its latest result passes; a pass and a
 * fail on one day count as a fail. *Provable*: and a passing record since the last failure is in date, complete in its
 * provenance and unchanged. More passing evidence can only raise it; a failing or expired record can only lower it.
 */
export function maturityOf(
  control: Control,
  records: readonly EvidenceRecord[],
  files: ReadonlyMap<string, AttachedFile>,
  asOf: Day,
): Maturity {
  const done = control.implements.some(({ status }) => ['implemented', 'alternative', 'partial'].includes(status));
  if (!done) {
    const when = control.plannedFor ? ` It is planned for ${control.plannedFor}.` : '';
    return {
      state: 'not-in-place',
      reason: `Nothing is implemented yet.${when}`,
      next: 'Put the control into practice.',
    };
  }
  const results = records
    .filter(({ value }) => value.result !== 'informational' && speaksFor(value) <= asOf)
    .sort((a, b) => inOrder(a.value, b.value));
  const latest = results[0]?.value;
  if (!latest) {
    return { state: 'in-place', reason: 'No result shows that it works.', next: 'Record a result as evidence.' };
  }
  if (latest.result === 'fail') {
    const reason = `The latest result, ${when(latest)}, is a failure.`;
    return { state: 'in-place', reason, next: 'Correct the cause and record a passing result.', evidence: latest.id };
  }
  const complete = results.filter(
    ({ value, file }) => value.result === 'pass' && whatIsMissing(value, file, files) === undefined,
  );
  const lastFailure = results.find(({ value }) => value.result === 'fail')?.value;
  const passing = results.filter(
    ({ value }) => value.result === 'pass' && (!lastFailure || speaksFor(value) > speaksFor(lastFailure)),
  );
  const valid = complete.filter((record) => passing.includes(record) && record.value.validUntil >= asOf);
  const proofs = complete.map((record) => ({
    ...{ class: record.value.class, month: speaksFor(record.value).slice(0, 7), valid: valid.includes(record) },
  }));
  const newest = valid[0]?.value;
  if (newest) {
    const until = valid.map(({ value }) => value.validUntil).reduce((a, b) => (a > b ? a : b));
    const reason = `Evidence of ${speaksFor(newest)} passes, is in date and complete.`;
    return { state: 'provable', reason, evidence: newest.id, proofs, until };
  }
  return { ...notProvable(passing, files, asOf), proofs };
}

function notProvable(
  passing: readonly EvidenceRecord[],
  files: ReadonlyMap<string, AttachedFile>,
  asOf: Day,
): Maturity {
  const inDate = passing.find(({ value }) => value.validUntil >= asOf);
  const newest = (inDate ?? passing[0]) as EvidenceRecord;
  const evidence = newest.value.id;
  if (!inDate) {
    const reason = `The latest evidence, ${when(newest.value)}, expired on ${newest.value.validUntil}.`;
    return { state: 'effective', reason, next: 'Collect new evidence.', evidence };
  }
  const missing = whatIsMissing(inDate.value, inDate.file, files);
  return {
    state: 'effective',
    reason: `The evidence lacks ${missing}.`,
    next: `Add ${missing} to the evidence.`,
    evidence,
  };
}
