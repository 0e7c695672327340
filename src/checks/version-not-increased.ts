import type { CommonFields } from '../model/documents.ts';
import { collections } from '../model/kinds.ts';
import type { Document } from '../model/program.ts';
import type { Check } from './check.ts';

/** A change of meaning under the version that was approved before (ISO/IEC 27001 and 42001, 7.5.2, 7.5.3 e). */
export const versionNotIncreased: Check = {
  id: 'version-not-increased',
  severity: 'warning',
  summary: 'A document has changed, but its version has not.',
  run(program, { previous, report }) {
    if (!previous) return;
    for (const collection of collections) {
      for (const [id, earlier] of previous[collection] as ReadonlyMap<string, Document<CommonFields>>) {
        const document = program[collection].get(id);
        if (!document || document.digest === earlier.digest) continue;
        const { value, file, placeOf } = document;
        // A record that nobody approves has no version to keep.
        if (value.approved === undefined) continue;
        const before = earlier.value.version;
        const order = compareVersions(value.version, before);
        if (order > 0 || (order === 0 && !hasChanged(document, earlier))) continue;
        const message = `Unexpected version \`${value.version}\` of a changed document, expected one above \`${before}\`. Raise it and have it approved.`;
        report({ message, file, place: placeOf(['version']), actual: value.version });
      }
    }
  },
};

/** What may change under one version: it records a decision about the document and is no part of what it says. */
const administrative = new Set(['version', 'approved', 'approvedBy', 'nextReview']);

function hasChanged(document: Document<CommonFields>, earlier: Document<CommonFields>): boolean {
  return meaningOf(document) !== meaningOf(earlier);
}

function meaningOf({ value, body }: Document<CommonFields>): string {
  const data = Object.entries(value).filter(([key]) => !administrative.has(key));
  return JSON.stringify([data, body.replace(/\s+/g, ' ').trim()]);
}

function compareVersions(a: string, b: string): number {
  const [ours, theirs] = [a.split('.').map(Number), b.split('.').map(Number)];
  const index = [0, 1, 2].find((part) => (ours[part] ?? 0) !== (theirs[part] ?? 0)) ?? 0;
  return (ours[index] ?? 0) - (theirs[index] ?? 0);
}
