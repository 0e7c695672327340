import type { Day } from '../model/fields.ts';

/**
 * A PDF before an engine has set it: markup of the template, and the files that it shows, by their paths there. UA-1 is the
 * standard of accessible documents, A-3a that of archives, which may carry other files.
 */
export interface Typesetting {
  readonly markup: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly standard: 'ua-1' | 'a-3a';
  /** Day that the PDF gives as the day of its creation. */
  readonly day: Day;
}
