/** A place in a file, counted from 1, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export type Severity = 'error' | 'warning';

/** A problem in the content, found by a check. The message begins "Unexpected …" and closes with one remedy. */
export interface Diagnostic {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  /** Path relative to the root, with forward slashes. */
  readonly file: string;
  readonly place?: Place;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly related?: readonly { readonly message: string; readonly file: string; readonly place?: Place }[];
}
