import type { Evidence } from '../model/evidence.ts';
import type { Document } from '../model/program.ts';
import { besides } from '../model/relative-path.ts';

/** Where a pack files the record behind evidence: under the identifier of the evidence, a name that every system takes. */
export function packedEvidencePath({ value }: Pick<Document<Evidence>, 'value'>): string | undefined {
  if (!value.file) return undefined;
  const ending = /\.([a-z0-9]{1,8})$/i.exec(value.file.path)?.[1]?.toLowerCase();
  return `evidence/${value.id}${ending ? `.${ending}` : ''}`;
}

/** Where the record behind evidence lies below the root of the program. */
export function evidenceSource({ value, file }: Pick<Document<Evidence>, 'value' | 'file'>): string | undefined {
  return value.file && besides(file, value.file.path);
}
