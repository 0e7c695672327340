import type { Relationship } from '../model/mapping.ts';
import { relationshipWords } from '../model/relationship-words.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Table } from './csv.ts';

/** What a requirement inherits from one other, as the table needs it. */
export interface InheritedRow {
  /** As `catalog:requirement`. */
  readonly requirement: string;
  readonly from: string;
  readonly own: string;
  readonly status: string;
  readonly path: readonly { readonly to: string; readonly relationship: Relationship }[];
  readonly leftOver?: string | undefined;
}

/** Everything that requirements inherit, as a table: one row for each that lends to each. */
export function inheritedTable(rows: readonly InheritedRow[]): Table {
  return {
    columns: ['Framework', 'Requirement', 'Inherits', 'From', 'Its own status', 'Way', 'Left over'],
    rows: rows.map(({ requirement, from, own, status, path, leftOver = '' }) => [
      ...[requirement.slice(0, requirement.indexOf(':')), formatForPeople(requirement), status, from, own],
      ...[sayWay(path), leftOver],
    ]),
  };
}

/** A way through the crosswalk in words: `contains a, which overlaps with b`. */
export function sayWay(path: InheritedRow['path']): string {
  return path.map(({ relationship, to }) => `${relationshipWords[relationship]} ${to}`).join(', which ');
}
