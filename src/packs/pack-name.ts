import type { PackInput } from './artefact.ts';

/** The name of a pack: that of its audit; one that holds only changes says since when, so that it never takes the other's place. */
export function packName({ audit, whole, since }: Pick<PackInput, 'audit' | 'whole' | 'since'>): string {
  return whole && since ? `${audit.id}-since-${since.day}` : audit.id;
}

/** The command that makes the same pack again from the same repository. */
export function packCommand({
  audit,
  asOf,
  commit,
  whole,
  since,
}: Pick<PackInput, 'audit' | 'asOf' | 'commit' | 'whole' | 'since'>): string {
  const at = commit === undefined ? '' : ` --at ${commit}`;
  const from = whole && since?.past ? ` --since ${since.past.commit}` : '';
  return `trustwright pack ${audit.id}${at}${from} --as-of ${asOf}`;
}
