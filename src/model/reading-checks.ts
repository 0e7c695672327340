import type { Severity } from './diagnostic.ts';

/** What every check says of itself. */
export interface CheckInfo {
  /** Permanent identifier: the name of the check, of its page and of its fixtures. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence that names the problem. */
  readonly summary: string;
}

/** Checks that reading itself performs: what fails them never becomes part of the program. Sorted. */
export const readingChecks = [
  { id: 'duplicate-id', severity: 'error', summary: 'Two documents of one kind have the same identifier.' },
  { id: 'invalid-frontmatter', severity: 'error', summary: 'Frontmatter or data does not follow its schema.' },
  { id: 'unexpected-file', severity: 'error', summary: 'A file lies where no document of that kind is read.' },
  { id: 'unquoted-identifier', severity: 'error', summary: 'An identifier or version was read as a number.' },
  { id: 'unreadable-document', severity: 'error', summary: 'A file cannot be read as a document.' },
] as const satisfies readonly CheckInfo[];

/** Identifier of a check that reading performs. */
export type ReadingCheckId = (typeof readingChecks)[number]['id'];
