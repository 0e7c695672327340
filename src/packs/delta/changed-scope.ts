import type { Document } from '../../model/program.ts';
import type { PackScope } from '../scope.ts';

/** Of the documents in scope those that are new or not the same as they were. */
export function changedScope(was: PackScope, is: PackScope): PackScope {
  return {
    controls: changed(was.controls, is.controls),
    policies: changed(was.policies, is.policies),
    evidence: changed(was.evidence, is.evidence),
    systems: changed(was.systems, is.systems),
    assessments: changed(was.assessments, is.assessments),
  };
}

function changed<T extends { readonly id: string }>(
  was: readonly Document<T>[],
  is: readonly Document<T>[],
): readonly Document<T>[] {
  const digests = new Map(was.map(({ value, digest }) => [value.id, digest]));
  return is.filter(({ value, digest }) => digests.get(value.id) !== digest);
}
