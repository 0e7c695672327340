import { formatForPeople } from '../model/requirement-id.ts';
import type { Table } from './csv.ts';

/** What a row of the table is made from. */
export interface CarryOverRow {
  readonly id: string;
  readonly title: string;
  readonly carried: string;
  readonly best?: {
    readonly from: string;
    readonly own: string;
    readonly path: readonly { readonly to: string; readonly relationship: string }[];
  };
  readonly sources: number;
  readonly leftOver?: string;
}

/** What carries over to a framework, as a table: one row for each requirement that applies. */
export function carryOverTable(rows: readonly CarryOverRow[]): Table {
  return {
    columns: [...['Requirement', 'Short title', 'Begins as', 'From', 'Its own status', 'Way', 'Sources', 'Left over']],
    rows: rows.map(({ id, title, carried, best, sources, leftOver = '' }) => [
      ...[formatForPeople(id), title, carried, best?.from ?? '', best?.own ?? ''],
      best?.path.map(({ to, relationship }) => `${relationship} ${to}`).join(', ') ?? '',
      sources,
      leftOver,
    ]),
  };
}
