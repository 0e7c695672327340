import type { AiSystem } from '../../model/ai-system.ts';
import type { Card } from '../../model/card.ts';
import type { Sourced } from '../../model/program.ts';

/** Something that a card says and our own records say otherwise. */
export interface Contradiction {
  /** Where the card says it. */
  readonly path: readonly PropertyKey[];
  readonly says: string;
  /** What it could say instead, best first. */
  readonly expected: readonly string[];
  /** Why, in one sentence, with the remedy. */
  readonly because: string;
  /** Where the records say otherwise. */
  readonly source?: {
    readonly document: Pick<Sourced<unknown>, 'file' | 'placeOf'>;
    readonly path: readonly PropertyKey[];
  };
}

/** A card beside the file of the system that it describes. */
export interface CardAndSystem {
  readonly card: Card;
  readonly system: AiSystem;
  readonly file: Pick<Sourced<unknown>, 'file' | 'placeOf'>;
}
