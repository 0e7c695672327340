import type { PackInput } from '../artefact.ts';
import { counted, type Found, missing, present } from './found.ts';

/** Evidence that a request names: whether it is in the pack and in date. */
export function findNamedEvidence({ scope, asOf }: PackInput, ids: readonly string[]): Found {
  const records = scope.evidence.map(({ value }) => value).filter(({ id }) => ids.includes(id));
  if (records.length === 0) return missing('The evidence that is named is not in this pack.');
  const places = records.map(({ id, title, owner }) => ({ title, path: `evidence-register.html#${id}`, owner }));
  const expired = records.filter(({ validUntil }) => validUntil < asOf).length;
  const absent = ids.length - records.length;
  if (absent > 0)
    return present(places, 'incomplete', `${counted(absent, 'record')} of ${ids.length} not in this pack.`);
  return expired > 0 ? present(places, 'out-of-date', `${counted(expired, 'record')} expired.`) : present(places);
}
