import type { Asked } from '../../model/asked.ts';

/** Something that a standard asks to be documented. */
export interface DocumentedItem extends Pick<Asked, 'what' | 'needs'> {
  /** Clauses and controls, without their catalog. */
  readonly clauses: readonly string[];
}
