import type { Catalog, Requirement } from '../model/catalog.ts';
import { type Crosswalk, isFull } from './crosswalk.ts';

/** How others hold a requirement: one of them contains or equals it, some meet a part of it, or none has anything of it. */
export type Hold = 'contained' | 'met' | 'own';

/** How much of a framework some others hold. Every assessable requirement is in one of the three lists, in catalog order. */
export interface Overlap {
  readonly catalog: string;
  readonly others: readonly string[];
  /** Requirements that a single requirement of another framework contains or equals. */
  readonly contained: readonly string[];
  /** Requirements that others meet in part. */
  readonly met: readonly string[];
  /** Requirements that no other has anything of: what is its own. */
  readonly own: readonly string[];
}

/** Overlap of each of some frameworks with the rest of them, by the edges between them and nothing else. Local identifiers. */
export function overlapOf(crosswalk: Crosswalk, catalogs: readonly Catalog[]): readonly Overlap[] {
  return catalogs.map((catalog) => {
    const others = catalogs.map(({ id }) => id).filter((id) => id !== catalog.id);
    const groups = Map.groupBy(
      catalog.requirements.filter(({ assessable }) => assessable),
      (requirement) => holdOn(catalog, requirement, others, crosswalk),
    );
    const ids = (hold: Hold) => (groups.get(hold) ?? []).map(({ id }) => id);
    return { catalog: catalog.id, others, contained: ids('contained'), met: ids('met'), own: ids('own') };
  });
}

function holdOn(catalog: Catalog, { id }: Requirement, others: readonly string[], crosswalk: Crosswalk): Hold {
  const steps = (crosswalk.get(`${catalog.id}:${id}`) ?? []).filter(({ to }) =>
    others.includes(to.slice(0, to.indexOf(':'))),
  );
  if (steps.length === 0) return 'own';
  const contained = steps.some(
    (step) => step.relationship === 'subset-of' || (isFull(step) && step.relationship !== 'superset-of'),
  );
  return contained ? 'contained' : 'met';
}
