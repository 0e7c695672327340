import { formatForPeople } from '../model/requirement-id.ts';
import type { Table } from './csv.ts';

/** What a row of the table is made from. */
export interface WorkRow {
  readonly requirement: string;
  readonly from: string;
  readonly gain: number;
  readonly raises: readonly { readonly requirement: string; readonly to: string }[];
}

/** Work in the order that pays most, as a table: one row for each thing to do. */
export function workTable(rows: readonly WorkRow[]): Table {
  return {
    columns: ['Place', 'Requirement', 'Has by itself', 'Pays', 'Raises'],
    rows: rows.map(({ requirement, from, gain, raises }, at) => [
      ...[at + 1, requirement, from, gain],
      raises.map(({ requirement: raised, to }) => `${formatForPeople(raised)} to ${to}`).join('; '),
    ]),
  };
}
