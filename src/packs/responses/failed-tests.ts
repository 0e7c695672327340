import { speaksFor } from '../../assess/evidence-record.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Nonconformity } from '../../model/registers.ts';
import type { PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { wholeScope } from '../scope.ts';

/** A test that failed, what management answered, and whether it has passed since. */
export interface FailedTest {
  readonly evidence: Evidence;
  /** Nonconformities that name it. */
  readonly answers: readonly Nonconformity[];
  /** The first later result of the same class on the same controls that passed. */
  readonly passed?: Evidence;
}

/** Tests of the period that failed, oldest first. */
export function failedTests(input: PackInput): readonly FailedTest[] {
  const { from } = lookBackOf(input);
  const { program, asOf } = input;
  const records = wholeScope(input)
    .evidence.map(({ value }) => value)
    .filter((value) => speaksFor(value) <= asOf)
    .sort((a, b) => (`${speaksFor(a)} ${a.id}` < `${speaksFor(b)} ${b.id}` ? -1 : 1));
  return records
    .filter((value) => value.result === 'fail' && speaksFor(value) >= from)
    .map((evidence) => {
      const answers = [...program.nonconformities.values()]
        .map(({ value }) => value)
        .filter((value) => value.evidence.includes(evidence.id));
      const passed = records.find(
        (later) =>
          later.result === 'pass' &&
          later.class === evidence.class &&
          speaksFor(later) > speaksFor(evidence) &&
          later.controls.some((id) => evidence.controls.includes(id)),
      );
      return { evidence, answers, ...(passed && { passed }) };
    });
}
