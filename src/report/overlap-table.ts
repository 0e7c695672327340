import { formatForPeople } from '../model/requirement-id.ts';
import type { Table } from './csv.ts';

/** Overlaps as a table: one row for each requirement, with how others hold it. */
export function overlapTable(
  overlaps: readonly {
    readonly catalog: string;
    readonly contained: readonly string[];
    readonly met: readonly string[];
    readonly own: readonly string[];
  }[],
): Table {
  const rows = overlaps.flatMap(({ catalog, contained, met, own }) =>
    (
      [
        ['contained in another', contained],
        ['met in part', met],
        ['its own', own],
      ] as const
    ).flatMap(([held, ids]) => ids.map((id) => [catalog, formatForPeople(`${catalog}:${id}`), held])),
  );
  return { columns: ['Framework', 'Requirement', 'Held by the others'], rows };
}
