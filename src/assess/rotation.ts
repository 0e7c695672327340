/** A requirement that a cycle of audits has to see. */
export interface RotationItem {
  readonly id: string;
  /** Its place in the catalog, which decides its year: it stays the same when other requirements come or go. */
  readonly position: number;
  /** Why it is looked at every year; absent where once in the cycle is enough. */
  readonly high?: string;
}

/** What is known of a year: what its auditor looked at or has announced; absent where that is open. */
export interface RotationYear {
  readonly known?: ReadonlySet<string>;
}

/** Why a year covers an item. */
export type Because = 'known' | 'high' | 'turn';

/** The plan of a cycle: for each year what it covers and why, and what no year of the cycle sees. */
export interface RotationPlan {
  readonly years: readonly ReadonlyMap<string, Because>[];
  readonly unseen: readonly string[];
}

/**
 * Plans a cycle of surveillance audits (ISO/IEC 27006-1 and 17021-1 ask that all of the system be seen in it). A year that is
 * known covers what it covers. Of the open years, each covers every item of high risk, and every other item that no known year
 * saw has its turn in one of them. So everything is seen at least once as long as one year is open.
 */
export function planRotation(items: readonly RotationItem[], years: readonly RotationYear[]): RotationPlan {
  const known = new Set(years.flatMap(({ known: covered }) => [...(covered ?? [])]));
  const open = years.filter((year) => year.known === undefined);
  const planned = years.map((year): ReadonlyMap<string, Because> => {
    if (year.known) return new Map(items.filter(({ id }) => year.known?.has(id)).map(({ id }) => [id, 'known']));
    const turn = open.indexOf(year);
    return new Map(
      items.flatMap(({ id, position, high }): readonly [string, Because][] => {
        if (high !== undefined) return [[id, 'high']];
        return !known.has(id) && position % open.length === turn ? [[id, 'turn']] : [];
      }),
    );
  });
  const seen = new Set(planned.flatMap((year) => [...year.keys()]));
  return { years: planned, unseen: items.map(({ id }) => id).filter((id) => !seen.has(id)) };
}
