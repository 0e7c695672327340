import type { Verdict } from '../../integrity/verify-pack.ts';

/** What the page asks of its worker. */
export interface VerifyRequest {
  readonly zip: File;
  /** What was chosen beside it. */
  readonly signature?: File;
  readonly provenance?: File;
  /** Allowed signers of the site, as a file of them; empty where it publishes none. */
  readonly signers: string;
  readonly toolVersion: string;
  readonly today: string;
}

/** What the worker tells the page: how far it is, and in the end what it found. */
export type VerifyAnswer =
  | { readonly progress: number }
  | { readonly unreadable: string }
  | { readonly verdict: Omit<Verdict, 'provenance'> };
