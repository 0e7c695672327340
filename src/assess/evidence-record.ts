import type { Evidence } from '../model/evidence.ts';
import type { Day } from '../model/fields.ts';
import type { AttachedFile } from '../model/program.ts';
import { besides } from '../model/relative-path.ts';

/** A piece of evidence with where it was read from. */
export interface EvidenceRecord {
  readonly value: Evidence;
  readonly file: string;
}

/** What an auditor would miss in a record of evidence, or nothing (information produced by the entity). */
export function whatIsMissing(
  evidence: Evidence,
  file: string,
  files: ReadonlyMap<string, AttachedFile>,
): string | undefined {
  if (!evidence.source) return 'its source system';
  if (!evidence.generatedAt) return 'the day on which it was produced';
  if (!evidence.generatedBy) return 'who or what produced it';
  if (!evidence.file) return 'the record itself with its digest';
  const path = besides(file, evidence.file.path);
  const attached = path === undefined ? undefined : files.get(path);
  return attached?.sha256 === evidence.file.sha256 ? undefined : 'a file that matches its digest';
}

/** Day that a record speaks for; one without any day is older than all others. */
export function speaksFor(evidence: Evidence): Day {
  return evidence.generatedAt ?? evidence.period?.to ?? evidence.approved ?? noDay;
}

const noDay = '0000-01-01';

/** That day in words, after the name of a record. */
export function when(evidence: Evidence): string {
  return speaksFor(evidence) === noDay ? 'which bears no date' : `of ${speaksFor(evidence)}`;
}

/** Newest first; on one day failures before passes, then by identifier, so that the order of files never matters. */
export function inOrder(a: Evidence, b: Evidence): number {
  return compare(speaksFor(b), speaksFor(a)) || compare(a.result, b.result) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
