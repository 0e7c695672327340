import type { PackInput } from './artefact.ts';

/** The name of a pack: that of its audit; one that holds only changes says since when, so that it never takes the other's place. */
export function packName({ audit, whole, since }: Pick<PackInput, 'audit' | 'whole' | 'since'>): string {
  return whole && since ? `${audit.id}-since-${since.day}` : audit.id;
}
