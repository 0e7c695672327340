import type { Document } from '../../model/program.ts';
import type { Artefact } from '../artefact.ts';
import { type TableOptions, tableArtefacts } from '../table.ts';

/** A register as a table of a pack; nothing where it is empty. */
export function register(
  id: string,
  title: string,
  description: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  options: TableOptions = {},
): readonly Artefact[] {
  return rows.length === 0 ? [] : tableArtefacts(`registers/${id}`, title, description, { columns, rows }, options);
}

/** Values of a collection in the order of their identifiers. */
export function inOrder<T extends { readonly id: string }>(documents: ReadonlyMap<string, Document<T>>): readonly T[] {
  return [...documents.values()].map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether something of management systems is about one of the frameworks of an audit. */
export function isShared(
  { frameworks }: { readonly frameworks: readonly string[] },
  audit: { readonly frameworks: readonly string[] },
): boolean {
  return frameworks.some((id) => audit.frameworks.includes(id));
}
